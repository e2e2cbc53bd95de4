package io.github.driftlib.classification;

import io.github.driftlib.classification.evaluation.Classifier;
import io.github.driftlib.classification.evaluation.DecisionRule;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.summary.Summarizer;
import java.util.List;
import java.util.Objects;

/**
 * One value of the quality of a classification, such as {@code Accuracy} or {@code RocAuc}; see
 * {@link ClassificationQualityMetric} for how it is computed.
 *
 * @param measure which value
 * @param probasThreshold the probability from which on the positive class is predicted, in [0, 1]; null for 0.5
 * @param k the positive class is predicted for exactly the k rows of the highest probability, at least 1; null for none
 */
public record ClassificationScore(ClassificationMeasure measure, Double probasThreshold, Integer k)
        implements Metric<ClassificationScoreResult> {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if both threshold and k are given, or one is out of its range
     */
    public ClassificationScore {
        Objects.requireNonNull(measure, "measure");
        new DecisionRule(probasThreshold, k);
    }

    /** With the positive class predicted from a probability on. */
    public ClassificationScore atThreshold(double threshold) {
        return new ClassificationScore(measure, threshold, null);
    }

    /** With the positive class predicted for the rows of the highest probability. */
    public ClassificationScore atTop(int k) {
        return new ClassificationScore(measure, null, k);
    }

    private ClassificationQualityMetric whole() {
        return new ClassificationQualityMetric(probasThreshold, k);
    }

    @Override
    public List<? extends Metric<?>> parts(MetricContext context) {
        return List.of(whole());
    }

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return Classifier.needs(definition);
    }

    @Override
    public MetricOutcome<ClassificationScoreResult> compute(MetricContext context) {
        MetricOutcome<ClassificationQualityResult> outcome = context.outcome(whole());
        if (outcome instanceof MetricOutcome.NotComputed<?> none) {
            return new MetricOutcome.NotComputed<>(none.status(), none.reason());
        }
        ClassificationQualityResult quality = outcome.result().orElseThrow();
        Double reference = quality.reference() == null
                ? null
                : measure.of(quality.reference()).orElse(null);
        return measure.of(quality.current())
                .map(value -> MetricOutcome.of(new ClassificationScoreResult(measure, value, reference)))
                .orElseGet(() -> MetricOutcome.notApplicable(measure.whyNotTold()));
    }
}
