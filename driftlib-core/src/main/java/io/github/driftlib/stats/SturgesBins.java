package io.github.driftlib.stats;

/**
 * Sturges' rule for the bins of a histogram: log2(n) + 1 equal bins over the range, rounded up.
 *
 * <p>The arithmetic, and so the last digit of each edge, is NumPy's {@code histogram_bin_edges(..., "sturges")}: the
 * width is taken first and the number of bins from the width, which can give one bin more where n is a power of two.
 */
public final class SturgesBins {

    private SturgesBins() {}

    /**
     * The edges of the bins, ascending: one more than there are bins. The last edge is exactly {@code max}.
     *
     * @param min the smallest value, finite
     * @param max the largest value, finite; where it equals {@code min}, the bins reach half a unit to either side
     * @param count the number of values, at least 1
     */
    public static double[] edges(double min, double max, long count) {
        if (!(Double.isFinite(min) && Double.isFinite(max) && min <= max)) {
            throw new IllegalArgumentException(
                    "range must be finite and ascending, but was [" + min + ", " + max + "]");
        }
        if (count < 1) {
            throw new IllegalArgumentException("count must be at least 1, but was " + count);
        }
        double spread = max - min;
        double width = spread / (log2(count) + 1);
        int bins = width > 0 ? (int) Math.ceil(spread / width) : 1;
        double low = spread == 0 ? min - 0.5 : min;
        double high = spread == 0 ? max + 0.5 : max;
        double step = (high - low) / bins;
        double[] edges = new double[bins + 1];
        for (int i = 0; i < bins; i++) {
            edges[i] = i * step + low;
        }
        edges[bins] = high;
        return edges;
    }

    /** Exact for powers of two, where the number of bins depends on the last digit. */
    private static double log2(long count) {
        return Long.bitCount(count) == 1 ? Long.numberOfTrailingZeros(count) : Math.log(count) / Math.log(2);
    }
}
