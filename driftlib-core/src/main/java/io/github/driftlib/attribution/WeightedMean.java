package io.github.driftlib.attribution;

import org.jspecify.annotations.Nullable;

/**
 * A weighted mean, and how sure it is.
 *
 * @param mean the mean: the sum of weight times value, divided by the sum of the weights
 * @param error its standard error: the root of the sum of squared weight times deviation, divided by that sum
 * @param effectiveRows how many rows of equal weight would be as sure: (sum of weights)^2 / sum of squared weights
 */
record WeightedMean(double mean, double error, double effectiveRows) {

    /**
     * The mean of finite values.
     *
     * @param weights from 0 on, not all 0; null for equal ones
     */
    static WeightedMean of(double[] values, double @Nullable [] weights) {
        double total = 0;
        double mean = 0;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            double weight = weights == null ? 1 : weights[i];
            total += weight;
            squares += weight * weight;
            mean += weight == 0 ? 0 : weight / total * (values[i] - mean);
        }
        double spread = 0;
        for (int i = 0; i < values.length; i++) {
            double off = (weights == null ? 1 : weights[i]) * (values[i] - mean);
            spread += off * off;
        }
        return new WeightedMean(mean, Math.sqrt(spread) / total, total * total / squares);
    }
}
