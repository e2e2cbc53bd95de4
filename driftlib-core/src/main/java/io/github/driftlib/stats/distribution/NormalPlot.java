package io.github.driftlib.stats.distribution;

import io.github.driftlib.concurrent.Stop;
import java.util.Arrays;

/**
 * A normal probability plot: sorted values against the values that as many draws from a standard normal distribution
 * would typically give, and the straight line through the points. Values from a normal distribution lie on the line.
 *
 * <p>The typical i-th smallest of n draws is the normal quantile of its median rank, by Filliben's estimate: m_1 = 1 -
 * m_n, m_n = 0.5^(1/n), and m_i = (i - 0.3175) / (n + 0.365) between them (Filliben, "The Probability Plot Correlation
 * Coefficient Test for Normality", Technometrics 17, 1975; SciPy's {@code probplot}).
 *
 * @param count n, at least 2
 * @param slope the slope of the least-squares line, an estimate of the standard deviation
 * @param intercept its value at 0, an estimate of the mean
 * @param correlation the correlation of the points, in [0, 1]; NaN where all values are equal
 */
public record NormalPlot(long count, double slope, double intercept, double correlation) {

    /** Checks the count. */
    public NormalPlot {
        checkCount(count);
    }

    /**
     * The plot of sorted values with weights, in O(count).
     *
     * @param ascending the values, finite and ascending
     * @param weights how often each was observed, positive
     */
    public static NormalPlot of(double[] ascending, long[] weights) {
        long count = Arrays.stream(weights).sum();
        checkCount(count);
        double mean = 0;
        for (int i = 0; i < ascending.length; i++) {
            mean += ascending[i] * ((double) weights[i] / count);
        }
        double squaresX = 0;
        double squaresY = 0;
        double products = 0;
        long rank = 0;
        for (int i = 0; i < ascending.length; i++) {
            double sum = 0;
            for (long end = rank + weights[i]; rank < end; rank++) {
                Stop.check(rank);
                double quantile = quantile(rank, count);
                sum += quantile;
                squaresX += quantile * quantile;
            }
            double deviation = ascending[i] - mean;
            products += sum * deviation;
            squaresY += deviation * deviation * weights[i];
        }
        double correlation = squaresY == 0 ? Double.NaN : Math.min(1, products / Math.sqrt(squaresX * squaresY));
        return new NormalPlot(count, products / squaresX, mean, correlation);
    }

    /**
     * The normal quantile of the median rank of one of the sorted values.
     *
     * @param rank how many values are before it, from 0 to count - 1
     * @param count how many values there are, at least 2
     */
    public static double quantile(long rank, long count) {
        long mirrored = Math.min(rank, count - 1 - rank);
        // The two halves mirror each other, and the lower one keeps its digits near 0.
        double lower = StandardNormal.quantile(
                mirrored == 0 ? -Math.expm1(-Math.log(2) / count) : (mirrored + 1 - 0.3175) / (count + 0.365));
        return rank == mirrored ? lower : -lower;
    }

    private static void checkCount(long count) {
        if (count < 2) {
            throw new IllegalArgumentException("count must be at least 2, but was " + count);
        }
    }
}
