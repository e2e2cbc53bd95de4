package io.github.driftlib.stats.bin;

import java.util.Arrays;

/** Bins of equal width over a range, with the arithmetic of NumPy: the last digit of each edge is the same. */
public final class EqualBins {

    private EqualBins() {}

    /**
     * The edges of the bins, ascending: one more than there are bins. The last edge is exactly {@code max}. NumPy's
     * {@code histogram_bin_edges(..., bins)}.
     *
     * @param min the smallest value, finite
     * @param max the largest value, finite; where it equals {@code min}, the bins reach half a unit to either side, or
     *     to the next numbers where these are further
     * @param bins the number of bins, at least 1
     */
    public static double[] edges(double min, double max, int bins) {
        check(min, max, bins);
        return ofNumber(min, max, bins);
    }

    /**
     * The edges of the bins, one more than there are bins. The last edge is exactly {@code max}.
     *
     * @param wanted the number of bins before it is rounded up, at least 1
     */
    static double[] roundedUp(double min, double max, double wanted) {
        double spread = max - min;
        if (Double.isInfinite(spread)) {
            double[] halves = roundedUp(min / 2, max / 2, wanted);
            return Arrays.stream(halves).map(edge -> edge * 2).toArray();
        }
        double width = spread / wanted;
        return ofNumber(min, max, width > 0 ? (int) Math.ceil(spread / width) : 1);
    }

    private static double[] ofNumber(double min, double max, int bins) {
        double spread = max - min;
        if (Double.isInfinite(spread)) {
            double[] halves = ofNumber(min / 2, max / 2, bins);
            return Arrays.stream(halves).map(edge -> edge * 2).toArray();
        }
        // Beside a number beyond 2^53 half a unit is lost.
        double low = spread == 0 ? Math.min(min - 0.5, Math.max(Math.nextDown(min), -Double.MAX_VALUE)) : min;
        double high = spread == 0 ? Math.max(max + 0.5, Math.min(Math.nextUp(max), Double.MAX_VALUE)) : max;
        double step = (high - low) / bins;
        double[] edges = new double[bins + 1];
        for (int i = 0; i < bins; i++) {
            edges[i] = i * step + low;
        }
        edges[bins] = high;
        return edges;
    }

    static void check(double min, double max, long count) {
        if (!(Double.isFinite(min) && Double.isFinite(max) && min <= max)) {
            throw new IllegalArgumentException(
                    "range must be finite and ascending, but was [" + min + ", " + max + "]");
        }
        if (count < 1) {
            throw new IllegalArgumentException("count must be at least 1, but was " + count);
        }
    }

    /** The binary logarithm, exact for powers of two, where the number of bins depends on the last digit. */
    static double log2(long count) {
        return Long.bitCount(count) == 1 ? Long.numberOfTrailingZeros(count) : Math.log(count) / Math.log(2);
    }
}
