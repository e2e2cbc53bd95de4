package io.github.driftlib.classification;

import io.github.driftlib.classification.evaluation.Classifier;
import io.github.driftlib.classification.evaluation.DecisionRule;
import io.github.driftlib.classification.evaluation.Evaluation;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.summary.Summarizer;
import java.util.List;

/**
 * How often each class is predicted for the members of each; how predictions are read is told by
 * {@link ClassificationQualityMetric}.
 *
 * @param probasThreshold the probability from which on the positive class is predicted, in [0, 1]; null for 0.5
 * @param k the positive class is predicted for exactly the k rows of the highest probability, at least 1; null for none
 */
public record ClassificationConfusionMatrix(Double probasThreshold, Integer k)
        implements Metric<ClassificationConfusionMatrixResult> {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if both are given, or one is out of its range
     */
    public ClassificationConfusionMatrix {
        new DecisionRule(probasThreshold, k);
    }

    /** With the positive class predicted from a probability on. */
    public ClassificationConfusionMatrix atThreshold(double threshold) {
        return new ClassificationConfusionMatrix(threshold, null);
    }

    /** With the positive class predicted for the rows of the highest probability. */
    public ClassificationConfusionMatrix atTop(int k) {
        return new ClassificationConfusionMatrix(null, k);
    }

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return Classifier.needs(definition);
    }

    @Override
    public MetricOutcome<ClassificationConfusionMatrixResult> compute(MetricContext context) {
        DecisionRule cut = new DecisionRule(probasThreshold, k);
        return Evaluation.judge(
                context,
                cut,
                evaluation -> new ClassificationConfusionMatrixResult(
                        evaluation.current().confusion(cut),
                        evaluation.reference().map(rows -> rows.confusion(cut)).orElse(null)));
    }
}
