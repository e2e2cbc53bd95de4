package io.github.driftlib.detect;

import java.util.Objects;
import java.util.Optional;

/**
 * The Shewhart chart: a value that is too far off its baseline, |x - mean| / deviation &gt; limit, is told at once; the
 * values before it play no part. Finds spikes; a {@link Cusum} finds small lasting shifts sooner.
 *
 * <p>For independent normal values false alarms come every 1 / P(|z| &gt; limit) updates. O(1) an update. Source:
 * Shewhart, Economic control of quality of manufactured product (1931).
 *
 * @param baseline the mean and the deviation of values that are as they should be
 * @param side which values are told
 * @param falseAlarms how rare false alarms shall be; a threshold is a limit in deviations
 */
public record Shewhart(Baseline baseline, Detector.Direction side, FalseAlarms falseAlarms)
        implements DetectorSettings {

    /** Checks that nothing is null. */
    public Shewhart {
        Objects.requireNonNull(baseline, "baseline must be given, but was null");
        Objects.requireNonNull(side, "side must be given, but was null");
        Objects.requireNonNull(falseAlarms, "falseAlarms must be given, but was null");
        falseAlarms.checkOfChart();
    }

    /** For large and small values. */
    public static Shewhart of(Baseline baseline, FalseAlarms falseAlarms) {
        return new Shewhart(baseline, Detector.Direction.BOTH, falseAlarms);
    }

    /** For values in one direction. */
    public Shewhart side(Detector.Direction other) {
        Objects.requireNonNull(other, "other must be given, but was null");
        return new Shewhart(baseline, other, falseAlarms);
    }

    /** The limit in deviations. */
    public double limit() {
        return falseAlarms.threshold(every -> RunLengths.shewhart(side, every));
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

        private final Shewhart settings;

        Running(Shewhart settings) {
            super(settings, settings.side);
            this.settings = settings;
            threshold = settings.limit();
        }

        @Override
        Detector.Signal learn(double value) {
            double z = settings.baseline.standardized(finite(value));
            moved = z >= 0 ? Detector.Direction.UP : Detector.Direction.DOWN;
            statistic = switch (settings.side) {
                case UP -> z;
                case DOWN -> -z;
                case BOTH -> Math.abs(z);
            };
            return statistic > threshold ? Detector.Signal.DRIFT : Detector.Signal.NONE;
        }

        @Override
        void forget() {}

        @Override
        double[] numbers() {
            return new double[0];
        }

        @Override
        void numbers(double[] numbers) {
            checked(numbers, 0);
        }
    }
}
