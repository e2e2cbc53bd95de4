package io.github.driftlib.quality.correlation;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How strongly the columns of a data set go together, by each coefficient: the strongest correlations among target,
 * prediction and features. The matrices themselves are {@link CorrelationMatrix} and {@link RankCorrelationMatrix}.
 */
public record DatasetCorrelationsMetric() implements RowMetric<DatasetCorrelationsResult> {

    private static final List<Metric<CorrelationMatrixResult>> MATRICES = Stream.of(CorrelationKind.values())
            .<Metric<CorrelationMatrixResult>>map(
                    kind -> kind.byRank() ? new RankCorrelationMatrix(kind) : new CorrelationMatrix(kind))
            .toList();

    @Override
    public List<? extends Metric<?>> parts(MetricContext context) {
        return MATRICES;
    }

    @Override
    public MetricOutcome<DatasetCorrelationsResult> compute(Sides<Dataset> sides, MetricContext context) {
        Map<String, CorrelationMatrixResult> matrices = new LinkedHashMap<>();
        for (Metric<CorrelationMatrixResult> metric : MATRICES) {
            MetricOutcome<CorrelationMatrixResult> outcome = context.outcome(metric);
            if (outcome.result().isEmpty()) {
                return new MetricOutcome.NotComputed<>(outcome.status(), outcome.reason());
            }
            matrices.put(outcome.result().get().kind().label(), outcome.result().get());
        }
        return MetricOutcome.of(new DatasetCorrelationsResult(
                side(matrices, CorrelationMatrixResult::current, context),
                sides.reference()
                        .map(rows -> side(matrices, CorrelationMatrixResult::reference, context))
                        .orElse(null),
                targetCorrelation(context.definition())));
    }

    private static DatasetCorrelationsResult.Side side(
            Map<String, CorrelationMatrixResult> results,
            Function<CorrelationMatrixResult, CorrelationMatrixResult.Matrix> side,
            MetricContext context) {
        Map<String, CorrelationStats> stats = new LinkedHashMap<>();
        Map<String, CorrelationMatrixResult.Matrix> matrices = new LinkedHashMap<>();
        results.forEach((kind, result) -> {
            matrices.put(kind, side.apply(result));
            stats.put(kind, CorrelationStats.of(side.apply(result), context.definition()));
        });
        return new DatasetCorrelationsResult.Side(stats, context.plots() ? matrices : null);
    }

    private static @Nullable CorrelationKind targetCorrelation(ResolvedDefinition definition) {
        return definition
                .target()
                .map(definition::kind)
                .map(kind -> kind == ColumnKind.NUMERICAL
                        ? CorrelationKind.PEARSON
                        : kind == ColumnKind.CATEGORICAL ? CorrelationKind.CRAMER_V : null)
                .orElse(null);
    }
}
