package io.github.driftlib.summary.bounds;

import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.ValueRange;
import io.github.driftlib.summary.bounds.RankErrorBands.Ranks;
import java.util.Optional;

/**
 * Between what the mean and the standard deviation of numbers lie where a sketch knows only their ranks, within its
 * error: those of all distribution functions within the {@link RankErrorBands}.
 *
 * <p>The mean is smallest where the function is as large as can be, and largest where it is as small. The mean squared
 * distance from a number c is the integral of 2 (c - x) F(x) below it and of 2 (x - c) (1 - F(x)) above, so that its
 * bounds follow from those of F; as functions of c they are convex, and the smallest of each bounds the variance.
 */
public final class MomentBounds {

    private final ValueRange mean;
    private final ValueRange deviation;

    private MomentBounds(ValueRange mean, ValueRange deviation) {
        this.mean = mean;
        this.deviation = deviation;
    }

    /** The bounds of numbers of which there is at least one; both ends are equal where they are known. */
    public static MomentBounds of(EmpiricalDistribution numbers) {
        if (numbers.momentsKnown()) {
            double deviation = numbers.populationStandardDeviation();
            return new MomentBounds(
                    new ValueRange(numbers.mean(), numbers.mean()), new ValueRange(deviation, deviation));
        }
        Ranks ranks = RankErrorBands.upTo(numbers);
        double[] values = new double[numbers.size()];
        double scale = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = numbers.value(i);
            scale = Math.max(scale, Math.abs(values[i]));
        }
        return new MomentBounds(
                ordered(
                        numbers.withRanks(values, ranks.highest()).mean(),
                        numbers.withRanks(values, ranks.lowest()).mean()),
                ordered(
                        deviation(values, ranks.lowest(), ranks.highest(), ranks.count(), scale),
                        deviation(values, ranks.highest(), ranks.lowest(), ranks.count(), scale)));
    }

    private static ValueRange ordered(double lowest, double highest) {
        return new ValueRange(Math.min(lowest, highest), Math.max(lowest, highest));
    }

    /** Between what the mean of numbers lies, of which there is one at least; empty where it is known. */
    public static Optional<ValueRange> mean(EmpiricalDistribution numbers) {
        return numbers.momentsKnown() ? Optional.empty() : Optional.of(of(numbers).mean);
    }

    /**
     * Between what the deviation of a sample (n - 1) lies, of which there are two at least; empty where it is known.
     */
    public static Optional<ValueRange> sampleDeviation(EmpiricalDistribution numbers) {
        double n = numbers.count();
        return numbers.momentsKnown()
                ? Optional.empty()
                : Optional.of(of(numbers).deviation.dividedBy(Math.sqrt((n - 1) / n)));
    }

    /**
     * The root of the smallest, over c, of the mean squared distance from c, where so many observations lie up to each
     * value.
     *
     * @param below up to values below c
     * @param above up to values above c
     * @param scale what the values are divided by, so that no square is too large
     */
    private static double deviation(double[] values, long[] below, long[] above, long count, double scale) {
        if (values.length == 1) {
            return 0;
        }
        int last = values.length - 1;
        // Half the slope at the largest value, then at each one before: where it is 0, the sum is smallest.
        double slope = 0;
        for (int i = 0; i < last; i++) {
            slope += share(below, i, count) * gap(values, i, scale);
        }
        int cell = last - 1;
        while (cell > 0 && slope - weight(below, above, cell, count) * gap(values, cell, scale) > 0) {
            slope -= weight(below, above, cell, count) * gap(values, cell, scale);
            cell--;
        }
        double weight = weight(below, above, cell, count);
        double back = weight > 0 ? Math.max(0, Math.min(gap(values, cell, scale), slope / weight)) : 0;
        double sum = 0;
        double right = back;
        sum += (1 - share(above, cell, count)) * right * right;
        for (int i = cell + 1; i < last; i++) {
            double next = right + gap(values, i, scale);
            sum += (1 - share(above, i, count)) * (next - right) * (next + right);
            right = next;
        }
        double left = gap(values, cell, scale) - back;
        sum += share(below, cell, count) * left * left;
        for (int i = cell - 1; i >= 0; i--) {
            double next = left + gap(values, i, scale);
            sum += share(below, i, count) * (next - left) * (next + left);
            left = next;
        }
        return Math.sqrt(sum) * scale;
    }

    /** By how much half the slope grows on the way from the i-th value to the next. */
    private static double weight(long[] below, long[] above, int i, long count) {
        return share(below, i, count) + (1 - share(above, i, count));
    }

    private static double share(long[] ranks, int i, long count) {
        return (double) ranks[i] / count;
    }

    private static double gap(double[] values, int i, double scale) {
        return (values[i + 1] / 2 - values[i] / 2) / scale * 2;
    }

    /** Between what the mean lies. */
    public ValueRange mean() {
        return mean;
    }

    /** Between what the standard deviation as a population lies. */
    public ValueRange deviation() {
        return deviation;
    }
}
