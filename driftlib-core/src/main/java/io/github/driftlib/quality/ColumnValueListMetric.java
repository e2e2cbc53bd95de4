package io.github.driftlib.quality;

import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.DataSummary;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How many values of a column are in a list.
 *
 * <p>Values are compared as labels: numbers as {@link io.github.driftlib.summary.NumberLabel} writes them, 5.0 as
 * {@code 5}. A missing value is not in the list.
 *
 * @param columnName the column
 * @param values the list, not empty; or null for the values that occur in the reference
 */
public record ColumnValueListMetric(String columnName, List<String> values) implements Metric<ColumnValueListResult> {

    /** Checks and copies the parameters. */
    public ColumnValueListMetric {
        Objects.requireNonNull(columnName, "columnName");
        if (values != null) {
            values = values.stream().distinct().toList();
            if (values.isEmpty()) {
                throw new IllegalArgumentException("values must not be empty");
            }
        }
    }

    @Override
    public MetricOutcome<ColumnValueListResult> compute(MetricContext context) {
        CategoryCounts current = Sides.labels(context.current(), columnName);
        if (context.current().rowCount() == 0) {
            return Sides.noRows();
        }
        Optional<DataSummary> reference = Sides.reference(context, columnName);
        if (values == null && reference.isEmpty()) {
            return MetricOutcome.notApplicable("values must be given where there is no reference to take them from");
        }
        Optional<CategoryCounts> known = reference.map(data -> Sides.labels(data, columnName));
        List<String> list = values == null ? known.orElseThrow().labels() : values;
        if (list.isEmpty()) {
            return MetricOutcome.notEnoughData("the reference must have a value of '" + columnName + "', but has none");
        }
        return MetricOutcome.of(new ColumnValueListResult(
                columnName,
                list,
                ColumnValueListResult.Side.of(current, list),
                known.map(counts -> ColumnValueListResult.Side.of(counts, list)).orElse(null)));
    }
}
