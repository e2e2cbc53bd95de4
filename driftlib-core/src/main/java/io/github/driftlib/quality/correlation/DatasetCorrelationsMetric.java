package io.github.driftlib.quality.correlation;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import java.util.ArrayList;
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
public record DatasetCorrelationsMetric() implements RowMetric<DatasetCorrelationsMetric.Result> {

    private static final List<Metric<CorrelationMatrixResult>> MATRICES = Stream.of(CorrelationKind.values())
            .<Metric<CorrelationMatrixResult>>map(
                    kind -> kind.byRank() ? new RankCorrelationMatrix(kind) : new CorrelationMatrix(kind))
            .toList();

    @Override
    public List<? extends Metric<?>> parts(MetricContext context) {
        return MATRICES;
    }

    @Override
    public MetricOutcome<Result> compute(Sides<Dataset> sides, MetricContext context) {
        Map<String, CorrelationMatrixResult> matrices = new LinkedHashMap<>();
        for (Metric<CorrelationMatrixResult> metric : MATRICES) {
            MetricOutcome<CorrelationMatrixResult> outcome = context.outcome(metric);
            if (outcome.result().isEmpty()) {
                return new MetricOutcome.NotComputed<>(outcome.status(), outcome.reason());
            }
            matrices.put(outcome.result().get().kind().label(), outcome.result().get());
        }
        return MetricOutcome.of(new Result(
                side(matrices, CorrelationMatrixResult::current, context),
                sides.reference()
                        .map(rows -> side(matrices, CorrelationMatrixResult::reference, context))
                        .orElse(null),
                targetCorrelation(context.definition())));
    }

    private static Result.Side side(
            Map<String, CorrelationMatrixResult> results,
            Function<CorrelationMatrixResult, CorrelationMatrixResult.Matrix> side,
            MetricContext context) {
        Map<String, Stats> stats = new LinkedHashMap<>();
        Map<String, CorrelationMatrixResult.Matrix> matrices = new LinkedHashMap<>();
        results.forEach((kind, result) -> {
            matrices.put(kind, side.apply(result));
            stats.put(kind, Stats.of(side.apply(result), context.definition()));
        });
        return new Result.Side(stats, context.plots() ? matrices : null);
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

    /**
     * The strongest correlations of a matrix. Each is null where there is no such pair of columns, or none whose
     * correlation is defined. The probabilities of different classes are not compared with one another.
     *
     * @param targetPredictionCorrelation the correlation of target and prediction
     * @param absMaxTargetFeaturesCorrelation the largest absolute correlation of the target and a feature
     * @param absMaxPredictionFeaturesCorrelation the largest absolute correlation of the prediction and a feature
     * @param absMaxCorrelation the largest absolute correlation of two columns
     * @param absMaxFeaturesCorrelation the largest absolute correlation of two features
     */
    public record Stats(
            @Nullable Double targetPredictionCorrelation,
            @Nullable Double absMaxTargetFeaturesCorrelation,
            @Nullable Double absMaxPredictionFeaturesCorrelation,
            @Nullable Double absMaxCorrelation,
            @Nullable Double absMaxFeaturesCorrelation) {

        static Stats of(CorrelationMatrixResult.Matrix matrix, ResolvedDefinition definition) {
            List<String> probabilities = definition.predictions().size() > 1 ? definition.predictions() : List.of();
            String prediction = definition
                    .prediction()
                    .filter(matrix.columns()::contains)
                    .orElse(CorrelatedColumns.PREDICTION_LABELS);
            List<String> target = definition.target().stream().toList();
            List<String> features = matrix.columns().stream()
                    .filter(column -> !target.contains(column) && !column.equals(prediction))
                    .toList();
            return new Stats(
                    target.stream()
                            .flatMap(column -> Stream.ofNullable(matrix.correlation(column, prediction)))
                            .findFirst()
                            .orElse(null),
                    strongest(matrix, target, features, probabilities),
                    strongest(matrix, List.of(prediction), features, probabilities),
                    strongest(matrix, matrix.columns(), matrix.columns(), probabilities),
                    strongest(matrix, features, features, probabilities));
        }

        private static @Nullable Double strongest(
                CorrelationMatrixResult.Matrix matrix,
                List<String> some,
                List<String> others,
                List<String> probabilities) {
            Double strongest = null;
            for (String first : some) {
                for (String second : others) {
                    Double correlation = matrix.correlation(first, second);
                    boolean sameRole = probabilities.contains(first) && probabilities.contains(second);
                    if (correlation != null && !first.equals(second) && !sameRole) {
                        strongest = strongest == null
                                ? (Double) Math.abs(correlation)
                                : (Double) Math.max(strongest, Math.abs(correlation));
                    }
                }
            }
            return strongest;
        }
    }

    /**
     * The strongest correlations of both data sets.
     *
     * @param current those of current
     * @param reference those of the reference, or null where there is none
     * @param targetCorrelation the coefficient that suits the target's kind, or null where there is no target
     */
    public record Result(
            Side current,
            @Nullable Side reference,
            @Nullable CorrelationKind targetCorrelation) implements MetricResult {

        /**
         * The correlations of one data set, by the name of the coefficient.
         *
         * @param stats the strongest ones
         * @param correlation all of them
         */
        public record Side(
                Map<String, DatasetCorrelationsMetric.Stats> stats,
                @PlotData @Nullable Map<String, CorrelationMatrixResult.Matrix> correlation) {

            /** The strongest correlations by a coefficient. */
            public DatasetCorrelationsMetric.@Nullable Stats stats(CorrelationKind kind) {
                return stats.get(kind.label());
            }
        }

        @Override
        public List<MetricValue> values() {
            List<MetricValue> values = new ArrayList<>();
            current.stats.forEach((kind, stats) -> {
                if (stats.absMaxCorrelation() != null) {
                    values.add(MetricValue.of("", kind + "_abs_max_correlation", stats.absMaxCorrelation()));
                }
                if (stats.absMaxFeaturesCorrelation() != null) {
                    values.add(MetricValue.of(
                            "", kind + "_abs_max_features_correlation", stats.absMaxFeaturesCorrelation()));
                }
            });
            return values;
        }
    }
}
