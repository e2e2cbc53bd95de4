package io.github.driftlib.quality.conflict;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that contradict others.
 *
 * @param numberNotStableTarget how many rows have a target that does, or null where there is no target
 * @param numberNotStablePrediction how many rows have a prediction that does, or null where there is no prediction
 */
public record DataQualityStabilityResult(
        @Nullable Long numberNotStableTarget, @Nullable Long numberNotStablePrediction) implements MetricResult {

    @Override
    public List<MetricValue> values() {
        List<MetricValue> values = new ArrayList<>();
        if (numberNotStableTarget != null) {
            values.add(MetricValue.of("", "number_not_stable_target", numberNotStableTarget));
        }
        if (numberNotStablePrediction != null) {
            values.add(MetricValue.of("", "number_not_stable_prediction", numberNotStablePrediction));
        }
        return values;
    }
}
