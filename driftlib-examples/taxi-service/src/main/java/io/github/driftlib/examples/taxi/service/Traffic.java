package io.github.driftlib.examples.taxi.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.examples.taxi.monitoring.TaxiColumns;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Sends trips and outcomes in the order of their times. What falls into the same hundredth of a second goes in one
 * request, or what falls into the same ten minutes where it goes as fast as it can.
 */
final class Traffic {

    private static final int MOST_AT_ONCE = 200;
    private static final long MICROS_AT_ONCE = 600_000_000L;
    static final double MICROS_OF_MINUTE = 60e6;
    private static final double NANOS_OF_MILLI = 1e6;
    private static final Duration TIME_LIMIT = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long RETRY_MILLIS = 500;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI url;
    private final double speedUp;
    private final boolean withOutcomes;
    private final Consumer<String> progress;
    private final List<Double> milliseconds = new ArrayList<>();
    private long failed;
    private long repeated;
    private long unmatched;

    /**
     * What was sent.
     *
     * @param trips how many trips
     * @param outcomes how many outcomes
     * @param failed how many requests were not answered by 2xx
     * @param repeated how many trips the service knew already
     * @param unmatched how many outcomes were of trips that the service did not know, yet or any more
     * @param median half of the answers came within so many milliseconds
     * @param p99 99 % of the answers did
     */
    record Sent(long trips, long outcomes, long failed, long repeated, long unmatched, double median, double p99) {}

    private record Outcome(long at, String id, double minutes) {}

    Traffic(URI url, double speedUp, boolean withOutcomes, Consumer<String> progress) {
        this.url = url;
        this.speedUp = speedUp;
        this.withOutcomes = withOutcomes;
        this.progress = progress;
    }

    Sent send(Dataset trips) throws IOException, InterruptedException {
        DatetimeColumn pickup = trips.datetime(TaxiColumns.PICKUP);
        DatetimeColumn dropoff = trips.datetime(TaxiColumns.DROPOFF);
        int[] order = IntStream.range(0, trips.rowCount())
                .filter(row -> !pickup.isMissing(row))
                .boxed()
                .sorted(Comparator.comparingLong(pickup::micros))
                .mapToInt(Integer::intValue)
                .toArray();
        PriorityQueue<Outcome> open = new PriorityQueue<>(Comparator.comparingLong(Outcome::at));
        long outcomes = 0;
        long begin = System.nanoTime();
        long first = pickup.micros(order[0]);
        for (int next = 0; next < order.length; ) {
            long now = pickup.micros(order[next]);
            outcomes += tell(open, now);
            waitUntil(begin, now - first);
            ArrayNode batch = RequestJson.JSON.createArrayNode();
            long end = now + (speedUp > 0 ? (long) Math.max(1, speedUp * 10_000) : MICROS_AT_ONCE);
            while (next < order.length && pickup.micros(order[next]) < end && batch.size() < MOST_AT_ONCE) {
                int row = order[next++];
                batch.add(trip(trips, row, pickup.get(row)));
                if (withOutcomes && !dropoff.isMissing(row) && dropoff.micros(row) >= pickup.micros(row)) {
                    double minutes = (dropoff.micros(row) - pickup.micros(row)) / MICROS_OF_MINUTE;
                    open.add(new Outcome(dropoff.micros(row), "trip-" + pickup.micros(row) + "-" + row, minutes));
                }
            }
            post("/predict", batch);
            if (next / 2_000 != (next - batch.size()) / 2_000) {
                progress.accept(pickup.get(order[next - 1]) + ": " + next + " trips sent");
            }
        }
        outcomes += tell(open, Long.MAX_VALUE);
        double[] sorted =
                milliseconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Sent(
                order.length,
                outcomes,
                failed,
                repeated,
                unmatched,
                sorted[sorted.length / 2],
                sorted[sorted.length * 99 / 100]);
    }

    static ObjectNode trip(Dataset trips, int row, Instant pickup) {
        ObjectNode trip = RequestJson.JSON
                .createObjectNode()
                .put("id", "trip-" + DatetimeColumn.toMicros(pickup) + "-" + row)
                .put("pickup", pickup.toString());
        for (String feature : TaxiColumns.FEATURES) {
            double value = trips.numerical(feature).get(row);
            if (Double.isNaN(value)) {
                trip.putNull(feature);
            } else {
                trip.put(feature, value);
            }
        }
        return trip;
    }

    /** Tells the outcomes of the rides that ended by then. */
    private long tell(PriorityQueue<Outcome> open, long now) throws IOException, InterruptedException {
        long told = 0;
        while (!open.isEmpty() && open.peek().at() <= now) {
            ArrayNode batch = RequestJson.JSON.createArrayNode();
            while (!open.isEmpty() && open.peek().at() <= now && batch.size() < MOST_AT_ONCE) {
                Outcome outcome = open.remove();
                batch.add(RequestJson.JSON
                        .createObjectNode()
                        .put("id", outcome.id())
                        .put("minutes", outcome.minutes()));
            }
            post("/outcomes", batch);
            told += batch.size();
        }
        return told;
    }

    private void waitUntil(long begin, long micros) throws InterruptedException {
        if (speedUp > 0) {
            long wait = (long) (micros / speedUp) - (System.nanoTime() - begin) / 1_000;
            if (wait > 0) {
                Thread.sleep(wait / 1_000, (int) (wait % 1_000) * 1_000);
            }
        }
    }

    private void post(String path, ArrayNode body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url.resolve(path))
                .header("Content-Type", "application/json")
                .timeout(TIME_LIMIT)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        long begin = System.nanoTime();
        HttpResponse<String> response = patiently(request);
        milliseconds.add((System.nanoTime() - begin) / NANOS_OF_MILLI);
        if (response.statusCode() / 100 != 2) {
            failed++;
            progress.accept(path + " was answered by " + response.statusCode() + ": " + response.body());
        } else if (path.equals("/predict")) {
            for (JsonNode answer : RequestJson.JSON.readTree(response.body())) {
                repeated += answer.has("repeated") ? 1 : 0;
            }
        } else {
            JsonNode answer = RequestJson.JSON.readTree(response.body());
            unmatched +=
                    answer.path("unknown").asLong() + answer.path("expired").asLong();
        }
    }

    /** Waits for a service that is away for a while, and sends again what it did not answer. */
    private HttpResponse<String> patiently(HttpRequest request) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        boolean told = false;
        while (true) {
            try {
                return client.send(request, HttpResponse.BodyHandlers.ofString());
            } catch (IOException e) {
                if (System.nanoTime() > end) {
                    throw new IOException("no service answers at " + url + " for " + PATIENCE.toSeconds() + " s", e);
                }
                if (!told) {
                    progress.accept("The service is away; what it did not answer is sent again when it is back");
                    told = true;
                }
                Thread.sleep(RETRY_MILLIS);
            }
        }
    }
}
