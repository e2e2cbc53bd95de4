package io.github.driftlib.quality.column;

import io.github.driftlib.summary.EmpiricalDistribution;

/**
 * The values of a column of numbers that are not missing, the infinite ones among them.
 *
 * @param numbers the distribution of the finite ones, which knows how many are infinite
 */
public record FiniteAndInfinite(EmpiricalDistribution numbers) {

    /** How many there are. */
    public long count() {
        return numbers.negativeInfinities() + numbers.count() + numbers.positiveInfinities();
    }

    /** How many different ones there are. */
    public long distinct() {
        return numbers.distinctCount()
                + (numbers.negativeInfinities() > 0 ? 1 : 0)
                + (numbers.positiveInfinities() > 0 ? 1 : 0);
    }

    /** How many lie in [left, right]. */
    public long between(double left, double right) {
        long finite = numbers.histogram(new double[] {left, right})[0];
        return finite
                + (left == Double.NEGATIVE_INFINITY ? numbers.negativeInfinities() : 0)
                + (right == Double.POSITIVE_INFINITY ? numbers.positiveInfinities() : 0);
    }
}
