package io.github.driftlib.quality.summary;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.quality.value.ComparedColumn;
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
        Objects.requireNonNull(columnName, "columnName must be given, but was null");
    }

    @Override
    public MetricOutcome<ColumnSummaryResult> compute(MetricContext context) {
        ColumnKind kind = context.definition().kind(columnName);
        return new ComparedColumn(context, columnName)
                .withRows()
                .outcome(sides -> new ColumnSummaryResult(
                        columnName,
                        kind.label(),
                        Characteristics.of(kind, columnName, sides.current(), sides.reference()),
                        sides.reference()
                                .map(data -> Characteristics.of(kind, columnName, data, Optional.empty()))
                                .orElse(null),
                        context.plots() ? ColumnPlots.of(kind, columnName, context, sides) : null));
    }
}
