package io.github.driftlib.summary;

import java.util.Optional;

/**
 * Between what single numbers of a distribution lie that is known within a rank error: any rank within the error, but
 * for those of the smallest and the largest value, which are exact. Empty where the distribution is exact.
 */
public final class RankBounds {

    private RankBounds() {}

    /**
     * Between what a quantile lies: the smallest and the largest values that can have its rank.
     *
     * @param numbers the distribution, with a finite value
     * @param probability which quantile, in [0, 1]; it must be finite
     */
    public static Optional<ValueRange> quantile(EmpiricalDistribution numbers, double probability) {
        if (numbers.rankError() == 0) {
            return Optional.empty();
        }
        long n = numbers.count();
        double h = probability * (numbers.negativeInfinities() + n + numbers.positiveInfinities() - 1);
        long below = Math.max(1, Math.min(n, (long) h + 1 - numbers.negativeInfinities()));
        long above = Math.max(1, Math.min(n, (long) Math.ceil(h) + 1 - numbers.negativeInfinities()));
        int lowest = numbers.size() - 1;
        int highest = numbers.size() - 1;
        for (int i = numbers.size() - 1; i >= 0; i--) {
            lowest = highestRank(numbers, i) >= below ? i : lowest;
            highest = lowestRank(numbers, i) >= above ? i : highest;
        }
        return Optional.of(new ValueRange(numbers.value(lowest), numbers.value(highest)));
    }

    /**
     * Between what the number of values in [left, right] lies, infinite ones among them.
     *
     * @param numbers the distribution
     * @param left the lower end
     * @param right the upper end, not below the lower one
     */
    public static Optional<ValueRange> between(EmpiricalDistribution numbers, double left, double right) {
        if (numbers.rankError() == 0) {
            return Optional.empty();
        }
        int before = -1;
        int last = -1;
        for (int i = 0; i < numbers.size(); i++) {
            before = numbers.value(i) < left ? i : before;
            last = numbers.value(i) <= right ? i : last;
        }
        long infinite = (left == Double.NEGATIVE_INFINITY ? numbers.negativeInfinities() : 0)
                + (right == Double.POSITIVE_INFINITY ? numbers.positiveInfinities() : 0);
        return Optional.of(new ValueRange(
                infinite + Math.max(0, lowestRank(numbers, last) - highestRank(numbers, before)),
                infinite + Math.max(0, highestRank(numbers, last) - lowestRank(numbers, before))));
    }

    /** How many different values there can be: those that were kept at least, and at most all. */
    public static Optional<ValueRange> distinct(EmpiricalDistribution numbers) {
        return numbers.rankError() == 0
                ? Optional.empty()
                : Optional.of(new ValueRange(numbers.size(), numbers.count()));
    }

    private static long lowestRank(EmpiricalDistribution numbers, int i) {
        return ends(numbers, i)
                ? numbers.weightBelow(i + 1)
                : Math.max(1, numbers.weightBelow(i + 1) - RankBands.error(numbers));
    }

    private static long highestRank(EmpiricalDistribution numbers, int i) {
        return ends(numbers, i)
                ? numbers.weightBelow(i + 1)
                : Math.min(numbers.count() - 1, numbers.weightBelow(i + 1) + RankBands.error(numbers));
    }

    /** Whether all values or none are up to the i-th. */
    private static boolean ends(EmpiricalDistribution numbers, int i) {
        return i < 0 || i == numbers.size() - 1;
    }
}
