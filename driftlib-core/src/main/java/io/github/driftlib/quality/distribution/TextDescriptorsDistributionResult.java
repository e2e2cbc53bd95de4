package io.github.driftlib.quality.distribution;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import io.github.driftlib.summary.Histogram;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the descriptors of a text column are distributed.
 *
 * @param columnName the column of texts
 * @param current the histogram of each descriptor in current, or null where no pictures were asked for
 * @param reference the histogram of each descriptor in the reference, or null where it has no such column or no
 *     pictures were asked for
 */
public record TextDescriptorsDistributionResult(
        String columnName,
        @PlotData @Nullable Map<String, Histogram> current,
        @PlotData @Nullable Map<String, Histogram> reference)
        implements MetricResult {

    /** Copies the maps, in their order. */
    public TextDescriptorsDistributionResult {
        current = current == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(current));
        reference = reference == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(reference));
    }

    /** None: histograms are not kept as a history. */
    @Override
    public List<MetricValue> values() {
        return List.of();
    }
}
