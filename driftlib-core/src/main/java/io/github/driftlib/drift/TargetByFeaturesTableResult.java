package io.github.driftlib.drift;

import io.github.driftlib.data.Task;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import io.github.driftlib.summary.plot.Interactions;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of the target, and of the prediction, against every feature.
 *
 * @param targetName the target, or null where there is none
 * @param columns the features, with the descriptors of a text in its place
 * @param task what the model predicts
 * @param targets the pictures of the target, by feature; without those features that current does not have
 * @param predictions the pictures of the prediction, by feature
 */
public record TargetByFeaturesTableResult(
        @Nullable String targetName,
        List<String> columns,
        Task task,
        @PlotData @Nullable Map<String, Interactions> targets,
        @PlotData @Nullable Map<String, Interactions> predictions)
        implements MetricResult {

    /** Copies the list and the maps, in their order. */
    public TargetByFeaturesTableResult {
        columns = List.copyOf(columns);
        targets = targets == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(targets));
        predictions = predictions == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(predictions));
    }

    /** Nothing: they are pictures. */
    @Override
    public List<MetricValue> values() {
        return List.of();
    }
}
