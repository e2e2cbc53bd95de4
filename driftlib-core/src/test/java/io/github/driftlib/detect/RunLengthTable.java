package io.github.driftlib.detect;

import io.github.driftlib.stats.random.RandomState;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/** Measures after how many updates detectors tell a drift, where there is none and where there is one. */
final class RunLengthTable {

    private static final int CAP = 20_000;
    private static final int CHANGE = 500;

    /** What is measured of a detector. */
    record Row(
            String name,
            String values,
            Double promised,
            boolean atLeast,
            double mean,
            double error,
            double capped,
            double delay) {

        String line() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %s%,.0f (%,.0f) | %,.0f |",
                    name,
                    values,
                    promised == null ? "-" : String.format(Locale.ROOT, "%s%,.0f", atLeast ? "≥ " : "", promised),
                    capped > 0 ? "> " : "",
                    mean,
                    error,
                    delay);
        }
    }

    /** Streams by number: without a change, and with one after {@link #CHANGE} values. */
    private interface Stream {
        double next(RandomState random, boolean changed);
    }

    private static final Stream ERRORS = (random, changed) -> random.uniform() < (changed ? 0.2 : 0.1) ? 1 : 0;
    private static final Stream NORMAL = (random, changed) -> normal(random) + (changed ? 1 : 0);
    private static final Stream LOSSES =
            (random, changed) -> Math.min(1, -Math.log(1 - random.uniform()) * (changed ? 0.2 : 0.1));

    private final int streams;

    RunLengthTable(int streams) {
        this.streams = streams;
    }

    static double normal(RandomState random) {
        return StrictMath.sqrt(-2 * StrictMath.log(1 - random.uniform()))
                * StrictMath.cos(2 * Math.PI * random.uniform());
    }

    private Row row(
            String name,
            String values,
            Double promised,
            boolean atLeast,
            Stream stream,
            IntFunction<DetectorSettings> by) {
        double sum = 0;
        double squares = 0;
        int capped = 0;
        double[] delays = new double[streams];
        for (int i = 0; i < streams; i++) {
            RandomState random = RandomState.of(i);
            Detector detector = by.apply(i).start();
            int length = 0;
            Detector.Signal signal = Detector.Signal.NONE;
            while (signal != Detector.Signal.DRIFT && length < CAP) {
                signal = detector.update(stream.next(random, false));
                length++;
            }
            capped += signal == Detector.Signal.DRIFT ? 0 : 1;
            sum += length;
            squares += (double) length * length;
            delays[i] = delay(by.apply(i).start(), stream, RandomState.of(streams + i));
        }
        double mean = sum / streams;
        Arrays.sort(delays);
        return new Row(
                name,
                values,
                promised,
                atLeast,
                mean,
                Math.sqrt((squares / streams - mean * mean) / streams),
                (double) capped / streams,
                delays[streams / 2]);
    }

    /** Updates from the change to the first alarm after it; alarms before it begin the detector anew, as always. */
    private static int delay(Detector detector, Stream stream, RandomState random) {
        for (int i = 0; i < CHANGE; i++) {
            detector.update(stream.next(random, false));
        }
        for (int i = 1; i < CAP; i++) {
            if (detector.update(stream.next(random, true)) == Detector.Signal.DRIFT) {
                return i;
            }
        }
        return CAP;
    }

    private static ConformalMartingale martingale(int seed, int size, FalseAlarms alarms) {
        RandomState random = RandomState.of(1_000_000 + seed);
        double[] training = new double[size];
        double[] counted = new double[size];
        for (int i = 0; i < size; i++) {
            training[i] = normal(random);
            counted[i] = normal(random);
        }
        return ConformalMartingale.of(EmpiricalDistribution.of(training), EmpiricalDistribution.of(counted), alarms)
                .seed(seed);
    }

    /** The detectors that promise something. */
    List<Row> promising() {
        List<Row> rows = new ArrayList<>();
        Baseline normal = Baseline.known(0, 1);
        for (double every : new double[] {100, 1000}) {
            FalseAlarms alarms = FalseAlarms.every(every);
            rows.add(row("`Cusum`, slack 0.5", "normal", every, false, NORMAL, i -> Cusum.of(normal, alarms)));
            rows.add(row(
                    "`Cusum`, upwards",
                    "normal",
                    every,
                    false,
                    NORMAL,
                    i -> Cusum.of(normal, alarms).side(Detector.Direction.UP)));
            rows.add(row("`Ewma`, weight 0.1", "normal", every, false, NORMAL, i -> Ewma.of(normal, alarms)));
            rows.add(row("`Shewhart`", "normal", every, false, NORMAL, i -> Shewhart.of(normal, alarms)));
            rows.add(row(
                    "`BernoulliCusum`, 0.1 against 0.2",
                    "errors",
                    every,
                    false,
                    ERRORS,
                    i -> BernoulliCusum.of(0.1, alarms)));
            rows.add(row("`EDetector`, 0.1 tolerated", "errors", every, true, ERRORS, i -> EDetector.of(0.1, alarms)));
            rows.add(
                    row("`EDetector`, 0.12 tolerated", "errors", every, true, ERRORS, i -> EDetector.of(0.12, alarms)));
            rows.add(row("`EDetector`, 0.1 tolerated", "losses", every, true, LOSSES, i -> EDetector.of(0.1, alarms)));
            rows.add(row(
                    "`ConformalMartingale`, 1,000 values in 20 bins",
                    "normal",
                    every,
                    true,
                    NORMAL,
                    i -> martingale(i, 1000, alarms)));
        }
        return rows;
    }

    /** The detectors that promise nothing, with the defaults of river. */
    List<Row> others() {
        return List.of(
                row("`Ddm`", "errors", null, false, ERRORS, i -> Ddm.of()),
                row("`HddmA`", "errors", null, false, ERRORS, i -> HddmA.of()),
                row("`Adwin`", "errors", null, false, ERRORS, i -> Adwin.of(Scale.UNIT)),
                row("`PageHinkley`", "errors", null, false, ERRORS, i -> PageHinkley.of(1)),
                row(
                        "`PageHinkley`, threshold 10",
                        "errors",
                        null,
                        false,
                        ERRORS,
                        i -> new PageHinkley(1, 0.005, 10, 0.9999, 30, Detector.Direction.UP)));
    }
}
