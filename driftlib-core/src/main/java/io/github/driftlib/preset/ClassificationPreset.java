package io.github.driftlib.preset;

import io.github.driftlib.classification.ClassificationClassBalance;
import io.github.driftlib.classification.ClassificationClassSeparationPlot;
import io.github.driftlib.classification.ClassificationConfusionMatrix;
import io.github.driftlib.classification.ClassificationProbDistribution;
import io.github.driftlib.classification.ClassificationQualityByClass;
import io.github.driftlib.classification.ClassificationQualityByFeatureTable;
import io.github.driftlib.classification.ClassificationQualityMetric;
import io.github.driftlib.classification.confusion.DecisionRule;
import io.github.driftlib.classification.curve.ClassificationPRCurve;
import io.github.driftlib.classification.curve.ClassificationPRTable;
import io.github.driftlib.classification.curve.ClassificationRocCurve;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricPreset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How good a model that predicts classes is: quality, balance, confusion matrix, quality by class; with probabilities
 * class separation, probability distribution, ROC and precision-recall curve, and the precision-recall table; quality
 * by feature.
 *
 * @param columns the features to look at; null for all of them
 * @param probasThreshold the probability from which on the positive class is predicted, in [0, 1]; null for 0.5
 * @param k the positive class is predicted for exactly the k rows of the highest probability, at least 1; null for none
 */
public record ClassificationPreset(
        @Nullable List<String> columns,
        @Nullable Double probasThreshold,
        @Nullable Integer k) implements MetricPreset {

    /**
     * Copies the names and checks the parameters.
     *
     * @throws IllegalArgumentException if both threshold and k are given, or one is out of its range
     */
    public ClassificationPreset {
        columns = columns == null ? null : List.copyOf(columns);
        new ClassificationQualityMetric(DecisionRule.of(probasThreshold, k));
    }

    @Override
    public List<? extends Metric<?>> metrics(ResolvedDefinition definition) {
        List<Metric<?>> metrics = new ArrayList<>(List.of(
                new ClassificationQualityMetric(DecisionRule.of(probasThreshold, k)),
                new ClassificationClassBalance(),
                new ClassificationConfusionMatrix(DecisionRule.of(probasThreshold, k)),
                new ClassificationQualityByClass(DecisionRule.of(probasThreshold, k))));
        if (definition.probabilities()) {
            metrics.addAll(List.of(
                    new ClassificationClassSeparationPlot(),
                    new ClassificationProbDistribution(),
                    new ClassificationRocCurve(),
                    new ClassificationPRCurve(),
                    new ClassificationPRTable()));
        }
        metrics.add(new ClassificationQualityByFeatureTable(columns));
        return metrics;
    }
}
