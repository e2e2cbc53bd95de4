package io.github.driftlib.stats;

import java.util.Arrays;

/**
 * The function that never falls and has the least squared distance from given points: constant over blocks of points
 * whose means would fall, and linear between blocks. Beyond the points it keeps the value of the nearest one.
 *
 * <p>Points of equal x are first replaced by their mean, weighted by their number. Found by pooling adjacent violators
 * in O(n log n). As scikit-learn's {@code IsotonicRegression(out_of_bounds="clip")}.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class IsotonicRegression {

    private final double[] x;
    private final double[] y;

    private IsotonicRegression(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    /**
     * The function nearest to the points (x_i, y_i); the arrays are left alone.
     *
     * @param x where the points are, finite, at least one
     * @param y their values, finite
     */
    public static IsotonicRegression of(double[] x, double[] y) {
        if (x.length == 0 || x.length != y.length) {
            throw new IllegalArgumentException(
                    "x and y must be as long and not empty, but were " + x.length + " and " + y.length);
        }
        double[] distinct = distinct(x);
        double[] sums = new double[distinct.length];
        double[] weights = new double[distinct.length];
        for (int i = 0; i < x.length; i++) {
            int at = Arrays.binarySearch(distinct, x[i] + 0.0);
            sums[at] += y[i];
            weights[at]++;
        }
        return pooled(distinct, sums, weights);
    }

    /** The different numbers in ascending order, 0 and -0 as one. */
    private static double[] distinct(double[] x) {
        double[] distinct = Arrays.stream(x).map(each -> each + 0.0).sorted().toArray();
        int size = 1;
        for (int i = 1; i < distinct.length; i++) {
            if (distinct[i] != distinct[size - 1]) {
                distinct[size++] = distinct[i];
            }
        }
        return Arrays.copyOf(distinct, size);
    }

    private static IsotonicRegression pooled(double[] x, double[] sums, double[] weights) {
        double[] blockSums = new double[x.length];
        double[] blockWeights = new double[x.length];
        int[] ends = new int[x.length];
        int blocks = 0;
        for (int i = 0; i < x.length; i++) {
            blockSums[blocks] = sums[i];
            blockWeights[blocks] = weights[i];
            ends[blocks++] = i + 1;
            while (blocks > 1
                    && blockSums[blocks - 2] * blockWeights[blocks - 1]
                            >= blockSums[blocks - 1] * blockWeights[blocks - 2]) {
                blockSums[blocks - 2] += blockSums[blocks - 1];
                blockWeights[blocks - 2] += blockWeights[blocks - 1];
                ends[blocks - 2] = ends[--blocks];
            }
        }
        double[] y = new double[x.length];
        for (int block = 0; block < blocks; block++) {
            Arrays.fill(y, block == 0 ? 0 : ends[block - 1], ends[block], blockSums[block] / blockWeights[block]);
        }
        return new IsotonicRegression(x, y);
    }

    /** The value at a point; NaN for NaN. In O(log n). */
    public double at(double point) {
        if (Double.isNaN(point)) {
            return point;
        }
        int found = Arrays.binarySearch(x, point + 0.0);
        if (found >= 0) {
            return y[found];
        }
        int above = -found - 1;
        if (above == 0) {
            return y[0];
        }
        if (above == x.length) {
            return y[x.length - 1];
        }
        double slope = (y[above] - y[above - 1]) / (x[above] - x[above - 1]);
        return slope * (point - x[above - 1]) + y[above - 1];
    }
}
