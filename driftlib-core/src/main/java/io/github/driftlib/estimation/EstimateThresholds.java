package io.github.driftlib.estimation;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Between what bounds a score is as usual: where the true score of one more chunk like those of the reference lies but
 * for 0.27 %, within the range of the score. With the mean m and the standard deviation s (n - 1) of the scores of n
 * chunks, the bounds are m - t s sqrt(1 + 1/n) and m + t s sqrt(1 + 1/n), with the quantile t of Student's distribution
 * of n - 1 degrees of freedom: 3.2 for 50 chunks, 4.1 for ten, 19.2 for three. NaN where fewer than two chunks have a
 * score, for one chunk does not tell how much chunks differ.
 *
 * @param lower below it a score is unusual
 * @param upper above it a score is unusual
 * @param smallest the smallest value the score can take
 * @param largest the largest value the score can take
 */
record EstimateThresholds(double lower, double upper, double smallest, double largest) {

    /** What a normal variable exceeds by three standard deviations on either side. */
    private static final double LEVEL = 0.0026997960632601866;

    static EstimateThresholds of(double[] scores, double smallest, double largest) {
        double[] known = Arrays.stream(scores).filter(Double::isFinite).toArray();
        if (known.length < 2) {
            return new EstimateThresholds(Double.NaN, Double.NaN, smallest, largest);
        }
        double mean = Arrays.stream(known).average().orElseThrow();
        double squares = Arrays.stream(known)
                .map(score -> (score - mean) * (score - mean))
                .sum();
        double width = deviations(known.length) * Math.sqrt(squares / (known.length - 1));
        return new EstimateThresholds(
                Math.max(smallest, mean - width), Math.min(largest, mean + width), smallest, largest);
    }

    /** How many standard deviations of so many scores one more score may lie from their mean. */
    static double deviations(int scores) {
        double quantile = new TDistribution(null, scores - 1).inverseCumulativeProbability(1 - LEVEL / 2);
        return quantile * Math.sqrt(1 + 1.0 / scores);
    }
}
