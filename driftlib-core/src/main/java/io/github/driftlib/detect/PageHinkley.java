package io.github.driftlib.detect;

import java.util.Objects;

/**
 * The Page-Hinkley test with a mean that is learned: adds up by how much values are off the mean so far, in units of a
 * deviation, and tells drift where the sum is far above its smallest value, or far below its largest. With y = (x -
 * mean so far) / deviation:
 *
 * <pre>
 * U = forgetting U + y - tolerance      drift upwards where U - min U &gt; threshold
 * D = forgetting D + y + tolerance      drift downwards where max D - D &gt; threshold
 * </pre>
 *
 * <p>Its parameters promise no rate of false alarms; a {@link Cusum} does. With a deviation of 1 it gives the alarms of
 * river. O(1) an update. Sources: Page, Biometrika (1954); Gama, Sebastião and Rodrigues, Machine Learning (2013).
 *
 * @param deviation the unit: the standard deviation of values while nothing changes
 * @param tolerance what is not counted, in deviations, from 0 on
 * @param threshold how far the sum must be off, in deviations, above 0
 * @param forgetting what is kept of the sum at each update, in (0, 1]
 * @param learning how many values are seen before anything is told, at least 1
 * @param side which shifts are looked for
 */
public record PageHinkley(
        double deviation, double tolerance, double threshold, double forgetting, int learning, Detector.Direction side)
        implements DetectorSettings {

    /** Checks the parameters. */
    public PageHinkley {
        if (!(deviation > 0 && deviation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("deviation must be positive and finite, but was " + deviation);
        }
        if (!(tolerance >= 0 && tolerance < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("tolerance must be at least 0 and finite, but was " + tolerance);
        }
        if (!(threshold > 0 && threshold < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("threshold must be positive and finite, but was " + threshold);
        }
        if (!(forgetting > 0 && forgetting <= 1)) {
            throw new IllegalArgumentException("forgetting must be in (0, 1], but was " + forgetting);
        }
        if (learning < 1) {
            throw new IllegalArgumentException("learning must be at least 1, but was " + learning);
        }
        Objects.requireNonNull(side, "side must be given, but was null");
    }

    /** A tolerance of 0.005, a threshold of 50, a forgetting of 0.9999, from 30 values on, upwards. */
    public static PageHinkley of(double deviation) {
        return new PageHinkley(deviation, 0.005, 50, 0.9999, 30, Detector.Direction.UP);
    }

    @Override
    public Detector start() {
        return new Running(this);
    }

    private static final class Running extends Detector {

        private final PageHinkley settings;
        private long count;
        private double mean;
        private double up;
        private double smallest;
        private double down;
        private double largest;

        Running(PageHinkley settings) {
            super(settings, settings.side);
            this.settings = settings;
            threshold = settings.threshold;
        }

        @Override
        Detector.Signal learn(double value) {
            double step = finite(value) - mean;
            count++;
            mean += Double.isInfinite(step) ? value / count - mean / count : step / count;
            double excess = bounded((value - mean) / settings.deviation);
            up = settings.forgetting * up + excess - settings.tolerance;
            down = settings.forgetting * down + excess + settings.tolerance;
            smallest = count == 1 ? up : Math.min(smallest, up);
            largest = count == 1 ? down : Math.max(largest, down);
            double risen = settings.side.up() ? up - smallest : Double.NEGATIVE_INFINITY;
            double fallen = settings.side.down() ? largest - down : Double.NEGATIVE_INFINITY;
            statistic = Math.max(risen, fallen);
            moved = risen >= fallen ? Detector.Direction.UP : Detector.Direction.DOWN;
            return count >= settings.learning && statistic > threshold ? Detector.Signal.DRIFT : Detector.Signal.NONE;
        }

        @Override
        void forget() {
            count = 0;
            mean = 0;
            up = 0;
            smallest = 0;
            down = 0;
            largest = 0;
        }

        @Override
        double[] numbers() {
            return new double[] {count, mean, up, smallest, down, largest};
        }

        @Override
        void numbers(double[] numbers) {
            count = (long) checked(numbers, 6)[0];
            mean = numbers[1];
            up = numbers[2];
            smallest = numbers[3];
            down = numbers[4];
            largest = numbers[5];
        }
    }
}
