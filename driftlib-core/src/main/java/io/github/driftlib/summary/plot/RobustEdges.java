package io.github.driftlib.summary.plot;

import io.github.driftlib.stats.bin.DoaneBins;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.StandardizedMoments;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The edges of bins that all sides share, and that a few outliers do not widen.
 *
 * <p>Between the smaller of the sides' 1 % quantiles and the larger of their 99 % quantiles the bins are those of
 * {@link DoaneBins}. Where the values reach much further, by more than a quarter of that range, one bin at the end
 * holds all that lie beyond: it is wider than the others. Where all values in between are whole numbers and span at
 * most 40, there is a bin around each of them, half a unit to either side.
 */
final class RobustEdges {

    private static final double TAIL = 0.01;
    private static final double MUCH_FURTHER = 0.25;
    private static final int MOST_WHOLE = 40;

    private RobustEdges() {}

    /**
     * The edges, ascending; the first is not above the smallest value, the last not below the largest.
     *
     * @param sides at least one, each with a finite value
     */
    static double[] of(List<EmpiricalDistribution> sides) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (EmpiricalDistribution side : sides) {
            EmpiricalDistribution finite = side.finite();
            min = Math.min(min, side.min());
            max = Math.max(max, side.max());
            low = Math.min(low, finite.quantile(TAIL));
            high = Math.max(high, finite.quantile(1 - TAIL));
        }
        boolean below = low - min > MUCH_FURTHER * (high - low);
        boolean above = max - high > MUCH_FURTHER * (high - low);
        double from = below ? low : min;
        double to = above ? high : max;
        double[] inner = areWhole(sides, from, to) ? around(Math.floor(from), Math.ceil(to)) : doane(sides, from, to);
        double[] edges = new double[inner.length + 2];
        int count = 0;
        if (below) {
            edges[count++] = Math.min(min, inner[0]);
        }
        for (double edge : inner) {
            count = added(edges, count, edge);
        }
        if (above) {
            count = added(edges, count, Math.max(max, inner[inner.length - 1]));
        }
        return Arrays.copyOf(edges, count);
    }

    /** How many edges there are with one more, unless it is the last of them. */
    private static int added(double[] edges, int count, double edge) {
        if (count > 0 && Double.compare(edges[count - 1], edge) == 0) {
            return count;
        }
        edges[count] = edge;
        return count + 1;
    }

    /** A bin around each whole number. */
    private static double[] around(double from, double to) {
        int bins = (int) (to - from) + 1;
        double[] edges = new double[bins + 1];
        for (int i = 0; i <= bins; i++) {
            edges[i] = from + i - 0.5;
        }
        return edges;
    }

    private static boolean areWhole(List<EmpiricalDistribution> sides, double from, double to) {
        if (!(to - from <= MOST_WHOLE) || Math.abs(from) > 1e9) {
            return false;
        }
        for (EmpiricalDistribution side : sides) {
            int first = side.firstAtLeast(from, 0);
            for (int i = first; i < side.size() && side.value(i) <= to; i++) {
                if (side.value(i) != Math.rint(side.value(i)) || i - first > MOST_WHOLE) {
                    return false;
                }
            }
        }
        return true;
    }

    private static double[] doane(List<EmpiricalDistribution> sides, double from, double to) {
        StandardizedMoments pooled = null;
        for (EmpiricalDistribution side : sides) {
            pooled = pooled == null ? side.standardizedMoments() : pooled.merge(side.standardizedMoments());
        }
        StandardizedMoments all = Objects.requireNonNull(pooled);
        double skewness = Double.isFinite(all.skewness()) ? all.skewness() : 0;
        return DoaneBins.edges(from, to, all.count(), skewness);
    }
}
