package io.github.driftlib.quality.summary;

import io.github.driftlib.data.ColumnChange;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.quality.column.ComparedColumn;
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
        Objects.requireNonNull(columnName, "columnName must be given, but was null");
    }

    @Override
    public MetricOutcome<ColumnSummaryResult> compute(MetricContext context) {
        return new ComparedColumn(context, columnName).withRows().thenOutcome(sides -> outcome(context, sides));
    }

    private MetricOutcome<ColumnSummaryResult> outcome(MetricContext context, Sides<DataSummary> sides) {
        ColumnKind kind = context.definition().kind(columnName);
        Optional<ColumnChange> change = context.definition().change(columnName);
        if (change.isPresent() && !Characteristics.fits(kind, sides.current().storedKind(columnName))) {
            return MetricOutcome.notApplicable(change.get().text());
        }
        return MetricOutcome.of(new ColumnSummaryResult(
                columnName,
                kind.label(),
                Characteristics.of(kind, columnName, sides.current(), sides.reference()),
                sides.reference()
                        .map(data -> Characteristics.of(kind, columnName, data, Optional.empty()))
                        .orElse(null),
                context.plots() ? ColumnSummaryResult.Plots.of(kind, columnName, context, sides) : null));
    }
}
