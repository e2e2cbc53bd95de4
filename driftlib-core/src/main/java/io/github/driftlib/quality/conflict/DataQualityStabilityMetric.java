package io.github.driftlib.quality.conflict;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many rows of current have a target, and how many a prediction, that contradicts others, where rows are compared
 * by all other columns, whatever they mean.
 */
public record DataQualityStabilityMetric() implements RowMetric<DataQualityStabilityResult> {

    @Override
    public MetricOutcome<DataQualityStabilityResult> compute(Sides<Dataset> sides, MetricContext context) {
        ResolvedDefinition definition = context.definition();
        List<String> target =
                definition.target().filter(sides.current()::contains).stream().toList();
        List<String> predictions = definition.predictions().stream()
                .filter(sides.current()::contains)
                .toList();
        List<String> others = sides.current().columnNames().stream()
                .filter(column -> !target.contains(column) && !predictions.contains(column))
                .toList();
        return MetricOutcome.of(
                others.isEmpty()
                        ? new DataQualityStabilityResult(0L, 0L)
                        : new DataQualityStabilityResult(
                                conflicts(sides.current(), others, target),
                                conflicts(sides.current(), others, predictions)));
    }

    private static @Nullable Long conflicts(Dataset rows, List<String> others, List<String> outcome) {
        return outcome.isEmpty() ? null : (Long) Conflicts.count(rows, others, outcome);
    }
}
