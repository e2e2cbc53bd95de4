package io.github.driftlib.quality.summary;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.summary.DataSummary;
import java.util.Objects;
import java.util.Optional;

/**
 * A column in a few numbers, which ones depends on its kind: see {@link Characteristics}.
 *
 * @param columnName the column
 */
public record ColumnSummaryMetric(String columnName) implements Metric<ColumnSummaryResult> {

    /** Checks the parameter. */
    public ColumnSummaryMetric {
        Objects.requireNonNull(columnName, "columnName");
    }

    @Override
    public MetricOutcome<ColumnSummaryResult> compute(MetricContext context) {
        ColumnKind kind = context.definition().kind(columnName);
        if (context.current().rowCount() == 0) {
            return MetricOutcome.notEnoughData("current must have a row, but has none");
        }
        Optional<DataSummary> reference =
                context.reference().filter(data -> data.contains(columnName) && data.rowCount() > 0);
        return MetricOutcome.of(new ColumnSummaryResult(
                columnName,
                kind.label(),
                Characteristics.of(kind, columnName, context.current(), reference),
                reference
                        .map(data -> Characteristics.of(kind, columnName, data, Optional.empty()))
                        .orElse(null),
                context.plots() ? ColumnPlots.of(kind, columnName, context, reference) : null));
    }
}
