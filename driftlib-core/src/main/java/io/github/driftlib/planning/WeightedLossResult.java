package io.github.driftlib.planning;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the model loses in current, by weighted rows of the reference.
 *
 * @param valueColumn the column whose mean is estimated, or null for what the model loses
 * @param reference the mean loss of the reference
 * @param estimated the mean loss to expect in current
 * @param error its standard error
 * @param effectiveRows how many rows of equal weight would be as sure
 * @param area how well the inputs of both sides are told apart: the area under the ROC curve
 */
public record WeightedLossResult(
        @Nullable String valueColumn,
        double reference,
        double estimated,
        double error,
        double effectiveRows,
        double area)
        implements MetricResult {

    /** By losses and how much each counts. */
    static WeightedLossResult of(@Nullable String valueColumn, double[] losses, double[] weights, double area) {
        double total = 0;
        double squares = 0;
        double mean = 0;
        double plain = 0;
        for (int row = 0; row < losses.length; row++) {
            total += weights[row];
            squares += weights[row] * weights[row];
            mean += weights[row] == 0 ? 0 : weights[row] / total * (losses[row] - mean);
            plain += (losses[row] - plain) / (row + 1);
        }
        double spread = 0;
        for (int row = 0; row < losses.length; row++) {
            spread += Math.pow(weights[row] * (losses[row] - mean), 2);
        }
        return new WeightedLossResult(
                valueColumn, plain, mean, Math.sqrt(spread) / total, total * total / squares, area);
    }

    @Override
    public List<MetricValue> values() {
        return List.of(
                MetricValue.of("", "estimated_loss", estimated), MetricValue.of("", "effective_rows", effectiveRows));
    }
}
