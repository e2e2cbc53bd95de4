package io.github.driftlib.summary;

import io.github.driftlib.stats.bin.DoaneBins;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The decimal logarithms of the positive numbers of a distribution, as a histogram needs them: without taking each.
 *
 * <p>Of {@link DoaneBins} only the number of bins depends on the skewness, and that is rounded up. So the skewness is
 * first taken from groups of numbers of nearly one size, each with the logarithm of its mean, and from all numbers only
 * where the number of bins could be another within the error of that.
 */
public final class Logarithms {

    /** By which part the largest number of a group can be larger than the smallest. */
    private static final double WIDTH = 0x1p-11;

    /** So much room there is for groups at first. */
    private static final int FEW_GROUPS = 1024;

    private static final double LARGEST_DIFFERENCE = 0.05;
    private static final double UNKNOWN = 1e9;
    private static final double ROUNDING = 1e-9;

    private final EmpiricalDistribution numbers;
    private final int first;
    private final boolean grouped;
    private final @Nullable StandardizedMoments moments;

    Logarithms(EmpiricalDistribution numbers) {
        this.numbers = numbers;
        this.first = numbers.firstAtLeast(Double.MIN_VALUE, 0);
        boolean safe = count() > 0 && numbers.max() * count() <= Double.MAX_VALUE;
        EmpiricalDistribution groups = safe ? groups() : all();
        this.grouped = groups.size() < numbers.size() - first;
        this.moments = count() > 0 ? groups.standardizedMoments() : null;
    }

    /** How many numbers are positive. */
    public long count() {
        return numbers.count() - numbers.weightBelow(first);
    }

    private double logarithm(int i) {
        return Math.log10(numbers.value(i));
    }

    private EmpiricalDistribution groups() {
        int size = numbers.size();
        boolean unweighted = numbers.isUnweighted();
        double[] values = new double[FEW_GROUPS];
        long[] weights = new long[FEW_GROUPS];
        int groups = 0;
        int to;
        for (int from = first; from < size; from = to) {
            double smallest = numbers.value(from);
            double bound = smallest * (1 + WIDTH);
            double above = 0;
            double others = 0;
            to = from + 1;
            // Two sums take turns, so that an addition need not wait for the one before, and only one of eight numbers
            // is compared.
            for (; unweighted && to + 7 < size && numbers.value(to + 7) < bound; to += 8) {
                above += fourAbove(to, smallest);
                others += fourAbove(to + 4, smallest);
            }
            for (; to < size && numbers.value(to) < bound; to++) {
                above += (numbers.value(to) - smallest) * numbers.weight(to);
            }
            if (groups == values.length) {
                values = Arrays.copyOf(values, 2 * groups);
                weights = Arrays.copyOf(weights, 2 * groups);
            }
            weights[groups] = numbers.weightBelow(to) - numbers.weightBelow(from);
            values[groups] = Math.log10(smallest + (above + others) / weights[groups]);
            groups++;
        }
        return EmpiricalDistribution.weighted(Arrays.copyOf(values, groups), Arrays.copyOf(weights, groups), 0);
    }

    /** The sum of what four numbers have above another one. */
    private double fourAbove(int from, double smallest) {
        return (numbers.value(from) - smallest)
                + (numbers.value(from + 1) - smallest)
                + ((numbers.value(from + 2) - smallest) + (numbers.value(from + 3) - smallest));
    }

    private EmpiricalDistribution all() {
        double[] values = new double[numbers.size() - first];
        long[] weights = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = logarithm(first + i);
            weights[i] = numbers.weight(first + i);
        }
        return EmpiricalDistribution.weighted(values, weights, 0);
    }

    /** The edges of the bins of the logarithms of all sides together, each of which has a positive number. */
    public static double[] edges(List<Logarithms> sides) {
        Objects.requireNonNull(sides, "sides must be given, but was null");
        StandardizedMoments pooled = pooled(sides, side -> side.moments);
        double[] edges = edges(sides, pooled.skewness());
        if (sides.stream().anyMatch(side -> side.grouped)) {
            double skewness = Math.abs(pooled.skewness());
            double error = error(pooled.deviation(), skewness);
            if (edges(sides, Math.max(0, skewness - error)).length != edges(sides, skewness + error).length) {
                return edges(
                        sides,
                        pooled(sides, side -> side.all().standardizedMoments()).skewness());
            }
        }
        return edges;
    }

    private static StandardizedMoments pooled(
            List<Logarithms> sides, Function<Logarithms, StandardizedMoments> moments) {
        return sides.stream().map(moments).reduce(StandardizedMoments::merge).orElseThrow();
    }

    private static double[] edges(List<Logarithms> sides, double skewness) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        long count = 0;
        for (Logarithms side : sides) {
            min = Math.min(min, side.logarithm(side.first));
            max = Math.max(max, side.logarithm(side.numbers.size() - 1));
            count += side.count();
        }
        return DoaneBins.edges(min, max, count, Double.isFinite(skewness) ? skewness : 0);
    }

    /**
     * By how much the skewness can be wrong. With d the largest difference of a logarithm from that of the mean of its
     * group and e that of the means of both, in standard deviations, the third moment is wrong by at most 6e + 3(d +
     * e)<sup>2</sup> + (d + e)<sup>3</sup> and the second by 2e + d<sup>2</sup>.
     */
    private static double error(double deviation, double skewness) {
        double difference = WIDTH / Math.log(10) / deviation;
        double differenceOfMeans = difference * WIDTH / 7;
        return difference < LARGEST_DIFFERENCE
                ? (1 + skewness) * (7 * (differenceOfMeans + difference * difference) + ROUNDING)
                : UNKNOWN;
    }

    /** How many logarithms fall into each bin: edge i &lt;= x &lt; edge i + 1, the last bin closed. */
    public long[] histogram(double[] edges) {
        return numbers.histogram(edges, this::firstAtLeast);
    }

    private int firstAtLeast(double bound, int from) {
        int low = Math.max(first, from);
        int high = numbers.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (logarithm(middle) < bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
