package io.github.driftlib.detect;

import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How rare false alarms shall be: the mean number of updates until a detector says drift although nothing changed, its
 * average run length. A detector finds the threshold for it. Or, for detectors that bet ({@link EDetector},
 * {@link ConformalMartingale}), the probability that there is a false alarm at all. Or a threshold itself, and then
 * nothing is promised.
 *
 * @param every the mean number of updates to a false alarm, in [10, 1e8]; null where another one is given
 * @param ever the probability that there ever is a false alarm, in [1e-8, 0.5]; null where another one is given
 * @param threshold the threshold of the detector's statistic, above 0; null where another one is given
 */
public record FalseAlarms(
        @Nullable Double every,
        @Nullable Double ever,
        @Nullable Double threshold) {

    /** Checks that one of the three is given. */
    public FalseAlarms {
        if (Stream.of(every, ever, threshold).filter(Objects::isNull).count() != 2) {
            throw new IllegalArgumentException("falseAlarms must have one of every, ever and threshold, but had "
                    + every + ", " + ever + " and " + threshold);
        }
        if (every != null && !(every >= 10 && every <= 1e8)) {
            throw new IllegalArgumentException("every must be in [10, 1e8], but was " + every);
        }
        if (ever != null && !(ever >= 1e-8 && ever <= 0.5)) {
            throw new IllegalArgumentException("ever must be in [1e-8, 0.5], but was " + ever);
        }
        if (threshold != null && !(threshold > 0 && threshold < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("threshold must be positive and finite, but was " + threshold);
        }
    }

    /** One false alarm in so many updates, on average. */
    public static FalseAlarms every(double updates) {
        return new FalseAlarms(updates, null, null);
    }

    /**
     * None at all, but for this probability, however long the stream. Only of detectors that bet; after an alarm the
     * promise begins anew.
     */
    public static FalseAlarms ever(double probability) {
        return new FalseAlarms(null, probability, null);
    }

    /** As often as this threshold brings. */
    public static FalseAlarms atThreshold(double threshold) {
        return new FalseAlarms(null, null, threshold);
    }

    /** The threshold, or what is found for the run length. */
    double threshold(DoubleUnaryOperator found) {
        return threshold != null ? threshold : found.applyAsDouble(Objects.requireNonNull(every));
    }

    /** Whether bets are placed once, for that there is no false alarm at all. */
    boolean once() {
        return ever != null;
    }

    /** What bets must have won for an alarm. */
    double won() {
        return ever != null ? 1 / ever : threshold(updates -> updates);
    }

    /** Checks that the promise is one that a detector without bets can keep. */
    void checkOfChart() {
        if (ever != null) {
            throw new IllegalArgumentException("falseAlarms must have every or threshold, for only an EDetector and a"
                    + " ConformalMartingale promise that there is none, but had ever = " + ever);
        }
    }

    /** Checks that no threshold of a chart brings false alarms more often than this. */
    void checkMoreThan(double shortest, String because) {
        checkOfChart();
        if (every != null && !(every > shortest)) {
            throw new IllegalArgumentException(
                    "every must be more than " + shortest + " " + because + ", but was " + every);
        }
    }
}
