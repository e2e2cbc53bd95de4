package io.github.driftlib.classification;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.driftlib.classification.confusion.DecisionRule;
import io.github.driftlib.classification.evaluation.Classifier;
import io.github.driftlib.classification.evaluation.Evaluation;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.summary.Summarizer;
import java.util.List;
import java.util.Objects;

/**
 * How well each class is predicted; how predictions are read is told by {@link ClassificationQualityMetric}.
 *
 * @param rule how the positive class is predicted
 */
public record ClassificationQualityByClass(@JsonUnwrapped DecisionRule rule)
        implements Metric<ClassificationQualityByClassResult> {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if both are given, or one is out of its range
     */
    public ClassificationQualityByClass {
        Objects.requireNonNull(rule, "rule must be given, but was null");
    }

    /** With the positive class predicted from a probability on. */
    public ClassificationQualityByClass atThreshold(double threshold) {
        return new ClassificationQualityByClass(DecisionRule.threshold(threshold));
    }

    /** With the positive class predicted for the rows of the highest probability. */
    public ClassificationQualityByClass atTop(int k) {
        return new ClassificationQualityByClass(DecisionRule.top(k));
    }

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return Classifier.needs(definition);
    }

    @Override
    public MetricOutcome<ClassificationQualityByClassResult> compute(MetricContext context) {
        return Evaluation.ofLabels(context, rule)
                .outcome(evaluation -> evaluation
                        .rows()
                        .map(rows -> ClassificationQualityByClassResult.Side.of(rows, rule))
                        .into(ClassificationQualityByClassResult::new));
    }
}
