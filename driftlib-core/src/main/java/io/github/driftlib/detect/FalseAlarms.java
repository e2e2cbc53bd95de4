package io.github.driftlib.detect;

import java.util.function.DoubleUnaryOperator;

/**
 * How rare false alarms shall be: the mean number of updates until a detector says drift although nothing changed, its
 * average run length. A detector finds the threshold for it. Or a threshold itself, and then nothing is promised.
 *
 * @param every the mean number of updates to a false alarm, in [10, 1e8]; null where a threshold is given
 * @param threshold the threshold of the detector's statistic, above 0; null where a number of updates is given
 */
public record FalseAlarms(Double every, Double threshold) {

    /** Checks that one of the two is given. */
    public FalseAlarms {
        if ((every == null) == (threshold == null)) {
            throw new IllegalArgumentException(
                    "falseAlarms must have either every or threshold, but had " + every + " and " + threshold);
        }
        if (every != null && !(every >= 10 && every <= 1e8)) {
            throw new IllegalArgumentException("every must be in [10, 1e8], but was " + every);
        }
        if (threshold != null && !(threshold > 0 && threshold < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("threshold must be positive and finite, but was " + threshold);
        }
    }

    /** One false alarm in so many updates, on average. */
    public static FalseAlarms every(double updates) {
        return new FalseAlarms(updates, null);
    }

    /** As often as this threshold brings. */
    public static FalseAlarms atThreshold(double threshold) {
        return new FalseAlarms(null, threshold);
    }

    /** The threshold, or what is found for the run length. */
    double threshold(DoubleUnaryOperator found) {
        return threshold != null ? threshold : found.applyAsDouble(every);
    }

    /** Checks that no threshold brings false alarms more often than this. */
    void checkMoreThan(double shortest, String because) {
        if (every != null && !(every > shortest)) {
            throw new IllegalArgumentException(
                    "every must be more than " + shortest + " " + because + ", but was " + every);
        }
    }
}
