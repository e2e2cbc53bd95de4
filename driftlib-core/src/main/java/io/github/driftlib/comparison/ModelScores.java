package io.github.driftlib.comparison;

import io.github.driftlib.classification.ClassificationMeasure;
import io.github.driftlib.classification.ClassificationQuality;
import io.github.driftlib.classification.ClassificationQualityMetric;
import io.github.driftlib.classification.confusion.DecisionRule;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.regression.RegressionErrors;
import io.github.driftlib.regression.RegressionQualityMetric;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How good one model is, by the metrics of its task.
 *
 * @param values the measures it has
 */
record ModelScores(Map<ModelComparisonMetric.Measure, Double> values) {

    /** The measures of the model whose predictions the rows hold, or why it has none. */
    static Attempt<ModelScores> of(Dataset rows, DecisionRule rule, MetricContext context) {
        MetricContext alone = context.over(Sides.of(rows));
        return context.definition().task().orElseThrow() == DataDefinition.Task.REGRESSION
                ? Attempt.of(alone.outcome(new RegressionQualityMetric())).map(result -> ofRegression(result.current()))
                : Attempt.of(alone.outcome(new ClassificationQualityMetric(rule)))
                        .map(result -> ofClassification(result.current()));
    }

    private static ModelScores ofRegression(RegressionErrors errors) {
        Map<ModelComparisonMetric.Measure, Double> values = new EnumMap<>(ModelComparisonMetric.Measure.class);
        put(values, ModelComparisonMetric.Measure.MEAN_ERROR, errors.meanError());
        put(values, ModelComparisonMetric.Measure.MEAN_ABS_ERROR, errors.meanAbsError());
        put(values, ModelComparisonMetric.Measure.RMSE, errors.rmse());
        put(values, ModelComparisonMetric.Measure.MEAN_ABS_PERC_ERROR, errors.meanAbsPercError());
        put(values, ModelComparisonMetric.Measure.R2_SCORE, errors.r2Score());
        put(values, ModelComparisonMetric.Measure.ABS_ERROR_MAX, errors.absErrorMax());
        return new ModelScores(values);
    }

    private static ModelScores ofClassification(ClassificationQuality quality) {
        Map<ModelComparisonMetric.Measure, Double> values = new EnumMap<>(ModelComparisonMetric.Measure.class);
        for (ClassificationMeasure measure : ClassificationMeasure.values()) {
            put(
                    values,
                    ModelComparisonMetric.Measure.valueOf(measure.name()),
                    measure.of(quality).orElse(null));
        }
        return new ModelScores(values);
    }

    private static void put(
            Map<ModelComparisonMetric.Measure, Double> values,
            ModelComparisonMetric.Measure measure,
            @Nullable Double value) {
        if (value != null) {
            values.put(measure, value);
        }
    }
}
