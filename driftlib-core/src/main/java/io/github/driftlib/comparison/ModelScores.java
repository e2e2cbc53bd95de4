package io.github.driftlib.comparison;

import io.github.driftlib.classification.ClassificationMeasure;
import io.github.driftlib.classification.ClassificationQualityMetric;
import io.github.driftlib.classification.ClassificationQualityResult;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.Task;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.regression.RegressionErrors;
import io.github.driftlib.regression.RegressionQualityMetric;
import io.github.driftlib.regression.RegressionQualityResult;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How good one model is, by the metrics of its task.
 *
 * @param values the measures it has
 * @param problem why it has none; empty where it has
 */
record ModelScores(Map<ModelMeasure, Double> values, Optional<String> problem) {

    static ModelScores of(Dataset rows, Double probasThreshold, MetricContext context) {
        MetricContext alone = context.over(rows, Optional.empty());
        return context.definition().task().orElseThrow() == Task.REGRESSION
                ? ofRegression(alone.outcome(new RegressionQualityMetric()))
                : ofClassification(alone.outcome(new ClassificationQualityMetric(probasThreshold, null)));
    }

    private static ModelScores ofRegression(MetricOutcome<RegressionQualityResult> outcome) {
        if (outcome.result().isEmpty()) {
            return new ModelScores(Map.of(), Optional.of(outcome.reason()));
        }
        RegressionErrors errors = outcome.result().get().current();
        Map<ModelMeasure, Double> values = new EnumMap<>(ModelMeasure.class);
        put(values, ModelMeasure.MEAN_ERROR, errors.meanError());
        put(values, ModelMeasure.MEAN_ABS_ERROR, errors.meanAbsError());
        put(values, ModelMeasure.RMSE, errors.rmse());
        put(values, ModelMeasure.MEAN_ABS_PERC_ERROR, errors.meanAbsPercError());
        put(values, ModelMeasure.R2_SCORE, errors.r2Score());
        put(values, ModelMeasure.ABS_ERROR_MAX, errors.absErrorMax());
        return new ModelScores(values, Optional.empty());
    }

    private static ModelScores ofClassification(MetricOutcome<ClassificationQualityResult> outcome) {
        if (outcome.result().isEmpty()) {
            return new ModelScores(Map.of(), Optional.of(outcome.reason()));
        }
        Map<ModelMeasure, Double> values = new EnumMap<>(ModelMeasure.class);
        for (ClassificationMeasure measure : ClassificationMeasure.values()) {
            put(
                    values,
                    ModelMeasure.valueOf(measure.name()),
                    measure.of(outcome.result().get().current()).orElse(null));
        }
        return new ModelScores(values, Optional.empty());
    }

    private static void put(Map<ModelMeasure, Double> values, ModelMeasure measure, Double value) {
        if (value != null) {
            values.put(measure, value);
        }
    }
}
