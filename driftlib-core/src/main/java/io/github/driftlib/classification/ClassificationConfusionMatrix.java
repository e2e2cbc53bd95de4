package io.github.driftlib.classification;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.driftlib.classification.confusion.ConfusionMatrix;
import io.github.driftlib.classification.confusion.DecisionRule;
import io.github.driftlib.classification.evaluation.Classifier;
import io.github.driftlib.classification.evaluation.Evaluation;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.summary.Summarizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How often each class is predicted for the members of each; how predictions are read is told by
 * {@link ClassificationQualityMetric}.
 *
 * @param rule how the positive class is predicted
 */
public record ClassificationConfusionMatrix(@JsonUnwrapped DecisionRule rule)
        implements Metric<ClassificationConfusionMatrix.Result> {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if both are given, or one is out of its range
     */
    public ClassificationConfusionMatrix {
        Objects.requireNonNull(rule, "rule must be given, but was null");
    }

    /** With the positive class predicted from a probability on. */
    public ClassificationConfusionMatrix atThreshold(double threshold) {
        return new ClassificationConfusionMatrix(DecisionRule.threshold(threshold));
    }

    /** With the positive class predicted for the rows of the highest probability. */
    public ClassificationConfusionMatrix atTop(int k) {
        return new ClassificationConfusionMatrix(DecisionRule.top(k));
    }

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return Classifier.needs(definition);
    }

    @Override
    public MetricOutcome<Result> compute(MetricContext context) {
        return Evaluation.ofLabels(context, rule)
                .outcome(evaluation ->
                        evaluation.rows().map(rows -> rows.confusion(rule)).into(Result::new));
    }

    /**
     * How often each class is predicted for the members of each.
     *
     * @param currentMatrix the counts in current
     * @param referenceMatrix the counts in the reference, or null where there is none
     */
    public record Result(
            ConfusionMatrix currentMatrix, @Nullable ConfusionMatrix referenceMatrix) implements MetricResult {

        /** The diagonal: how many members of each class have it predicted, and how many there are. */
        @Override
        public List<MetricValue> values() {
            List<MetricValue> values = new ArrayList<>();
            for (int i = 0; i < currentMatrix.labels().size(); i++) {
                String label = currentMatrix.labels().get(i);
                values.add(MetricValue.of(label, "correct", currentMatrix.correct(i)));
                values.add(MetricValue.of(label, "support", currentMatrix.support(i)));
            }
            return values;
        }
    }
}
