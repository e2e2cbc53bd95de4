package io.github.driftlib.quality.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import io.github.driftlib.summary.Histogram;
import io.github.driftlib.summary.ValueRange;
import io.github.driftlib.summary.plot.Histograms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often a column has one value.
 *
 * @param columnName the column
 * @param category the value
 * @param current how often in current
 * @param reference how often in the reference, or null where it has no such column
 * @param counts how often each value occurs
 */
public record ColumnCategoryResult(
        String columnName,
        String category,
        Side current,
        @Nullable Side reference,
        @PlotData @Nullable Histograms<Histogram.Labels> counts)
        implements MetricResult {

    /**
     * How often in one data set.
     *
     * @param allNum the number of rows
     * @param categoryNum the number of rows with the value
     * @param categoryRatio rows with the value / rows
     * @param categoryNumRange between what the number of rows with the value lies where it was taken from a sketch, or
     *     null where it is exact
     */
    public record Side(
            long allNum,
            long categoryNum,
            double categoryRatio,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ValueRange categoryNumRange) {

        /** Between what the share of rows with the value lies, or null where it is exact. */
        public @Nullable ValueRange categoryRatioRange() {
            return categoryNumRange == null ? null : categoryNumRange.dividedBy(allNum);
        }
    }

    @Override
    public List<MetricValue> values() {
        return List.of(
                MetricValue.of(columnName, "category_num", current.categoryNum),
                MetricValue.of(columnName, "category_ratio", current.categoryRatio));
    }
}
