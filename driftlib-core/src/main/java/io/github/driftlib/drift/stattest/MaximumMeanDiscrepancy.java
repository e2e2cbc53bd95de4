package io.github.driftlib.drift.stattest;

import io.github.driftlib.concurrent.Stop;
import io.github.driftlib.drift.relabel.NullResamples;
import io.github.driftlib.drift.relabel.PermutationTest;
import io.github.driftlib.summary.PairedCounts;
import java.util.Arrays;

/**
 * The permutation test of the maximum mean discrepancy of numbers (A. Gretton et al., "A kernel two-sample test",
 * Journal of Machine Learning Research 13, 2012).
 *
 * <p>The statistic is the unbiased estimate of its square: the mean of k(x, x') over the pairs of different reference
 * values, plus that of the current pairs, less twice the mean over the pairs of both, with k(x, y) = exp(-(x - y)^2 /
 * d^2). d is the median distance of two reference values, a value's distance from itself included, or the range of all
 * values where that is 0.
 *
 * <p>The kernel matrix would grow with the square of the number of values. More than 512 different values are therefore
 * replaced by about so many means of neighbouring ones, the observed samples and their relabellings alike: what is lost
 * is smaller than the width of a block against d, and the test keeps its level.
 */
final class MaximumMeanDiscrepancy {

    private static final int MOST_BLOCKS = 512;

    private final double[][] kernel;
    /** What each value has in common with all the others: the sum of its row of the kernel over all of them. */
    private final double[] rowSums;

    private final double n;
    private final double m;

    private MaximumMeanDiscrepancy(PooledSamples.Values pooled) {
        double[] values = CommonScale.quartered(pooled.values());
        PairedCounts counts = pooled.counts();
        n = counts.referenceTotal();
        m = counts.currentTotal();
        double median = medianDistance(values, counts);
        double range = values[values.length - 1] - values[0];
        double width = median > 0 ? median : range > 0 ? range : 1;
        kernel = new double[values.length][values.length];
        rowSums = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            Stop.check();
            for (int j = 0; j < values.length; j++) {
                double distance = (values[i] - values[j]) / width;
                kernel[i][j] = Math.exp(-distance * distance);
                rowSums[i] += kernel[i][j] * counts.total(j);
            }
        }
    }

    static Score score(SamplePair samples) {
        if (Math.min(samples.referenceCount(), samples.currentCount()) < 2) {
            return Score.notComputable("a maximum mean discrepancy needs two values on each side, but there are "
                    + samples.referenceCount() + " and " + samples.currentCount());
        }
        PooledSamples.Values pooled =
                PooledSamples.Values.of((SamplePair.Numbers) samples).thinned(MOST_BLOCKS);
        MaximumMeanDiscrepancy discrepancy = new MaximumMeanDiscrepancy(pooled);
        double observed = discrepancy.squared(pooled.counts());
        if (!Double.isFinite(observed)) {
            return Score.of(observed);
        }
        double p = PermutationTest.pValue(NullResamples.of(pooled.counts(), true), observed, discrepancy::squared);
        return Score.of(p, "maximum_mean_discrepancy", Math.sqrt(Math.max(0, observed)));
    }

    private double squared(PairedCounts counts) {
        double[] reference = new double[rowSums.length];
        Arrays.setAll(reference, counts::reference);
        double withinReference = 0;
        double withReference = 0;
        double withAll = 0;
        for (int i = 0; i < rowSums.length; i++) {
            double count = reference[i];
            if (count > 0) {
                withinReference += count * (2 * dot(kernel[i], reference, i) + count);
            }
            withReference += count * rowSums[i];
            withAll += counts.total(i) * rowSums[i];
        }
        double between = withReference - withinReference;
        double withinCurrent = withAll - withReference - between;
        return (withinReference - n) / (n * (n - 1)) + (withinCurrent - m) / (m * (m - 1)) - 2 * between / (n * m);
    }

    /** The scalar product of the first elements, in four sums that the processor adds up side by side. */
    private static double dot(double[] left, double[] right, int length) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 3 < length; i += 4) {
            a += left[i] * right[i];
            b += left[i + 1] * right[i + 1];
            c += left[i + 2] * right[i + 2];
            d += left[i + 3] * right[i + 3];
        }
        for (; i < length; i++) {
            a += left[i] * right[i];
        }
        return a + b + (c + d);
    }

    /** The median of the distances of all ordered pairs of reference values, the larger one of the two middle ones. */
    private static double medianDistance(double[] values, PairedCounts counts) {
        double pairs = (double) counts.referenceTotal() * counts.referenceTotal();
        double needed = Math.floor(pairs / 2) + 1;
        long low = Double.doubleToLongBits(0);
        long high = Double.doubleToLongBits(values[values.length - 1] - values[0]);
        // The bits of doubles that are not negative are in the order of the doubles.
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (pairsWithin(Double.longBitsToDouble(middle), values, counts) >= needed) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return Double.longBitsToDouble(low);
    }

    private static double pairsWithin(double distance, double[] values, PairedCounts counts) {
        double pairs = 0;
        double inReach = 0;
        int first = 0;
        for (int i = 0; i < values.length; i++) {
            Stop.check();
            inReach += counts.reference(i);
            while (values[i] - values[first] > distance) {
                inReach -= counts.reference(first++);
            }
            double count = counts.reference(i);
            pairs += count * (2 * inReach - count);
        }
        return pairs;
    }
}
