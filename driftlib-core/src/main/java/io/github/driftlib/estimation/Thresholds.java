package io.github.driftlib.estimation;

import java.util.Arrays;

/**
 * Between what bounds a score is as usual: the mean of the true scores of the reference's chunks and three of their
 * standard deviations (as a population) to either side, within the range of the score. NaN where no chunk has a score.
 *
 * @param lower below it a score is unusual
 * @param upper above it a score is unusual
 * @param smallest the smallest value the score can take
 * @param largest the largest value the score can take
 */
record Thresholds(double lower, double upper, double smallest, double largest) {

    private static final double DEVIATIONS = 3;

    static Thresholds of(double[] scores, double smallest, double largest) {
        double[] known = Arrays.stream(scores).filter(Double::isFinite).toArray();
        double mean = Arrays.stream(known).average().orElse(Double.NaN);
        double deviation = Math.sqrt(Arrays.stream(known)
                .map(score -> (score - mean) * (score - mean))
                .average()
                .orElse(Double.NaN));
        double lower = mean - DEVIATIONS * deviation;
        double upper = mean + DEVIATIONS * deviation;
        return new Thresholds(Math.max(smallest, lower), Math.min(largest, upper), smallest, largest);
    }
}
