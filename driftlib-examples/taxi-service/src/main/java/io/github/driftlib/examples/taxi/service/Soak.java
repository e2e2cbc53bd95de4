package io.github.driftlib.examples.taxi.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.examples.taxi.monitoring.TaxiColumns;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * Whether the heap of the service stays as it is under load: trips of now and their outcomes a second later, as evenly
 * as they can be sent, and from time to time what heap is in use once garbage is collected.
 *
 * @param url where the service is
 * @param trips what is sent
 */
record Soak(URI url, Dataset trips) {

    private static final int PER_SECOND = 400;
    private static final int AT_ONCE = 20;
    private static final int READINGS = 20;
    private static final double NANOS_OF_SECOND = 1e9;
    private static final double BYTES_OF_MB = 1 << 20;
    private static final double MOST_GROWTH = 0.05;

    /**
     * What heap was in use.
     *
     * @param seconds after how long
     * @param sent how many trips were sent until then
     * @param heap how many MB were in use after a collection
     */
    record Reading(double seconds, long sent, double heap) {}

    /**
     * All of it.
     *
     * @param readings in order of time, evenly
     * @param most how many MB the heap has
     */
    record Found(List<Reading> readings, double most) {

        /** By what share the median of the last quarter is above that of the quarter before. */
        double growth() {
            int quarter = readings.size() / 4;
            int last = readings.size() - quarter;
            return median(last, last + quarter) / median(last - quarter, last) - 1;
        }

        private double median(int from, int to) {
            return Difference.median(readings.subList(from, to).stream()
                    .mapToDouble(Reading::heap)
                    .toArray());
        }

        boolean isFlat() {
            return growth() <= MOST_GROWTH;
        }

        @Override
        public String toString() {
            List<String> lines = new ArrayList<>(
                    List.of("| after, s | trips sent | heap in use after a collection, MB |", "|---|---|---|"));
            for (Reading reading : readings) {
                lines.add(String.format(
                        Locale.ROOT, "| %.0f | %,d | %.1f |", reading.seconds, reading.sent, reading.heap));
            }
            lines.add("");
            lines.add(String.format(
                    Locale.ROOT,
                    "Of a heap of %.0f MB; the last quarter has %+.1f %% of the quarter before.",
                    most,
                    100 * growth()));
            return String.join("\n", lines);
        }
    }

    Found run(Duration time) throws Exception {
        List<Reading> readings = new ArrayList<>();
        double most = 0;
        try (Clients client = new Clients(url, trips, 1)) {
            long begin = System.nanoTime();
            long sent = 0;
            Deque<ArrayNode> outcomes = new ArrayDeque<>();
            for (int reading = 1; reading <= READINGS; reading++) {
                long end = begin + time.toNanos() * reading / READINGS;
                while (System.nanoTime() < end) {
                    LockSupport.parkNanos(begin + (long) (sent * NANOS_OF_SECOND / PER_SECOND) - System.nanoTime());
                    outcomes.add(predict(client, sent));
                    sent += AT_ONCE;
                    if (outcomes.size() > PER_SECOND / AT_ONCE) {
                        client.post("/outcomes", outcomes.remove().toString());
                    }
                }
                JsonNode heap = RequestJson.JSON.readTree(client.post("/collect", ""));
                most = heap.required("most_bytes").asLong() / BYTES_OF_MB;
                readings.add(new Reading(
                        (System.nanoTime() - begin) / NANOS_OF_SECOND,
                        sent,
                        heap.required("heap_bytes").asLong() / BYTES_OF_MB));
            }
        }
        return new Found(readings, most);
    }

    /** Sends some trips; their outcomes. */
    private ArrayNode predict(Clients client, long first) throws Exception {
        DatetimeColumn pickup = trips.datetime(TaxiColumns.PICKUP);
        DatetimeColumn dropoff = trips.datetime(TaxiColumns.DROPOFF);
        ArrayNode batch = RequestJson.JSON.createArrayNode();
        ArrayNode outcomes = RequestJson.JSON.createArrayNode();
        Instant now = Instant.now();
        for (long number = first; number < first + AT_ONCE; number++) {
            int row = (int) (number % trips.rowCount());
            String id = "soak-" + now.toEpochMilli() + "-" + number;
            batch.add(Traffic.trip(trips, row, pickup.get(row)).put("id", id).put("pickup", now.toString()));
            double minutes = Math.max(0, dropoff.micros(row) - pickup.micros(row)) / Traffic.MICROS_OF_MINUTE;
            outcomes.add(RequestJson.JSON.createObjectNode().put("id", id).put("minutes", minutes));
        }
        client.post("/predict", batch.toString());
        return outcomes;
    }
}
