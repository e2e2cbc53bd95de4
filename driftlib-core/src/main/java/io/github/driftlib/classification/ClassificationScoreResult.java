package io.github.driftlib.classification;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value of the quality of a classification.
 *
 * @param measure which value
 * @param current the value in current
 * @param reference the value in the reference, or null where there is none
 */
public record ClassificationScoreResult(
        ClassificationMeasure measure,
        double current,
        @Nullable Double reference) implements MetricResult {

    @Override
    public List<MetricValue> values() {
        return List.of(MetricValue.of("", measure.field(), current));
    }
}
