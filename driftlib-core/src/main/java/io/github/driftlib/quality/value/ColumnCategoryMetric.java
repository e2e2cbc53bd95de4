package io.github.driftlib.quality.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.quality.column.ColumnLabels;
import io.github.driftlib.quality.column.ComparedColumn;
import io.github.driftlib.quality.column.LabelBounds;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.Histogram;
import io.github.driftlib.summary.ValueRange;
import io.github.driftlib.summary.plot.Histograms;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How often a column has one value. It is compared with numbers as a number, so that {@code 5} and {@code 5.0} are the
 * number 5, and with labels as it stands.
 *
 * @param columnName the column
 * @param category the value
 */
public record ColumnCategoryMetric(String columnName, String category) implements Metric<ColumnCategoryMetric.Result> {

    /** Checks the parameters. */
    public ColumnCategoryMetric {
        Objects.requireNonNull(columnName, "columnName must be given, but was null");
        Objects.requireNonNull(category, "category must be given, but was null");
    }

    @Override
    public MetricOutcome<Result> compute(MetricContext context) {
        return new ComparedColumn(context, columnName).withRows().outcome(sides -> {
            Sides<CategoryCounts> labels = sides.map(this::labels);
            Histograms<Histogram.Labels> counts =
                    context.plots() ? Histograms.ofLabels(labels.current(), labels.reference()) : null;
            return sides.map(this::side)
                    .into((current, reference) -> new Result(columnName, category, current, reference, counts));
        });
    }

    private CategoryCounts labels(DataSummary data) {
        return new ColumnLabels(data, columnName).counts();
    }

    private Result.Side side(DataSummary data) {
        CategoryCounts counts = labels(data);
        String written =
                new ColumnLabels(data, columnName).written(List.of(category)).get(0);
        long rows = counts.total() + counts.missing();
        long count = counts.count(written);
        return new Result.Side(
                rows,
                count,
                (double) count / rows,
                LabelBounds.of(data, columnName)
                        .map(bounds -> bounds.count(written))
                        .orElse(null));
    }

    /**
     * How often a column has one value.
     *
     * @param columnName the column
     * @param category the value
     * @param current how often in current
     * @param reference how often in the reference, or null where it has no such column
     * @param counts how often each value occurs
     */
    public record Result(
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
         * @param categoryNumRange between what the number of rows with the value lies where it was taken from a sketch,
         *     or null where it is exact
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
}
