package io.github.driftlib.classification;

import io.github.driftlib.classification.confusion.ConfusionMatrix;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often each class is predicted for the members of each.
 *
 * @param currentMatrix the counts in current
 * @param referenceMatrix the counts in the reference, or null where there is none
 */
public record ClassificationConfusionMatrixResult(
        ConfusionMatrix currentMatrix, @Nullable ConfusionMatrix referenceMatrix) implements MetricResult {

    /** The diagonal: how many members of each class have it predicted, and how many there are. */
    @Override
    public List<MetricValue> values() {
        List<MetricValue> values = new ArrayList<>();
        for (int i = 0; i < currentMatrix.labels().size(); i++) {
            String label = currentMatrix.labels().get(i);
            values.add(MetricValue.of(label, "correct", currentMatrix.correct(i)));
            values.add(MetricValue.of(label, "support", currentMatrix.support(i)));
        }
        return values;
    }
}
