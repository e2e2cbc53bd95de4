package io.github.driftlib.drift.stattest;

import io.github.driftlib.summary.PairedCounts;
import io.github.driftlib.summary.StandardizedMoments;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link NoiseFloor} is surely not above, without a draw: inequalities that hold for the random relabelling of
 * any two samples, of n and m values, N together.
 *
 * <p>Under relabelling the difference of the shares of a set of values, D, has mean 0 and variance c^2 f (1 - f), where
 * f is the set's share of the pooled values and c^2 = N^2 / (n m (N - 1)). Each bound follows from these variances by
 * Chebyshev's, Markov's or Cantelli's inequality at the level that the floor is asked for.
 */
final class NoiseFloorUpperBound {

    /**
     * Of the level, how much is left to a small deviation of the reference: half to each of two inequalities. Any part
     * is valid; a fifth of 5 % makes the factor of the integral's deviation 4.9 instead of 4.4.
     */
    private static final double FOR_NORM = 0.2;

    private NoiseFloorUpperBound() {}

    /** The energy distance squared is twice the integral of D^2. */
    static double energyDistance(SamplePair samples, double level) {
        return Math.sqrt(2 * PooledSpread.of((SamplePair.Numbers) samples).squaredArea(level));
    }

    /**
     * The Wasserstein distance is the integral of |D|, in the deviation of the reference, which is surely not much
     * smaller than that of the pooled values: by Cantelli's inequality for the mean of their squared deviations, and by
     * Chebyshev's for the mean.
     */
    static double wasserstein(Wasserstein distance, SamplePair samples, double level) {
        SamplePair.Numbers numbers = (SamplePair.Numbers) samples;
        StandardizedMoments pooled = numbers.reference()
                .standardizedMoments()
                .merge(numbers.current().standardizedMoments());
        double unit = Math.max(smallestDeviation(numbers, pooled, FOR_NORM * level / 2), distance.smallestUnit());
        // A reference that can be nearly constant has no bound.
        if (!(unit > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        double area = PooledSpread.of(numbers).area(level - FOR_NORM * level);
        // Nor have values of an infinite range.
        return area < Double.POSITIVE_INFINITY ? area / unit : Double.POSITIVE_INFINITY;
    }

    /** What the reference's deviation stays below with at most twice the given probability. */
    private static double smallestDeviation(
            SamplePair.Numbers numbers, StandardizedMoments pooled, double probability) {
        double n = numbers.referenceCount();
        double m = numbers.currentCount();
        double ofMean = m / (n * (n + m - 1));
        double ofSquares = Math.max(0, pooled.kurtosis() - 1) * ofMean;
        double variance = 1 - Math.sqrt(ofSquares * (1 - probability) / probability) - ofMean / probability;
        return pooled.deviation() * Math.sqrt(Math.max(0, variance));
    }

    /** The Jensen-Shannon divergence is at most ln(2) / 2 times the {@link #triangular} discrimination. */
    static double jensenShannon(SamplePair samples, @Nullable PairedCounts cells, double level) {
        return Math.sqrt(Math.log(2) / 2 * triangular(samples, Objects.requireNonNull(cells), level));
    }

    /** The Hellinger distance squared is at most half the {@link #triangular} discrimination. */
    static double hellinger(SamplePair samples, @Nullable PairedCounts cells, double level) {
        return Math.sqrt(triangular(samples, Objects.requireNonNull(cells), level) / 2);
    }

    /**
     * What the triangular discrimination, sum D^2 / (r + c), is not above: r + c is at least f N / max(n, m), and sum
     * D^2 / f is N / (n m) times Pearson's X^2.
     */
    private static double triangular(SamplePair samples, PairedCounts cells, double level) {
        return pearson(cells, level) / Math.min(samples.referenceCount(), samples.currentCount());
    }

    /**
     * What X^2 is not above, by the better of Markov's and Cantelli's inequality. Its mean and variance given the sizes
     * and the pooled counts are exact: J. B. S. Haldane, "The mean and variance of chi-square, when used as a test of
     * homogeneity, when expectations are small", Biometrika 31, 1940; in the form of R. B. Dawson, "A simplified
     * expression for the variance of the chi-square function on a contingency table", Biometrika 41, 1954.
     */
    static double pearson(PairedCounts cells, double level) {
        double n = cells.referenceTotal();
        double m = cells.currentTotal();
        double total = n + m;
        int occupied = 0;
        double reciprocals = 0;
        for (int cell = 0; cell < cells.size(); cell++) {
            occupied += cells.total(cell) > 0 ? 1 : 0;
            reciprocals += cells.total(cell) > 0 ? 1.0 / cells.total(cell) : 0;
        }
        double mean = total / (total - 1) * (occupied - 1);
        double markov = mean / level;
        if (total < 4) {
            return markov;
        }
        double ofSizes = excess(total, 2, 1 / n + 1 / m);
        double ofCells = excess(total, occupied, reciprocals);
        double variance = 2 * total / (total - 3) * (evenly(total, 2) - ofSizes) * (evenly(total, occupied) - ofCells)
                + total * total / (total - 1) * ofSizes * ofCells;
        double cantelli = mean + Math.sqrt(Math.max(0, variance) * (1 - level) / level);
        return Math.min(markov, cantelli);
    }

    private static double evenly(double total, int groups) {
        return (total - groups) * (groups - 1) / (total - 1);
    }

    private static double excess(double total, int groups, double reciprocals) {
        return (total * reciprocals - (double) groups * groups) / (total - 2);
    }
}
