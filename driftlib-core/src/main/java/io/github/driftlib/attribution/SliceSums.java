package io.github.driftlib.attribution;

import io.github.driftlib.stats.distribution.StandardNormal;
import io.github.driftlib.stats.distribution.StudentT;
import org.jspecify.annotations.Nullable;

/**
 * How many rows there are, their sum and their squares, less a common number that keeps the digits.
 *
 * @param count how many
 * @param sum the sum of the differences from the common number
 * @param squares the sum of their squares
 */
record SliceSums(long count, double sum, double squares) {

    /** Losses are 2 at most; what is smaller than this is rounding. */
    private static final double ROUNDING = 1e-12;

    /** The sums of those that are finite. */
    static SliceSums of(double[] losses) {
        long count = 0;
        double sum = 0;
        double squares = 0;
        for (double loss : losses) {
            if (Double.isFinite(loss)) {
                count++;
                sum += loss;
                squares += loss * loss;
            }
        }
        return new SliceSums(count, sum, squares);
    }

    SliceSums minus(SliceSums part) {
        return new SliceSums(count - part.count, sum - part.sum, squares - part.squares);
    }

    /** The mean of the differences. */
    double mean() {
        return sum / count;
    }

    double variance() {
        return Math.max(0, squares - sum * sum / count) / (count - 1);
    }

    /**
     * The probability of so much larger a mean than that of the other rows where they are alike: Welch's t-test; 1
     * where the others are too large for their squares to be known.
     */
    double isLargerThan(SliceSums other) {
        double mine = variance() / count;
        double others = other.variance() / other.count;
        double difference = mean() - other.mean();
        if (mine + others < ROUNDING * ROUNDING) {
            return difference > ROUNDING ? 0 : 1;
        }
        if (!Double.isFinite(mine + others)) {
            return 1;
        }
        double t = difference / Math.sqrt(mine + others);
        double freedom =
                (mine + others) * (mine + others) / (mine * mine / (count - 1) + others * others / (other.count - 1));
        double half = StudentT.twoSided(t, freedom) / 2;
        return t > 0 ? half : 1 - half;
    }

    /**
     * The probability of so large a sum of so many of these rows, drawn at random: that of the normal distribution with
     * the variance of a mean that is drawn without putting back.
     */
    double isReachedBy(long rows, double drawn) {
        double error = Math.sqrt(variance() * (1.0 / rows - 1.0 / count));
        double more = drawn / rows - mean();
        return error > ROUNDING ? StandardNormal.survival(more / error) : 1;
    }

    /** The difference of the means in deviations of a row, or null where rows do not differ. */
    @Nullable
    Double effect(SliceSums other) {
        double deviation = Math.sqrt((variance() + other.variance()) / 2);
        return deviation > 0 ? (mean() - other.mean()) / deviation : null;
    }
}
