package io.github.driftlib.quality.distribution;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import io.github.driftlib.summary.Histogram;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The picture of a column, over the same bars on both sides.
 *
 * @param columnName the column
 * @param current its values in current
 * @param reference its values in the reference, or null where it has no such column
 */
public record ColumnDistributionResult(
        String columnName,
        @PlotData @Nullable Histogram current,
        @PlotData @Nullable Histogram reference) implements MetricResult {

    /** Nothing: it is a picture. */
    @Override
    public List<MetricValue> values() {
        return List.of();
    }
}
