package io.github.driftlib.stats.bin;

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
        EqualBins.check(min, max, count);
        return EqualBins.roundedUp(min, max, EqualBins.log2(count) + 1);
    }
}
