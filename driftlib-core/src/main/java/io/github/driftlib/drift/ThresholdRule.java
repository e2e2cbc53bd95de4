package io.github.driftlib.drift;

import io.github.driftlib.drift.stattest.Score;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.stats.NumberLabel;
import org.jspecify.annotations.Nullable;

/** Refuses thresholds that no score can be compared with in earnest. */
final class ThresholdRule {

    private ThresholdRule() {}

    /**
     * The given threshold.
     *
     * @param name what it is called
     * @param threshold the threshold, or null
     * @param test the test whose score is compared with it, or null where that is not known yet
     * @throws IllegalArgumentException if it is not finite or negative, or above the largest score that the test can
     *     have
     */
    static @Nullable Double checked(String name, @Nullable Double threshold, @Nullable StatTest test) {
        if (threshold == null) {
            return null;
        }
        if (!Double.isFinite(threshold)) {
            throw new IllegalArgumentException(name + " must be finite, but was " + threshold);
        }
        if (threshold < 0) {
            throw new IllegalArgumentException(name + " must not be negative, but was " + threshold);
        }
        if (test != null && threshold > test.highestScore()) {
            throw new IllegalArgumentException(above(name, threshold, test));
        }
        return threshold;
    }

    /** What is wrong with a threshold that no score of a test reaches, or that every p-value is below. */
    static String above(String name, double threshold, StatTest test) {
        String what = test.scoreType() == Score.Type.P_VALUE ? "p-value" : "distance";
        return name + " must be at most " + NumberLabel.of(test.highestScore()) + " for the " + what + " of '"
                + test.name() + "', but was " + threshold;
    }

    /** Checks that a level is null or a probability that is neither 0 nor 1. */
    static void checkLevel(@Nullable Double level) {
        if (level != null && !(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must be greater than 0 and less than 1, but was " + level);
        }
    }
}
