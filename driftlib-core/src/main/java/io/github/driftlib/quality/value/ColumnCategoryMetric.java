package io.github.driftlib.quality.value;

import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.Histogram;
import io.github.driftlib.summary.plot.Histograms;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

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
        Objects.requireNonNull(columnName, "columnName");
        Objects.requireNonNull(category, "category");
    }

    @Override
    public MetricOutcome<ColumnCategoryResult> compute(MetricContext context) {
        CategoryCounts current = labels(context.current());
        if (context.current().rowCount() == 0) {
            return Sides.noRows();
        }
        Optional<DataSummary> reference = Sides.reference(context, columnName);
        Histograms<Histogram.Labels> counts =
                context.plots() ? Histograms.ofLabels(current, reference.map(this::labels)) : null;
        return MetricOutcome.of(new ColumnCategoryResult(
                columnName,
                category,
                side(context.current()),
                reference.map(this::side).orElse(null),
                counts));
    }

    private CategoryCounts labels(DataSummary data) {
        return Sides.labels(data, columnName);
    }

    private ColumnCategoryResult.Side side(DataSummary data) {
        CategoryCounts counts = labels(data);
        String written = Sides.written(List.of(category), data, columnName).get(0);
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
