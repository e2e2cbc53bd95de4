package io.github.driftlib.classification.curve;

import io.github.driftlib.classification.ClassificationQualityMetric;
import io.github.driftlib.classification.curve.ClassificationLiftTable.Row;
import io.github.driftlib.classification.evaluation.ByClass;
import io.github.driftlib.classification.evaluation.Classifier;
import io.github.driftlib.classification.evaluation.EvaluatedRows;
import io.github.driftlib.classification.evaluation.Evaluation;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import io.github.driftlib.stats.rank.RankedScores;
import io.github.driftlib.summary.Summarizer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The lift curve: by how much the best-scored rows hold more members of a class than the rows do on average.
 *
 * <p>How predictions are read is told by {@link ClassificationQualityMetric}; it needs probabilities. Of two classes
 * the curve is that of the positive one, of more there is one for each that has members and others.
 */
public record ClassificationLiftCurve() implements Metric<ClassificationLiftCurve.Result> {

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return Classifier.needs(definition);
    }

    @Override
    public MetricOutcome<Result> compute(MetricContext context) {
        return Evaluation.ofProbabilities(context)
                .outcome(evaluation ->
                        context.plots() ? evaluation.rows().map(Result::of).into(Result::new) : new Result(null, null));
    }

    /**
     * The columns of the lift table, as {@link Row} explains them.
     *
     * @param lift by how much the best-scored rows hold more members
     * @param top how many rows these are, in percent
     * @param count how many rows these are
     * @param prob the lowest probability among them
     * @param tp how many are members
     * @param fp how many are not
     * @param precision the share of members, in percent
     * @param recall the share of all members, in percent
     * @param f1Score the harmonic mean of both, in percent
     * @param maxLift the greatest possible lift
     * @param relativeLift the share of it
     * @param percent the share of members among all rows, in percent
     */
    public record Curve(
            List<Double> lift,
            List<Double> top,
            List<Long> count,
            List<Double> prob,
            List<Double> tp,
            List<Double> fp,
            List<Double> precision,
            List<Double> recall,
            List<Double> f1Score,
            List<Double> maxLift,
            List<Double> relativeLift,
            List<Double> percent) {

        /** Null where a class does not occur. */
        static @Nullable Curve of(RankedScores scores) {
            List<Row> rows = Row.table(scores);
            return rows.isEmpty()
                    ? null
                    : new Curve(
                            column(rows, Row::lift),
                            column(rows, Row::top),
                            column(rows, Row::count),
                            column(rows, Row::prob),
                            column(rows, Row::tp),
                            column(rows, Row::fp),
                            column(rows, Row::precision),
                            column(rows, Row::recall),
                            column(rows, Row::f1Score),
                            column(rows, Row::maxLift),
                            column(rows, Row::relativeLift),
                            column(rows, Row::percent));
        }

        private static <T> List<T> column(List<Row> rows, Function<Row, T> value) {
            return rows.stream().map(value).toList();
        }
    }

    /**
     * Lift curves by class.
     *
     * @param currentLiftCurve the curves of current
     * @param referenceLiftCurve the curves of the reference, or null where there is none
     */
    public record Result(
            @PlotData @Nullable Map<String, Curve> currentLiftCurve,
            @PlotData @Nullable Map<String, Curve> referenceLiftCurve)
            implements MetricResult {

        /** Copies the maps. */
        public Result {
            currentLiftCurve = ByClass.copy(currentLiftCurve);
            referenceLiftCurve = ByClass.copy(referenceLiftCurve);
        }

        static Map<String, Curve> of(EvaluatedRows rows) {
            return ByClass.of(rows, Curve::of);
        }

        /** A picture has no single values. */
        @Override
        public List<MetricValue> values() {
            return List.of();
        }
    }
}
