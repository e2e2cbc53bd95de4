package io.github.driftlib.stats.bin;

/**
 * Doane's rule for the bins of a histogram: Sturges' rule with more bins where the values are skewed.
 *
 * <p>There are 1 + log2(n) + log2(1 + |g| / s) equal bins over the range, rounded up, where g is the skewness and s =
 * sqrt(6 (n - 2) / ((n + 1) (n + 3))) its standard deviation under a normal distribution. The arithmetic is NumPy's
 * {@code histogram_bin_edges(..., "doane")}.
 *
 * <p>Source: D. P. Doane, Aesthetic frequency classifications, The American Statistician 30 (1976).
 */
public final class DoaneBins {

    private DoaneBins() {}

    /**
     * The edges of the bins, ascending: one more than there are bins. The last edge is exactly {@code max}. Of one or
     * two values, and of a constant, there is one bin.
     *
     * @param min the smallest value, finite
     * @param max the largest value, finite; where it equals {@code min}, the bin reaches half a unit to either side
     * @param count the number of values, at least 1
     * @param skewness the third central moment over the cube of the population's standard deviation, finite; of a
     *     constant, 0
     */
    public static double[] edges(double min, double max, long count, double skewness) {
        EqualBins.check(min, max, count);
        if (!Double.isFinite(skewness)) {
            throw new IllegalArgumentException("skewness must be finite, but was " + skewness);
        }
        if (count <= 2) {
            return EqualBins.edges(min, max, 1);
        }
        double n = count;
        double deviation = Math.sqrt(6.0 * (n - 2) / ((n + 1.0) * (n + 3)));
        double bins = 1.0 + EqualBins.log2(count) + Math.log(1.0 + Math.abs(skewness) / deviation) / Math.log(2);
        return EqualBins.roundedUp(min, max, bins);
    }
}
