package io.github.driftlib.quality.conflict;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.RowMetric;
import java.util.List;
import java.util.Optional;

/**
 * How many rows of current have a target, and how many a prediction, that contradicts others, where rows are compared
 * by all other columns, whatever they mean.
 */
public record DataQualityStabilityMetric() implements RowMetric<DataQualityStabilityResult> {

    @Override
    public MetricOutcome<DataQualityStabilityResult> compute(
            Dataset current, Optional<Dataset> reference, MetricContext context) {
        ResolvedDefinition definition = context.definition();
        List<String> target =
                definition.target().filter(current::contains).stream().toList();
        List<String> predictions =
                definition.predictions().stream().filter(current::contains).toList();
        List<String> others = current.columnNames().stream()
                .filter(column -> !target.contains(column) && !predictions.contains(column))
                .toList();
        return MetricOutcome.of(
                others.isEmpty()
                        ? new DataQualityStabilityResult(0L, 0L)
                        : new DataQualityStabilityResult(
                                conflicts(current, others, target), conflicts(current, others, predictions)));
    }

    private static Long conflicts(Dataset rows, List<String> others, List<String> outcome) {
        return outcome.isEmpty() ? null : (Long) Conflicts.count(rows, others, outcome);
    }
}
