package io.github.driftlib.detect;

import java.util.Objects;

/**
 * The CUSUM chart of values that are 0 or 1, such as errors: adds up how much more a value speaks for the feared rate
 * of ones than for the usual one, and begins again at 0:
 *
 * <pre>
 * S = max(0, S + ln(feared / usual))                    for a 1
 * S = max(0, S + ln((1 - feared) / (1 - usual)))        for a 0
 * drift where S &gt;= threshold
 * </pre>
 *
 * <p>The threshold is solved from the run length to a false alarm, exactly for independent values. O(1) an update.
 * Source: Reynolds and Stoumbos, A CUSUM chart for monitoring a proportion when inspecting continuously, Journal of
 * Quality Technology (1999).
 *
 * @param usual the rate of ones that is as it should be, in [1e-5, 1 - 1e-5]
 * @param feared the rate of ones that is to be found, in the same range; below the usual one it looks downwards
 * @param falseAlarms how rare false alarms shall be
 */
public record BernoulliCusum(double usual, double feared, FalseAlarms falseAlarms) implements DetectorSettings {

    private static final double SMALLEST = 1e-5;

    /** Checks the parameters. */
    public BernoulliCusum {
        check("usual", usual);
        check("feared", feared);
        if (usual == feared) {
            throw new IllegalArgumentException("feared must be another rate than usual, but both were " + usual);
        }
        Objects.requireNonNull(falseAlarms, "falseAlarms must be given, but was null");
        double rise = feared > usual ? usual : 1 - usual;
        falseAlarms.checkMoreThan(1 / rise, "at a rate of " + usual);
    }

    private static void check(String name, double rate) {
        if (!(rate >= SMALLEST && rate <= 1 - SMALLEST)) {
            throw new IllegalArgumentException(name + " must be in [1e-5, 1 - 1e-5], but was " + rate);
        }
    }

    /** For a rate that doubles; of rates above a third, for one that is half way to 1. */
    public static BernoulliCusum of(double usual, FalseAlarms falseAlarms) {
        return new BernoulliCusum(usual, Math.min(2 * usual, 0.5 + usual / 2), falseAlarms);
    }

    /** The threshold of S. */
    public double threshold() {
        return falseAlarms.threshold(every -> lengths().threshold(rise(usual), every));
    }

    /**
     * The mean number of updates to an alarm.
     *
     * @param rate the true rate of ones, in (0, 1); the usual one for the run to a false alarm
     */
    public double runLength(double rate) {
        if (!(rate > 0 && rate < 1)) {
            throw new IllegalArgumentException("rate must be in (0, 1), but was " + rate);
        }
        return lengths().of(rise(rate), threshold());
    }

    private boolean upwards() {
        return feared > usual;
    }

    private double rise(double rate) {
        return upwards() ? rate : 1 - rate;
    }

    private double ofOne() {
        return Math.log(feared / usual);
    }

    private double ofZero() {
        return Math.log((1 - feared) / (1 - usual));
    }

    private BernoulliRunLengths lengths() {
        return upwards() ? new BernoulliRunLengths(ofOne(), -ofZero()) : new BernoulliRunLengths(ofZero(), -ofOne());
    }

    @Override
    public Detector start() {
        return new Running(this);
    }

    private static final class Running extends Detector {

        private final double ofOne;
        private final double ofZero;
        private double sum;

        Running(BernoulliCusum settings) {
            super(settings, settings.upwards() ? Detector.Direction.UP : Detector.Direction.DOWN);
            ofOne = settings.ofOne();
            ofZero = settings.ofZero();
            threshold = settings.threshold();
            moved = settings.upwards() ? Detector.Direction.UP : Detector.Direction.DOWN;
        }

        @Override
        Detector.Signal learn(double value) {
            sum = Math.max(0, sum + (zeroOrOne(value) == 1 ? ofOne : ofZero));
            statistic = sum;
            return sum >= threshold ? Detector.Signal.DRIFT : Detector.Signal.NONE;
        }

        @Override
        void forget() {
            sum = 0;
        }

        @Override
        double[] numbers() {
            return new double[] {sum};
        }

        @Override
        void numbers(double[] numbers) {
            sum = checked(numbers, 1)[0];
        }
    }
}
