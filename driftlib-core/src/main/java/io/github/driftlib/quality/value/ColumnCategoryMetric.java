package io.github.driftlib.quality.value;

import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.Histogram;
import io.github.driftlib.summary.plot.Histograms;
import java.util.List;
import java.util.Objects;

/**
 * How often a column has one value. It is compared with numbers as a number, so that {@code 5} and {@code 5.0} are the
 * number 5, and with labels as it stands.
 *
 * @param columnName the column
 * @param category the value
 */
public record ColumnCategoryMetric(String columnName, String category) implements Metric<ColumnCategoryResult> {

    /** Checks the parameters. */
    public ColumnCategoryMetric {
        Objects.requireNonNull(columnName, "columnName must be given, but was null");
        Objects.requireNonNull(category, "category must be given, but was null");
    }

    @Override
    public MetricOutcome<ColumnCategoryResult> compute(MetricContext context) {
        return new ComparedColumn(context, columnName).withRows().outcome(sides -> {
            Sides<CategoryCounts> labels = sides.map(this::labels);
            Histograms<Histogram.Labels> counts =
                    context.plots() ? Histograms.ofLabels(labels.current(), labels.reference()) : null;
            return sides.map(this::side)
                    .into((current, reference) ->
                            new ColumnCategoryResult(columnName, category, current, reference, counts));
        });
    }

    private CategoryCounts labels(DataSummary data) {
        return new ColumnLabels(data, columnName).counts();
    }

    private ColumnCategoryResult.Side side(DataSummary data) {
        CategoryCounts counts = labels(data);
        String written =
                new ColumnLabels(data, columnName).written(List.of(category)).get(0);
        long rows = counts.total() + counts.missing();
        long count = counts.count(written);
        return new ColumnCategoryResult.Side(
                rows,
                count,
                (double) count / rows,
                LabelBounds.of(data, columnName)
                        .map(bounds -> bounds.count(written))
                        .orElse(null));
    }
}
