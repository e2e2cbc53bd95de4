package io.github.driftlib.drift.stattest;

import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.PairedCounts;

/**
 * What a {@link NoiseFloor} is surely not above, in one pass: inequalities that hold for the random relabelling of any
 * two samples, of n and m values, N together.
 *
 * <p>Under relabelling the difference of the shares of a set of values, D, has mean 0 and variance c^2 f (1 - f), where
 * f is the set's share of the pooled values and c^2 = N^2 / (n m (N - 1)). Each bound follows from these variances by
 * Chebyshev's or Markov's inequality at a probability of 5 %.
 */
final class NoiseBound {

    /** Of the 5 %, how much is left to a small deviation of the reference: half to each of two inequalities. */
    private static final double FOR_NORM = 0.01;

    private NoiseBound() {}

    /** c^2. */
    private static double variance(SamplePair samples) {
        double n = samples.referenceCount();
        double m = samples.currentCount();
        return (n + m) * (n + m) / (n * m * (n + m - 1));
    }

    /**
     * The energy distance squared has the mean 2 c^2 times the integral of F (1 - F), F being the distribution function
     * of the pooled values.
     */
    static double energyDistance(SamplePair samples) {
        double spread = pooledIntegral((SamplePair.Numbers) samples, false);
        return Math.sqrt(2 * variance(samples) * spread / NoiseFloor.CHANCE);
    }

    /**
     * The integral of |D| squared has at most the mean c^2 J^2, J being the integral of sqrt(F (1 - F)), by Minkowski's
     * inequality. The norm of the Wasserstein distance is the deviation of the reference, which is surely not much
     * smaller than that of the pooled values: by Cantelli's inequality for the mean of their squared deviations, and by
     * Chebyshev's for the mean.
     */
    static double wasserstein(SamplePair samples) {
        SamplePair.Numbers numbers = (SamplePair.Numbers) samples;
        double spread = pooledIntegral(numbers, true);
        double distance = Math.sqrt(variance(samples) / (NoiseFloor.CHANCE - FOR_NORM)) * spread;
        return distance / Math.max(smallestDeviation(numbers, FOR_NORM / 2), Wasserstein.SMALLEST_NORM);
    }

    /** The integral of F (1 - F), or of its root, with the pooled distribution function F. */
    private static double pooledIntegral(SamplePair.Numbers numbers, boolean ofRoot) {
        double n = numbers.referenceCount();
        double m = numbers.currentCount();
        return CdfPair.integral(numbers.reference(), numbers.current(), (reference, current) -> {
            double share = (n * reference + m * current) / (n + m);
            double product = Math.max(0, share * (1 - share));
            return ofRoot ? Math.sqrt(product) : product;
        });
    }

    /** What the reference's deviation stays below with at most twice the given probability. */
    private static double smallestDeviation(SamplePair.Numbers numbers, double probability) {
        double n = numbers.referenceCount();
        double m = numbers.currentCount();
        double mean = (n * numbers.reference().mean() + m * numbers.current().mean()) / (n + m);
        double second = (power(numbers.reference(), mean, 2) + power(numbers.current(), mean, 2)) / (n + m);
        double fourth = (power(numbers.reference(), mean, 4) + power(numbers.current(), mean, 4)) / (n + m);
        double ofMean = m / (n * (n + m - 1));
        double ofSquares = Math.max(0, fourth - second * second) * ofMean;
        double variance =
                second - Math.sqrt(ofSquares * (1 - probability) / probability) - second * ofMean / probability;
        return Math.sqrt(Math.max(0, variance));
    }

    private static double power(EmpiricalDistribution side, double mean, int exponent) {
        double sum = 0;
        for (int i = 0; i < side.size(); i++) {
            double square = (side.value(i) - mean) * (side.value(i) - mean);
            sum += side.weight(i) * (exponent == 2 ? square : square * square);
        }
        return sum;
    }

    /** The Jensen-Shannon divergence is at most ln(2) / 2 times the {@link #triangular} discrimination. */
    static double jensenShannon(SamplePair samples) {
        return Math.sqrt(Math.log(2) / 2 * triangular(samples, samples.binned()) / NoiseFloor.CHANCE);
    }

    /** The Hellinger distance squared is at most half the {@link #triangular} discrimination. */
    static double hellinger(SamplePair samples) {
        return Math.sqrt(triangular(samples, Hellinger.cells(samples)) / 2 / NoiseFloor.CHANCE);
    }

    /**
     * What the mean of the triangular discrimination, sum D^2 / (r + c), is not above: r + c is at least f N / max(n,
     * m), and the mean of sum D^2 / f is c^2 times one less than the number of cells that are not empty.
     */
    private static double triangular(SamplePair samples, PairedCounts cells) {
        double n = samples.referenceCount();
        double m = samples.currentCount();
        int occupied = 0;
        for (int cell = 0; cell < cells.size(); cell++) {
            occupied += cells.total(cell) > 0 ? 1 : 0;
        }
        return Math.max(n, m) / (n + m) * variance(samples) * (occupied - 1);
    }
}
