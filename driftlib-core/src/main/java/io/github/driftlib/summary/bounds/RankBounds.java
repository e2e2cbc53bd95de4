package io.github.driftlib.summary.bounds;

import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.ValueRange;
import java.util.Optional;

/**
 * Between what single numbers of a distribution lie that is known within a rank error: any rank within the error, but
 * for those of the smallest and the largest value, which are exact; and each held value is one that was observed. Empty
 * where the distribution is exact.
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
        int before = numbers.firstAtLeast(left, 0) - 1;
        int last = numbers.firstAtLeast(Math.nextUp(right), 0) - 1;
        long infinite = (left == Double.NEGATIVE_INFINITY ? numbers.negativeInfinities() : 0)
                + (right == Double.POSITIVE_INFINITY ? numbers.positiveInfinities() : 0);
        return Optional.of(
                new ValueRange(infinite + fewest(numbers, before, last), infinite + most(numbers, before, last)));
    }

    /** Between what the number of observations of the i-th held value lies. */
    public static Optional<ValueRange> weight(EmpiricalDistribution numbers, int i) {
        return numbers.rankError() == 0
                ? Optional.empty()
                : Optional.of(new ValueRange(fewest(numbers, i - 1, i), most(numbers, i - 1, i)));
    }

    /** Between what the number of observations of the most frequent finite value lies, be it held or not. */
    public static Optional<ValueRange> largestWeight(EmpiricalDistribution numbers) {
        if (numbers.rankError() == 0) {
            return Optional.empty();
        }
        long lowest = 0;
        long highest = 0;
        for (int i = 0; i < numbers.size(); i++) {
            lowest = Math.max(lowest, fewest(numbers, i - 1, i));
            highest = Math.max(highest, Math.max(most(numbers, i - 1, i), most(numbers, i, i)));
        }
        return Optional.of(new ValueRange(lowest, highest));
    }

    /**
     * Between what the number of different values lies, infinite ones among them.
     *
     * @see EmpiricalDistribution#distinctRange
     */
    public static Optional<ValueRange> distinct(EmpiricalDistribution numbers) {
        int infinite = (numbers.negativeInfinities() > 0 ? 1 : 0) + (numbers.positiveInfinities() > 0 ? 1 : 0);
        return numbers.distinctRange()
                .map(range -> new ValueRange(range.lowest() + infinite, range.highest() + infinite));
    }

    /** How few values can lie behind one held value and up to another: one for each that is held there at least. */
    private static long fewest(EmpiricalDistribution numbers, int before, int last) {
        return Math.max(last - before, lowestRank(numbers, last) - highestRank(numbers, before));
    }

    /** How many values can lie there: all but one for each value that is held elsewhere at most. */
    private static long most(EmpiricalDistribution numbers, int before, int last) {
        return Math.min(
                numbers.count() - (numbers.size() - (last - before)),
                highestRank(numbers, last) - lowestRank(numbers, before));
    }

    private static long lowestRank(EmpiricalDistribution numbers, int i) {
        return ends(numbers, i)
                ? numbers.weightBelow(i + 1)
                : Math.max(1, numbers.weightBelow(i + 1) - RankErrorBands.error(numbers));
    }

    private static long highestRank(EmpiricalDistribution numbers, int i) {
        return ends(numbers, i)
                ? numbers.weightBelow(i + 1)
                : Math.min(numbers.count() - 1, numbers.weightBelow(i + 1) + RankErrorBands.error(numbers));
    }

    /** Whether all values or none are up to the i-th. */
    private static boolean ends(EmpiricalDistribution numbers, int i) {
        return i < 0 || i == numbers.size() - 1;
    }
}
