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
 * How good the predictions of classes are: accuracy, precision, recall, F1, the rates, the areas under the curves, log
 * loss, Brier score and calibration; {@link ClassificationQuality} explains each.
 *
 * <p>Predictions are labels, one column of probabilities, or one for each class. One column of probabilities is about
 * the positive class, unless the column has the name of the other one; labels are made of it by a threshold or a top k.
 * With more than two columns, the class of the highest probability is predicted, of equal ones that of the first
 * column. Rows without a target or with a prediction that is missing or infinite are left out.
 *
 * @param probasThreshold the probability from which on the positive class is predicted, in [0, 1]; null for 0.5
 * @param k the positive class is predicted for exactly the k rows of the highest probability, at least 1; null for none
 */
public record ClassificationQualityMetric(Double probasThreshold, Integer k)
        implements Metric<ClassificationQualityResult> {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if both are given, or one is out of its range
     */
    public ClassificationQualityMetric {
        new DecisionRule(probasThreshold, k);
    }

    /** With the positive class predicted from a probability on. */
    public ClassificationQualityMetric atThreshold(double threshold) {
        return new ClassificationQualityMetric(threshold, null);
    }

    /** With the positive class predicted for the rows of the highest probability. */
    public ClassificationQualityMetric atTop(int k) {
        return new ClassificationQualityMetric(null, k);
    }

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return Classifier.needs(definition);
    }

    @Override
    public MetricOutcome<ClassificationQualityResult> compute(MetricContext context) {
        DecisionRule cut = new DecisionRule(probasThreshold, k);
        return Evaluation.judgeAny(
                context,
                cut,
                evaluation -> new ClassificationQualityResult(
                        evaluation.target(),
                        ClassificationQuality.of(evaluation.current(), cut, context.plots()),
                        evaluation
                                .reference()
                                .map(rows -> ClassificationQuality.of(rows, cut, context.plots()))
                                .orElse(null)));
    }
}
