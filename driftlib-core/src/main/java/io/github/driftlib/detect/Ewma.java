package io.github.driftlib.detect;

import java.util.Objects;
import java.util.Optional;

/**
 * The EWMA chart: a mean in which older values weigh less and less. With z = (x - mean) / deviation:
 *
 * <pre>
 * E = weight z + (1 - weight) E      drift where |E| &gt; limit sqrt(weight / (2 - weight))
 * </pre>
 *
 * <p>Smooth where a {@link Cusum} has edges: E is the picture of where the stream is. The limit is solved from the run
 * length to a false alarm, exactly for independent normal values. O(1) an update. Sources: Roberts, Control chart tests
 * based on geometric moving averages, Technometrics (1959); Crowder, Technometrics (1987).
 *
 * @param baseline the mean and the deviation of values that are as they should be
 * @param weight the weight of a new value, in [0.01, 1]
 * @param falseAlarms how rare false alarms shall be; a threshold is a limit in deviations of E
 */
public record Ewma(Baseline baseline, double weight, FalseAlarms falseAlarms) implements DetectorSettings {

    /** The weight unless said otherwise. */
    public static final double DEFAULT_WEIGHT = 0.1;

    /** Checks the parameters. */
    public Ewma {
        Objects.requireNonNull(baseline, "baseline must be given, but was null");
        Objects.requireNonNull(falseAlarms, "falseAlarms must be given, but was null");
        falseAlarms.checkOfChart();
        if (!(weight >= 0.01 && weight <= 1)) {
            throw new IllegalArgumentException("weight must be in [0.01, 1], but was " + weight);
        }
    }

    /** With a weight of 0.1. */
    public static Ewma of(Baseline baseline, FalseAlarms falseAlarms) {
        return new Ewma(baseline, DEFAULT_WEIGHT, falseAlarms);
    }

    /** With another weight: a smaller one for smaller shifts. */
    public Ewma weight(double other) {
        return new Ewma(baseline, other, falseAlarms);
    }

    /** The limit in deviations of E. */
    public double limit() {
        return falseAlarms.threshold(every -> RunLengths.ewmaLimit(weight, every));
    }

    /**
     * The mean number of updates to an alarm.
     *
     * @param shift by how many deviations the mean is off the baseline; 0 for the run to a false alarm
     */
    public double runLength(double shift) {
        return RunLengths.ewma(weight, limit(), shift);
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

        private final Ewma settings;
        private double mean;

        Running(Ewma settings) {
            super(settings, Detector.Direction.BOTH);
            this.settings = settings;
            threshold = settings.limit() * Math.sqrt(settings.weight / (2 - settings.weight));
        }

        @Override
        Detector.Signal learn(double value) {
            double z = settings.baseline.standardized(finite(value));
            mean = settings.weight * z + (1 - settings.weight) * mean;
            statistic = Math.abs(mean);
            moved = mean >= 0 ? Detector.Direction.UP : Detector.Direction.DOWN;
            return statistic > threshold ? Detector.Signal.DRIFT : Detector.Signal.NONE;
        }

        @Override
        void forget() {
            mean = 0;
        }

        @Override
        double[] numbers() {
            return new double[] {mean};
        }

        @Override
        void numbers(double[] numbers) {
            mean = checked(numbers, 1)[0];
        }
    }
}
