package io.github.driftlib.estimation;

import io.github.driftlib.stats.distribution.GrowingRoot;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Between what bounds a score is as usual: where the true score of one more chunk of the reference's kind lies but for
 * 0.27 %, within the range of the score.
 *
 * <p>Chunks differ because each has few rows, and because not all days are alike. So the score of a chunk of n rows has
 * the variance v(n) = between + within / n. Of the k chunks of the reference, with scores x<sub>i</sub> and sizes
 * n<sub>i</sub>, {@code within} is the variance of the score on a single row, and {@code between} is such that the sum
 * of (x<sub>i</sub> - m)<sup>2</sup> / v(n<sub>i</sub>) is k - 1, where m is the mean with the weights 1 /
 * v(n<sub>i</sub>) (Paule and Mandel, 1982). Where that sum is smaller with a {@code between} of 0, {@code within}
 * shrinks by what is too much. The bounds for n rows are m - t d and m + t d with d<sup>2</sup> = v(n) + 1 / sum of 1 /
 * v(n<sub>i</sub>), and with the quantile t of Student's distribution of k - 1 degrees of freedom: 3.2 for 50 chunks,
 * 4.1 for ten, 19.2 for three. With chunks of one size, and a chunk of that size, d is s sqrt(1 + 1/k) with their
 * standard deviation s (k - 1). A chunk of more rows than the median of theirs is judged as one of the median: how much
 * large chunks differ cannot be told from smaller ones.
 *
 * <p>The 0.27 % supposes scores that are about normal. Of losses with a heavy tail, such as lognormal ones, a chunk
 * with one very large loss lies far above: 1 to 5 % of healthy chunks of 200 rows are above their bound then, and
 * hardly any below.
 *
 * <p>There are no bounds where fewer than two chunks have a score or all have the same, for these do not tell how much
 * chunks differ.
 *
 * @param mean m
 * @param between the variance between chunks however large; NaN where there are no bounds
 * @param within the variance of the score on a single row
 * @param ofMean the variance of m
 * @param quantile t
 * @param size the median of the sizes
 * @param smallest the smallest value the score can take
 * @param largest the largest value the score can take
 */
record EstimateThresholds(
        double mean,
        double between,
        double within,
        double ofMean,
        double quantile,
        double size,
        double smallest,
        double largest) {

    /** What a normal variable exceeds by three standard deviations on either side. */
    private static final double LEVEL = 0.0026997960632601866;

    /** Up to which share of themselves two scores differ by rounding only. */
    private static final double SAME = 1e-12;

    /**
     * The bounds that the reference makes.
     *
     * @param scores the true score of each chunk, NaN where it has none
     * @param sizes how many rows each was made of
     * @param unitError the sampling error of the score on a single row
     */
    static EstimateThresholds of(double[] scores, double[] sizes, double unitError, double smallest, double largest) {
        int[] known = IntStream.range(0, scores.length)
                .filter(i -> Double.isFinite(scores[i]) && sizes[i] > 0)
                .toArray();
        double[] x = Arrays.stream(known).mapToDouble(i -> scores[i]).toArray();
        double[] rows = Arrays.stream(known).mapToDouble(i -> sizes[i]).toArray();
        if (x.length < 2 || Arrays.stream(x).allMatch(score -> Math.abs(score - x[0]) <= SAME * Math.abs(x[0]))) {
            return new EstimateThresholds(
                    Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, smallest, largest);
        }
        double within = Double.isFinite(unitError) ? unitError * unitError : 0;
        double spread = Weighted.of(x, rows, 1, 0).squares() / (x.length - 1);
        double between = within == 0 ? spread : between(x, rows, within, spread);
        if (between == 0) {
            within *= Weighted.of(x, rows, 0, within).squares() / (x.length - 1);
        }
        Weighted weighted = Weighted.of(x, rows, between, within);
        return new EstimateThresholds(
                weighted.mean,
                between,
                within,
                1 / weighted.weights,
                quantile(x.length),
                EmpiricalDistribution.of(rows).quantile(0.5),
                smallest,
                largest);
    }

    /** The variance between chunks: 0 where the sum is at most k - 1 with it, otherwise where it is that. */
    private static double between(double[] x, double[] rows, double within, double spread) {
        DoubleUnaryOperator slack =
                between -> x.length - 1 - Weighted.of(x, rows, between, within).squares();
        return slack.applyAsDouble(0) >= 0 ? 0 : GrowingRoot.of(slack, spread);
    }

    /**
     * Scores weighted by one over their variance.
     *
     * @param mean their mean
     * @param weights the sum of the weights
     * @param squares the weighted sum of their squared distances from the mean
     */
    private record Weighted(double mean, double weights, double squares) {

        static Weighted of(double[] x, double[] rows, double between, double within) {
            double weights = 0;
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                double weight = 1 / (between + within / rows[i]);
                weights += weight;
                sum += weight * x[i];
            }
            double mean = sum / weights;
            double squares = 0;
            for (int i = 0; i < x.length; i++) {
                squares += (x[i] - mean) * (x[i] - mean) / (between + within / rows[i]);
            }
            return new Weighted(mean, weights, squares);
        }
    }

    /** How many standard errors one more score may lie from the mean of so many. */
    static double quantile(int scores) {
        return new TDistribution(null, scores - 1).inverseCumulativeProbability(1 - LEVEL / 2);
    }

    /** The bounds for a chunk of so many rows. */
    Bounds of(double rows) {
        double width = quantile * Math.sqrt(between + within / Math.min(rows, size) + ofMean);
        return Double.isNaN(width)
                ? new Bounds(Double.NaN, Double.NaN, smallest, largest)
                : new Bounds(Math.max(smallest, mean - width), Math.min(largest, mean + width), smallest, largest);
    }

    /**
     * The bounds for a number of rows.
     *
     * @param lower below it a score is unusual, NaN where there is no bound
     * @param upper above it a score is unusual, NaN where there is no bound
     * @param smallest the smallest value the score can take
     * @param largest the largest value the score can take
     */
    record Bounds(double lower, double upper, double smallest, double largest) {

        /** The bounds of how many of so many rows, where these are those of their share. */
        Bounds ofCount(double rows) {
            return new Bounds(rows * lower, rows * upper, 0, Double.POSITIVE_INFINITY);
        }
    }
}
