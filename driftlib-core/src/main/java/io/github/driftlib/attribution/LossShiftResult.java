package io.github.driftlib.attribution;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a loss changed: inputs gone, concept, inputs new.
 *
 * @param valueColumn the column whose mean it is, or null for what the model loses
 * @param reference the mean loss of the reference
 * @param current the mean loss of current
 * @param change current less reference: the sum of the three parts
 * @param inputsGone what inputs changed that the reference has and current has not
 * @param concept what changed where both have the same inputs
 * @param conceptError the standard error of that
 * @param inputsNew what inputs changed that current has and the reference has not
 * @param referenceRows how many effective rows of the reference are in the shared space
 * @param currentRows how many effective rows of current are in it
 * @param area how well the inputs of both sides are told apart: the area under the ROC curve, 0.5 where not at all
 */
public record LossShiftResult(
        @Nullable String valueColumn,
        double reference,
        double current,
        double change,
        double inputsGone,
        double concept,
        double conceptError,
        double inputsNew,
        double referenceRows,
        double currentRows,
        double area)
        implements MetricResult {

    static LossShiftResult of(
            @Nullable String valueColumn,
            WeightedMean reference,
            WeightedMean shared,
            WeightedMean changed,
            WeightedMean current,
            double area) {
        return new LossShiftResult(
                valueColumn,
                reference.mean(),
                current.mean(),
                current.mean() - reference.mean(),
                shared.mean() - reference.mean(),
                changed.mean() - shared.mean(),
                Math.hypot(shared.error(), changed.error()),
                current.mean() - changed.mean(),
                shared.effectiveRows(),
                changed.effectiveRows(),
                area);
    }

    @Override
    public List<MetricValue> values() {
        return List.of(
                MetricValue.of("", "change", change),
                MetricValue.of("", "inputs_gone", inputsGone),
                MetricValue.of("", "concept", concept),
                MetricValue.of("", "inputs_new", inputsNew));
    }
}
