package io.github.driftlib.examples.taxi.service;

import io.github.driftlib.data.Dataset;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** A few clients of a service, each of which sends one trip after the other; all of them begin at the same time. */
final class Clients implements AutoCloseable {

    private static final int MOST_TRIPS = 1_000;

    private final URI url;
    private final List<String> bodies;
    private final int count;
    private final ExecutorService threads;
    private volatile Instant pickup = Instant.now();

    Clients(URI url, Dataset trips, int count) {
        this.url = url;
        this.count = count;
        threads = Executors.newFixedThreadPool(count);
        bodies = IntStream.range(0, Math.min(MOST_TRIPS, trips.rowCount()))
                .mapToObj(row -> Traffic.trip(trips, row, Instant.EPOCH).without(List.of("id", "pickup")))
                .map(trip -> trip.toString().substring(1))
                .toList();
    }

    /** When the trips begin that are sent from now on; now unless told otherwise. */
    void at(Instant pickup) {
        this.pickup = pickup;
    }

    private String body(int number) {
        return "{\"pickup\":\"" + pickup + "\"," + bodies.get(number % bodies.size());
    }

    /** Sends one trip. */
    void sendOne() throws IOException {
        post("/predict", body(0));
    }

    /**
     * Sends for so many nanoseconds; each client one trip every so many, or as many as it can where that is 0.
     *
     * @return how long each answer took, in nanoseconds
     */
    long[] send(long length, long every) throws Exception {
        long begin = System.nanoTime();
        List<Callable<long[]>> work = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            int first = number;
            work.add(() -> send(begin, length, every, first));
        }
        List<long[]> all = new ArrayList<>();
        for (Future<long[]> done : threads.invokeAll(work)) {
            all.add(done.get());
        }
        return all.stream().flatMapToLong(Arrays::stream).toArray();
    }

    private long[] send(long begin, long length, long every, int first) throws IOException {
        long[] nanos = new long[16];
        int sent = 0;
        try (Connection connection = new Connection(url)) {
            for (int next = first; System.nanoTime() - begin < length; next += count) {
                if (every > 0) {
                    LockSupport.parkNanos(begin + every * (sent + 1) - System.nanoTime());
                }
                long asked = System.nanoTime();
                connection.post("/predict", body(next));
                if (sent == nanos.length) {
                    nanos = Arrays.copyOf(nanos, 2 * sent);
                }
                nanos[sent++] = System.nanoTime() - asked;
            }
        }
        return Arrays.copyOf(nanos, sent);
    }

    /** Posts something that must be answered by 2xx. */
    String post(String path, String body) throws IOException {
        try (Connection connection = new Connection(url)) {
            return connection.post(path, body);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
