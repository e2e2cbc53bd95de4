package io.github.driftlib.detect;

import io.github.driftlib.stats.distribution.StandardNormal;
import java.util.Objects;
import java.util.Optional;

/**
 * The CUSUM chart: adds up by how much values are off their baseline, and begins again where the sum says that they are
 * not. With z = (x - mean) / deviation:
 *
 * <pre>
 * H = max(0, H + z - slack)      drift upwards where H &gt; threshold
 * L = max(0, L - z - slack)      drift downwards where L &gt; threshold
 * </pre>
 *
 * <p>The fastest chart for a lasting shift of the mean by 2 * slack deviations. The threshold is solved from the run
 * length to a false alarm, exactly for independent normal values. Where values hang together in time, feed one value of
 * each window. O(1) an update. Source: Page, Continuous inspection schemes, Biometrika (1954).
 *
 * @param baseline the mean and the deviation of values that are as they should be
 * @param slack how far from the baseline is not counted, in deviations, in [0.05, 2]
 * @param side which shifts are looked for
 * @param falseAlarms how rare false alarms shall be
 */
public record Cusum(Baseline baseline, double slack, Detector.Direction side, FalseAlarms falseAlarms)
        implements DetectorSettings {

    /** The slack unless said otherwise: for shifts by one deviation. */
    public static final double DEFAULT_SLACK = 0.5;

    /** Checks the parameters. */
    public Cusum {
        Objects.requireNonNull(baseline, "baseline must be given, but was null");
        Objects.requireNonNull(side, "side must be given, but was null");
        if (!(slack >= 0.05 && slack <= 2)) {
            throw new IllegalArgumentException("slack must be in [0.05, 2], but was " + slack);
        }
        Objects.requireNonNull(falseAlarms, "falseAlarms must be given, but was null");
        falseAlarms.checkMoreThan(1 / (side.sides() * StandardNormal.survival(slack)), "with a slack of " + slack);
    }

    /** For shifts by a deviation, up or down. */
    public static Cusum of(Baseline baseline, FalseAlarms falseAlarms) {
        return new Cusum(baseline, DEFAULT_SLACK, Detector.Direction.BOTH, falseAlarms);
    }

    /** With another slack: half of the shift to be found, in deviations. */
    public Cusum slack(double other) {
        return new Cusum(baseline, other, side, falseAlarms);
    }

    /** For shifts in one direction. */
    public Cusum side(Detector.Direction other) {
        Objects.requireNonNull(other, "other must be given, but was null");
        return new Cusum(baseline, slack, other, falseAlarms);
    }

    /** The threshold of the two sums. */
    public double threshold() {
        return falseAlarms.threshold(every -> RunLengths.cusumThreshold(slack, side, every));
    }

    /**
     * The mean number of updates to an alarm.
     *
     * @param shift by how many deviations the mean is off the baseline; 0 for the run to a false alarm
     */
    public double runLength(double shift) {
        return RunLengths.cusum(slack, threshold(), side, shift);
    }

    @Override
    public Optional<String> caveat() {
        return baseline.caveat();
    }

    @Override
    public Detector start() {
        return new Running(this);
    }

    private static final class Running extends Detector {

        private final Cusum settings;
        private double high;
        private double low;

        Running(Cusum settings) {
            super(settings, settings.side);
            this.settings = settings;
            threshold = settings.threshold();
        }

        @Override
        Detector.Signal learn(double value) {
            double z = settings.baseline.standardized(finite(value));
            high = settings.side.up() ? Math.max(0, high + z - settings.slack) : 0;
            low = settings.side.down() ? Math.max(0, low - z - settings.slack) : 0;
            statistic = Math.max(high, low);
            moved = high >= low ? Detector.Direction.UP : Detector.Direction.DOWN;
            return statistic > threshold ? Detector.Signal.DRIFT : Detector.Signal.NONE;
        }

        @Override
        void forget() {
            high = 0;
            low = 0;
        }

        @Override
        double[] numbers() {
            return new double[] {high, low};
        }

        @Override
        void numbers(double[] numbers) {
            high = checked(numbers, 2)[0];
            low = numbers[1];
        }
    }
}
