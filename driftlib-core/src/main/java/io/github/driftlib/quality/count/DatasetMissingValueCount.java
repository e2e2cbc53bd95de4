package io.github.driftlib.quality.count;

import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.quality.duplicate.ColumnFacts;
import io.github.driftlib.quality.value.CountResult;
import io.github.driftlib.quality.value.Sides;
import io.github.driftlib.summary.DataSummary;
import java.util.Optional;

/** How many cells of a data set are missing, and which share of all cells. Empty strings and infinities are values. */
public record DatasetMissingValueCount() implements Metric<CountResult> {

    @Override
    public MetricOutcome<CountResult> compute(MetricContext context) {
        Optional<CountResult.Count> current = count(context.current());
        if (current.isEmpty()) {
            return Sides.noRows();
        }
        return MetricOutcome.of(new CountResult(
                null,
                current.get(),
                context.reference().flatMap(DatasetMissingValueCount::count).orElse(null)));
    }

    private static Optional<CountResult.Count> count(DataSummary data) {
        long missing = data.columnNames().stream()
                .mapToLong(column -> ColumnFacts.of(data, column).missing())
                .sum();
        double cells = (double) data.rowCount() * data.columnNames().size();
        return cells == 0 ? Optional.empty() : Optional.of(new CountResult.Count(missing, missing / cells, null));
    }
}
