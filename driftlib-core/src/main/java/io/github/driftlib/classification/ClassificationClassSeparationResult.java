package io.github.driftlib.classification;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Quartiles of the probability of each class among its members and among all others.
 *
 * @param targetName the column of the true class
 * @param current the boxes of current
 * @param reference the boxes of the reference, or null where there is none
 */
public record ClassificationClassSeparationResult(
        String targetName,
        @PlotData @Nullable Map<String, BoxPlots> current,
        @PlotData @Nullable Map<String, BoxPlots> reference)
        implements MetricResult {

    /** Copies the maps. */
    public ClassificationClassSeparationResult {
        current = current == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(current));
        reference = reference == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(reference));
    }

    /** A picture has no single values. */
    @Override
    public List<MetricValue> values() {
        return List.of();
    }
}
