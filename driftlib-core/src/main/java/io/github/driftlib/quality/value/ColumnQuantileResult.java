package io.github.driftlib.quality.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import io.github.driftlib.summary.Histogram;
import io.github.driftlib.summary.ValueRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quantile of a column.
 *
 * @param columnName the column
 * @param columnType always {@code num}: as numbers the column was judged
 * @param quantile which quantile, in (0, 1]
 * @param current its value in current
 * @param reference its value in the reference, or null where there is none
 */
public record ColumnQuantileResult(
        String columnName,
        String columnType,
        double quantile,
        Side current,
        @Nullable Side reference) implements MetricResult {

    /**
     * The quantile of one data set.
     *
     * @param value its value, finite
     * @param valueRange between what it lies where it was taken from a sketch, or null where it is exact
     * @param distribution the histogram of the finite values
     */
    public record Side(
            double value,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ValueRange valueRange,

            @PlotData Histogram.@Nullable Numbers distribution) {}

    @Override
    public List<MetricValue> values() {
        return List.of(MetricValue.of(columnName, "quantile_value", current.value));
    }
}
