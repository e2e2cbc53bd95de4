package io.github.driftlib.examples.taxi.service;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.data.Dataset;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * What recording costs the service. Clients send one trip after the other, in pairs of turns of a second: one with
 * recording off and one with it on, which of them first by chance. Whatever else the machine does meets both alike, and
 * what is said is the median of what the two of a pair differ by. Two thirds of the time they send as much as the
 * service answers, and a third of it at four fifths of that.
 *
 * @param url where the service is
 * @param trips what is sent
 */
record Measurement(URI url, Dataset trips) {

    private static final int CLIENTS = 4;
    private static final double PACED = 0.8;
    private static final long TURN = Duration.ofSeconds(1).toNanos();
    private static final int WARM_UP = 15;
    private static final double NANOS_OF_MILLI = 1e6;
    private static final double NANOS_OF_MICRO = 1e3;
    private static final double NANOS_OF_SECOND = 1e9;
    private static final long SEED = 41;

    /**
     * What was seen in a turn.
     *
     * @param answers how many answers came
     * @param seconds in how long
     * @param p99 99 % of them within so many milliseconds
     * @param cpu how many microseconds of CPU time an answer took the service, with what it does beside
     */
    record Turn(long answers, double seconds, double p99, double cpu) {
        double perSecond() {
            return answers / seconds;
        }
    }

    /** Two turns, one after the other. */
    record Pair(Turn off, Turn on) {}

    /**
     * All pairs.
     *
     * @param full those at full speed
     * @param paced those at less
     * @param refused how many trips the recorder refused, all in all
     */
    record Found(List<Pair> full, List<Pair> paced, long refused) {

        @Override
        public String toString() {
            long sent = full.stream().mapToLong(Found::answers).sum()
                    + paced.stream().mapToLong(Found::answers).sum();
            return String.join(
                    "\n",
                    "| | recording off | on | difference (95 % interval) |",
                    "|---|---|---|---|",
                    row("answers a second, as many as it gives", "%,.0f", full, Turn::perSecond),
                    row("99 % of them within, ms", "%.2f", full, Turn::p99),
                    row("CPU time of the service for one, µs", "%.1f", full, Turn::cpu),
                    row("at four fifths of that, 99 % within, ms", "%.2f", paced, Turn::p99),
                    row("CPU time of the service for one, µs", "%.1f", paced, Turn::cpu),
                    "",
                    String.format(
                            Locale.ROOT,
                            "%d and %d pairs of turns of a second, %,d trips; %s refused by the recorder.",
                            full.size(),
                            paced.size(),
                            sent,
                            refused == 0 ? "none was" : String.format(Locale.ROOT, "%,d were", refused)));
        }

        private static long answers(Pair pair) {
            return pair.off.answers + pair.on.answers;
        }

        private static String row(String what, String format, List<Pair> pairs, ToDoubleFunction<Turn> value) {
            String off = String.format(Locale.ROOT, format, median(pairs, pair -> value.applyAsDouble(pair.off)));
            String on = String.format(Locale.ROOT, format, median(pairs, pair -> value.applyAsDouble(pair.on)));
            return "| " + what + " | " + off + " | " + on + " | " + Difference.of(pairs, value) + " |";
        }

        private static double median(List<Pair> pairs, ToDoubleFunction<Pair> value) {
            return Difference.median(pairs.stream().mapToDouble(value).toArray());
        }
    }

    /**
     * By what share the second of two is larger: the median over pairs, and the interval that the medians of pairs
     * drawn anew have in 95 of 100 cases (the percentile bootstrap).
     */
    record Difference(double median, double lower, double upper) {

        private static final int DRAWS = 4_000;

        static Difference of(List<Pair> pairs, ToDoubleFunction<Turn> value) {
            double[] shares = pairs.stream()
                    .mapToDouble(pair -> value.applyAsDouble(pair.on) / value.applyAsDouble(pair.off) - 1)
                    .toArray();
            return of(shares, new SplittableRandom(SEED));
        }

        static Difference of(double[] shares, SplittableRandom random) {
            double[] medians = new double[DRAWS];
            Arrays.setAll(medians, draw -> {
                double[] drawn = new double[shares.length];
                Arrays.setAll(drawn, i -> shares[random.nextInt(shares.length)]);
                return median(drawn);
            });
            Arrays.sort(medians);
            return new Difference(median(shares), medians[DRAWS / 40], medians[DRAWS - 1 - DRAWS / 40]);
        }

        static double median(double[] values) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            int middle = sorted.length / 2;
            return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%+.1f %% (%+.1f to %+.1f)", 100 * median, 100 * lower, 100 * upper);
        }
    }

    Found run(Duration time) throws Exception {
        int pairs = (int) Math.max(3, time.toNanos() / TURN / 2);
        try (Clients clients = new Clients(url, trips, CLIENTS)) {
            long before = ServiceState.of(url).refused();
            clients.send(WARM_UP * TURN, 0);
            SplittableRandom random = new SplittableRandom(SEED);
            List<Pair> full = new ArrayList<>();
            for (int i = 0; i < pairs - pairs / 3; i++) {
                full.add(pair(clients, random.nextBoolean(), 0));
            }
            double most = Found.median(full, pair -> pair.on.perSecond());
            List<Pair> paced = new ArrayList<>();
            for (int i = 0; i < pairs / 3; i++) {
                paced.add(pair(clients, random.nextBoolean(), (long) (CLIENTS * NANOS_OF_SECOND / (PACED * most))));
            }
            clients.post("/recording?on=true", "");
            return new Found(full, paced, ServiceState.of(url).refused() - before);
        }
    }

    private static Pair pair(Clients clients, boolean onFirst, long every) throws Exception {
        Turn first = turn(clients, onFirst, every);
        Turn second = turn(clients, !onFirst, every);
        return onFirst ? new Pair(second, first) : new Pair(first, second);
    }

    private static Turn turn(Clients clients, boolean on, long every) throws Exception {
        long cpu = cpu(clients, on);
        long begin = System.nanoTime();
        long[] nanos = clients.send(TURN, every);
        double seconds = (System.nanoTime() - begin) / NANOS_OF_SECOND;
        // Asked without a change, so that rows which wait in the recorder are paid for in their own turn.
        cpu = cpu(clients, on) - cpu;
        Arrays.sort(nanos);
        double p99 = nanos[(int) (nanos.length * 0.99)] / NANOS_OF_MILLI;
        return new Turn(nanos.length, seconds, p99, cpu / NANOS_OF_MICRO / nanos.length);
    }

    private static long cpu(Clients clients, boolean on) throws Exception {
        JsonNode answer = RequestJson.JSON.readTree(clients.post("/recording?on=" + on, ""));
        return answer.required("cpu_nanos").asLong();
    }
}
