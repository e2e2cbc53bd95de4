package io.github.driftlib.regression;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where predicted and actual values lie together.
 *
 * @param current in current, or null where no picture was asked for
 * @param reference in the reference, or null where there is none or no picture was asked for
 */
public record RegressionPredictedVsActualScatterResult(
        @PlotData @Nullable PredictionDensity current,
        @PlotData @Nullable PredictionDensity reference) implements MetricResult {

    @Override
    public List<MetricValue> values() {
        return List.of();
    }
}
