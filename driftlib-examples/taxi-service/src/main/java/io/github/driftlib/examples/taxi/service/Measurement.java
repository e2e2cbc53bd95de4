package io.github.driftlib.examples.taxi.service;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.data.Dataset;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * What watching costs the service. Clients send one trip after the other, in pairs of turns: one without and one with
 * what is measured, which of them first by chance. Whatever else the machine does meets both alike, and what is said is
 * the {@link Difference} of the two of a pair.
 *
 * <ul>
 *   <li>Recording off and on, while no window is closed: half of the time as many trips as the service answers, and a
 *       third of it four fifths of that.
 *   <li>A window that is closed and judged at the beginning of a turn, and none, with recording on: the rest of it.
 * </ul>
 *
 * <p>The trips are of hours before now, so that windows of an hour are closed when the measurement wants it.
 *
 * @param url where the service is
 * @param trips what is sent
 */
record Measurement(URI url, Dataset trips) {

    private static final int CLIENTS = 4;
    private static final double PACED = 0.8;
    private static final long TURN = Duration.ofSeconds(1).toNanos();
    /** Of turns in which a window is closed, so that it is judged before they end. */
    private static final long CLOSING_TURN = 2 * TURN;

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    /** The recorder's thread works once a second: it takes the JVM some time to compile what it does. */
    private static final int WARM_UP_PART = 6;

    private static final double NANOS_OF_MILLI = 1e6;
    private static final double NANOS_OF_MICRO = 1e3;
    private static final double NANOS_OF_SECOND = 1e9;
    private static final double MICROS_OF_MILLI = 1e3;
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
    record Pair(Turn without, Turn with) {

        long answers() {
            return without.answers + with.answers;
        }

        /** By how many milliseconds of CPU time the second took more than its answers take. */
        double more() {
            return with.answers * (with.cpu - without.cpu) / MICROS_OF_MILLI;
        }
    }

    /**
     * All pairs.
     *
     * @param full those at full speed
     * @param paced those at less
     * @param closing those at full speed in which a window is closed, or none
     * @param refused how many trips the recorder refused, all in all
     */
    record Found(List<Pair> full, List<Pair> paced, List<Pair> closing, long refused) {

        @Override
        public String toString() {
            return String.join(
                    "\n",
                    "| while no window is closed | recording off | on | difference (95 % interval) |",
                    "|---|---|---|---|",
                    row("answers a second, as many as it gives", "%,.0f", full, Turn::perSecond),
                    row("99 % of them within, ms", "%.2f", full, Turn::p99),
                    row("CPU time of the service for one, µs", "%.1f", full, Turn::cpu),
                    row("at four fifths of that, 99 % within, ms", "%.2f", paced, Turn::p99),
                    row("CPU time of the service for one, µs", "%.1f", paced, Turn::cpu),
                    "",
                    "| with recording on | no window is closed | one in two seconds | difference (95 % interval) |",
                    "|---|---|---|---|",
                    row("answers a second, as many as it gives", "%,.0f", closing, Turn::perSecond),
                    row("99 % of them within, ms", "%.2f", closing, Turn::p99),
                    "",
                    window(),
                    "",
                    String.format(
                            Locale.ROOT,
                            "Of all turns at full speed together, those that were disturbed included, an answer took %.1f µs"
                                    + " of CPU time with recording off and %.1f µs with it on.",
                            mean(full, Pair::without),
                            mean(full, Pair::with)),
                    "",
                    String.format(
                            Locale.ROOT,
                            "%d, %d and %d pairs of turns, %,d trips; %s refused by the recorder.",
                            full.size(),
                            paced.size(),
                            closing.size(),
                            answers(full) + answers(paced) + answers(closing),
                            refused == 0 ? "none was" : String.format(Locale.ROOT, "%,d were", refused)));
        }

        private String window() {
            Difference more = Difference.of(values(closing, Pair::more));
            return String.format(
                    Locale.ROOT,
                    "To close and judge a window of %,d trips took %.0f ms of CPU time (%.0f to %.0f), once, on threads of"
                            + " their own.",
                    answers(closing) / closing.size(),
                    more.middle(),
                    more.lower(),
                    more.upper());
        }

        private static double mean(List<Pair> pairs, Function<Pair, Turn> which) {
            List<Turn> turns = pairs.stream().map(which).toList();
            return turns.stream().mapToDouble(turn -> turn.cpu * turn.answers).sum()
                    / turns.stream().mapToLong(Turn::answers).sum();
        }

        private static long answers(List<Pair> pairs) {
            return pairs.stream().mapToLong(Pair::answers).sum();
        }

        private static String row(String what, String format, List<Pair> pairs, ToDoubleFunction<Turn> value) {
            String without =
                    String.format(Locale.ROOT, format, median(pairs, pair -> value.applyAsDouble(pair.without)));
            String with = String.format(Locale.ROOT, format, median(pairs, pair -> value.applyAsDouble(pair.with)));
            return "| " + what + " | " + without + " | " + with + " | " + difference(pairs, value) + " |";
        }

        private static Difference difference(List<Pair> pairs, ToDoubleFunction<Turn> value) {
            return Difference.ofShares(
                    values(pairs, pair -> value.applyAsDouble(pair.without)),
                    values(pairs, pair -> value.applyAsDouble(pair.with)));
        }

        private static double[] values(List<Pair> pairs, ToDoubleFunction<Pair> value) {
            return pairs.stream().mapToDouble(value).toArray();
        }

        private static double median(List<Pair> pairs, ToDoubleFunction<Pair> value) {
            return Difference.median(values(pairs, value));
        }
    }

    Found run(Duration time) throws Exception {
        int full = pairs(time, 2, TURN);
        int paced = pairs(time, 3, TURN);
        int closings = pairs(time, 6, CLOSING_TURN);
        try (Clients clients = new Clients(url, trips, CLIENTS)) {
            Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(closings + 2L));
            ServiceState before = ServiceState.of(url);
            clients.at(hour.plus(HALF_AN_HOUR));
            SplittableRandom random = new SplittableRandom(SEED);
            // In turns as well, so that the JVM has compiled both.
            for (int i = 0; i < pairs(time, WARM_UP_PART, TURN); i++) {
                pair(random, on -> turn(clients, on, 0));
            }
            refuseLate(before);
            List<Pair> atFull = new ArrayList<>();
            for (int i = 0; i < full; i++) {
                atFull.add(pair(random, on -> turn(clients, on, 0)));
            }
            double most = Found.median(atFull, pair -> pair.with.perSecond());
            long every = (long) (CLIENTS * NANOS_OF_SECOND / (PACED * most));
            List<Pair> atLess = new ArrayList<>();
            for (int i = 0; i < paced; i++) {
                atLess.add(pair(random, on -> turn(clients, on, every)));
            }
            return new Found(
                    atFull,
                    atLess,
                    closings(clients, random, hour, closings),
                    ServiceState.of(url).refused() - before.refused());
        }
    }

    /** How many pairs of turns make a part of the time; three at least. */
    private static int pairs(Duration time, int part, long turn) {
        return (int) Math.max(3, time.toNanos() / part / 2 / turn);
    }

    /** Trips of windows that are closed already are not recorded. */
    private void refuseLate(ServiceState before) throws InterruptedException {
        if (ServiceState.of(url).late() > before.late()) {
            throw new IllegalStateException(
                    "the service has closed the windows of the last hours; start it with another --output");
        }
    }

    private static List<Pair> closings(Clients clients, SplittableRandom random, Instant first, int count)
            throws Exception {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            Instant next = first.plus(Duration.ofHours(i));
            pairs.add(pair(
                    random,
                    closing ->
                            closingTurn(clients, closing ? Optional.of(next.plus(HALF_AN_HOUR)) : Optional.empty())));
        }
        return pairs;
    }

    private interface Work {
        Turn turn(boolean with) throws Exception;
    }

    private static Pair pair(SplittableRandom random, Work work) throws Exception {
        boolean withFirst = random.nextBoolean();
        Turn first = work.turn(withFirst);
        Turn second = work.turn(!withFirst);
        return withFirst ? new Pair(second, first) : new Pair(first, second);
    }

    private static Turn turn(Clients clients, boolean on, long every) throws Exception {
        return sent(clients, cpu(clients, on), on, TURN, every);
    }

    /** A turn that begins with the first trip of another window, so that the one before is closed, or goes on. */
    private static Turn closingTurn(Clients clients, Optional<Instant> next) throws Exception {
        long cpu = cpu(clients, true);
        if (next.isPresent()) {
            clients.at(next.get());
            clients.sendOne();
            cpu(clients, true);
        }
        return sent(clients, cpu, true, CLOSING_TURN, 0);
    }

    private static Turn sent(Clients clients, long cpuBefore, boolean on, long length, long every) throws Exception {
        long begin = System.nanoTime();
        long[] nanos = clients.send(length, every);
        double seconds = (System.nanoTime() - begin) / NANOS_OF_SECOND;
        // Asked without a change, so that rows which wait in the recorder are paid for in their own turn.
        long cpu = cpu(clients, on) - cpuBefore;
        Arrays.sort(nanos);
        double p99 = nanos[(int) (nanos.length * 0.99)] / NANOS_OF_MILLI;
        return new Turn(nanos.length, seconds, p99, cpu / NANOS_OF_MICRO / nanos.length);
    }

    /** Turns recording on or off, has the recorder take what it has, and says what CPU time the service took so far. */
    private static long cpu(Clients clients, boolean on) throws Exception {
        JsonNode answer = RequestJson.JSON.readTree(clients.post("/recording?on=" + on, ""));
        return answer.required("cpu_nanos").asLong();
    }
}
