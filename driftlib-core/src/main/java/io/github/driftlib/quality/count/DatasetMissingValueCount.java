package io.github.driftlib.quality.count;

import io.github.driftlib.metric.Attempt;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.quality.column.ComparedColumn;
import io.github.driftlib.quality.duplicate.ColumnFacts;
import io.github.driftlib.quality.value.CountResult;
import io.github.driftlib.summary.DataSummary;

/** How many cells of a data set are missing, and which share of all cells. Empty strings and infinities are values. */
public record DatasetMissingValueCount() implements Metric<CountResult> {

    @Override
    public MetricOutcome<CountResult> compute(MetricContext context) {
        return context.sides()
                .attempt(DatasetMissingValueCount::count)
                .outcome(counts -> counts.into((current, reference) -> new CountResult(null, current, reference)));
    }

    private static Attempt<CountResult.Count> count(DataSummary data) {
        long missing = data.columnNames().stream()
                .mapToLong(column -> ColumnFacts.of(data, column).missing())
                .sum();
        double cells = (double) data.rowCount() * data.columnNames().size();
        return cells == 0
                ? Attempt.notEnoughData(ComparedColumn.NO_ROWS)
                : Attempt.of(new CountResult.Count(missing, missing / cells, null));
    }
}
