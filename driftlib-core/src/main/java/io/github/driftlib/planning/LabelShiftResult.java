package io.github.driftlib.planning;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.List;

/**
 * Which classes current holds, and how good the model is then.
 *
 * @param classes the classes, in text order
 * @param referenceAccuracy the accuracy in the reference
 * @param estimatedAccuracy the accuracy in current, if only the mix of the classes changed
 * @param condition how well the model tells classes apart: 1 wholly, larger is worse
 * @param pValue the probability that the predicted classes are mixed so differently by chance
 */
public record LabelShiftResult(
        List<OfClass> classes, double referenceAccuracy, double estimatedAccuracy, double condition, double pValue)
        implements MetricResult {

    /** Copies the list. */
    public LabelShiftResult {
        classes = List.copyOf(classes);
    }

    /**
     * A class.
     *
     * @param label its label
     * @param referenceShare its share in the reference
     * @param predictedShare how often it is predicted in current
     * @param estimatedShare its estimated share in current
     * @param weight how much more of it there is than in the reference; below 0 where the estimate fails, and counts as
     *     0
     * @param recall how often it is predicted where it is true, in the reference
     */
    public record OfClass(
            String label,
            double referenceShare,
            double predictedShare,
            double estimatedShare,
            double weight,
            double recall) {}

    @Override
    public List<MetricValue> values() {
        return List.of(
                MetricValue.of("", "estimated_accuracy", estimatedAccuracy), MetricValue.of("", "p_value", pValue));
    }
}
