package io.github.driftlib.examples.taxi.service;

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
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * What recording costs the service: a few clients send one trip after the other, with recording off and on in turn of
 * two seconds, so that whatever else the machine does meets both alike; then for a fourth of the time at four fifths of
 * what it can, with recording on.
 *
 * @param url where the service is
 * @param trips what is sent
 */
record Measurement(URI url, Dataset trips) {

    private static final int CLIENTS = 4;
    private static final double PACED = 0.8;
    private static final long TURN = Duration.ofSeconds(2).toNanos();
    private static final double NANOS_OF_MILLI = 1e6;
    private static final double NANOS_OF_SECOND = 1e9;

    /**
     * What was seen with recording off, or on.
     *
     * @param answers how many answers came
     * @param seconds in how long
     * @param p99 99 % of them within so many milliseconds
     */
    record Side(long answers, double seconds, double p99) {
        double perSecond() {
            return answers / seconds;
        }
    }

    /**
     * Both sides at full speed, and recording at less.
     *
     * @param refused how many trips the recorder refused, all in all
     */
    record Found(Side off, Side on, Side paced, long refused) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "recording off: %.0f answers a second, 99 %% within %.2f ms%n"
                            + "recording on:  %.0f answers a second, 99 %% within %.2f ms%n"
                            + "throughput %+.1f %%, 99th percentile %+.1f %%%n"
                            + "recording on, at less: %.0f answers a second, 99 %% within %.2f ms%n"
                            + "refused by the recorder: %d trips",
                    off.perSecond(),
                    off.p99,
                    on.perSecond(),
                    on.p99,
                    100 * (on.perSecond() / off.perSecond() - 1),
                    100 * (on.p99 / off.p99 - 1),
                    paced.perSecond(),
                    paced.p99,
                    refused);
        }
    }

    Found run(Duration time) throws IOException, InterruptedException, ExecutionException {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        DatetimeColumn pickup = trips.datetime(TaxiColumns.PICKUP);
        List<String> bodies = IntStream.range(0, Math.min(1_000, trips.rowCount()))
                .mapToObj(row -> Traffic.trip(trips, row, pickup.get(row)))
                // Of now, so that none is late.
                .map(trip -> {
                    trip.remove("id");
                    return trip.put("pickup", Instant.now().toString()).toString();
                })
                .toList();
        List<List<Long>> nanos = List.of(new ArrayList<>(), new ArrayList<>());
        double[] seconds = new double[2];
        ServiceState before = ServiceState.of(url);
        long end = System.nanoTime() + time.toNanos();
        // The first two turns warm up and do not count.
        for (int turn = -2; turn < 2 || System.nanoTime() < end; turn++) {
            int side = Math.floorMod(turn, 2);
            post(client, "/recording?on=" + (side == 1), "");
            long begin = System.nanoTime();
            List<Long> answered = turn(client, bodies, TURN, 0);
            if (turn >= 0) {
                nanos.get(side).addAll(answered);
                seconds[side] += (System.nanoTime() - begin) / NANOS_OF_SECOND;
            }
        }
        post(client, "/recording?on=true", "");
        Side on = side(nanos.get(1), seconds[1]);
        long begin = System.nanoTime();
        long every = (long) (CLIENTS * NANOS_OF_SECOND / (PACED * on.perSecond()));
        List<Long> paced = turn(client, bodies, time.toNanos() / 4, every);
        Side less = side(paced, (System.nanoTime() - begin) / NANOS_OF_SECOND);
        long refused = ServiceState.of(url).refused() - before.refused();
        return new Found(side(nanos.get(0), seconds[0]), on, less, refused);
    }

    private static Side side(List<Long> nanos, double seconds) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Side(sorted.length, seconds, sorted[(int) (sorted.length * 0.99)] / NANOS_OF_MILLI);
    }

    /** Sends for so long; each client one trip every so many nanoseconds, or as many as it can where that is 0. */
    private List<Long> turn(HttpClient client, List<String> bodies, long length, long every)
            throws InterruptedException, ExecutionException {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        long begin = System.nanoTime();
        List<Callable<List<Long>>> work = new ArrayList<>();
        for (int number = 0; number < CLIENTS; number++) {
            int first = number;
            work.add(() -> {
                List<Long> nanos = new ArrayList<>();
                for (int next = first; System.nanoTime() - begin < length; next += CLIENTS) {
                    if (every > 0) {
                        LockSupport.parkNanos(begin + every * (nanos.size() + 1) - System.nanoTime());
                    }
                    nanos.add(post(client, "/predict", bodies.get(next % bodies.size())));
                }
                return nanos;
            });
        }
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> done : clients.invokeAll(work)) {
            all.addAll(done.get());
        }
        clients.shutdown();
        return all;
    }

    private long post(HttpClient client, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        long begin = System.nanoTime();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " was answered by " + response.statusCode() + ": " + response.body()
                    + (path.startsWith("/recording") ? "; start the service with --measurable" : ""));
        }
        return System.nanoTime() - begin;
    }
}
