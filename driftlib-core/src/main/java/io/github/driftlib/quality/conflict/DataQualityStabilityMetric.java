package io.github.driftlib.quality.conflict;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many rows of current have a target, and how many a prediction, that contradicts others, where rows are compared
 * by all other columns, whatever they mean.
 */
public record DataQualityStabilityMetric() implements RowMetric<DataQualityStabilityMetric.Result> {

    @Override
    public MetricOutcome<Result> compute(Sides<Dataset> sides, MetricContext context) {
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
                        ? new Result(0L, 0L)
                        : new Result(
                                conflicts(sides.current(), others, target),
                                conflicts(sides.current(), others, predictions)));
    }

    private static @Nullable Long conflicts(Dataset rows, List<String> others, List<String> outcome) {
        return outcome.isEmpty() ? null : (Long) Conflicts.count(rows, others, outcome);
    }

    /**
     * Rows that contradict others.
     *
     * @param numberNotStableTarget how many rows have a target that does, or null where there is no target
     * @param numberNotStablePrediction how many rows have a prediction that does, or null where there is no prediction
     */
    public record Result(
            @Nullable Long numberNotStableTarget, @Nullable Long numberNotStablePrediction) implements MetricResult {

        @Override
        public List<MetricValue> values() {
            List<MetricValue> values = new ArrayList<>();
            if (numberNotStableTarget != null) {
                values.add(MetricValue.of("", "number_not_stable_target", numberNotStableTarget));
            }
            if (numberNotStablePrediction != null) {
                values.add(MetricValue.of("", "number_not_stable_prediction", numberNotStablePrediction));
            }
            return values;
        }
    }
}
