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
 * How well rows are predicted by the values of each feature.
 *
 * @param targetName the column of the true class
 * @param columns the features
 * @param current the quality in current by feature; without features that have no value
 * @param reference the quality in the reference by feature, or null where there is none
 */
public record ClassificationQualityByFeatureResult(
        String targetName,
        List<String> columns,
        @PlotData @Nullable Map<String, FeatureQuality> current,
        @PlotData @Nullable Map<String, FeatureQuality> reference)
        implements MetricResult {

    /** Copies the collections. */
    public ClassificationQualityByFeatureResult {
        columns = List.copyOf(columns);
        current = current == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(current));
        reference = reference == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(reference));
    }

    /** A picture has no single values. */
    @Override
    public List<MetricValue> values() {
        return List.of();
    }
}
