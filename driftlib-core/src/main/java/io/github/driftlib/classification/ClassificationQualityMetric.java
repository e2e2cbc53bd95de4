package io.github.driftlib.classification;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.driftlib.classification.confusion.DecisionRule;
import io.github.driftlib.classification.evaluation.Classifier;
import io.github.driftlib.classification.evaluation.Evaluation;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.summary.Summarizer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How good the predictions of classes are: accuracy, precision, recall, F1, the rates, the areas under the curves, log
 * loss, Brier score and calibration; {@link ClassificationQuality} explains each.
 *
 * <p>Predictions are labels, one column of probabilities, or one for each class. One column of probabilities is about
 * the positive class, unless the column has the name of the other one; labels are made of it by a threshold or a top k.
 * With more than two columns, the class of the highest probability is predicted, of equal ones that of the first
 * column. Rows without a target or with a prediction that is missing or infinite are left out.
 *
 * @param rule how the positive class is predicted
 */
public record ClassificationQualityMetric(@JsonUnwrapped DecisionRule rule)
        implements Metric<ClassificationQualityMetric.Result> {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if both are given, or one is out of its range
     */
    public ClassificationQualityMetric {
        Objects.requireNonNull(rule, "rule must be given, but was null");
    }

    /** With the positive class predicted from a probability on. */
    public ClassificationQualityMetric atThreshold(double threshold) {
        return new ClassificationQualityMetric(DecisionRule.threshold(threshold));
    }

    /** With the positive class predicted for the rows of the highest probability. */
    public ClassificationQualityMetric atTop(int k) {
        return new ClassificationQualityMetric(DecisionRule.top(k));
    }

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return Classifier.needs(definition);
    }

    @Override
    public MetricOutcome<Result> compute(MetricContext context) {
        return Evaluation.ofLabelsOrScores(context, rule)
                .outcome(evaluation -> evaluation
                        .rows()
                        .map(rows -> ClassificationQuality.of(rows, rule, context.plots()))
                        .into((current, reference) -> new Result(evaluation.target(), current, reference)));
    }

    /**
     * How good the predictions of classes are.
     *
     * @param targetName the column of the true class
     * @param current the quality in current
     * @param reference the quality in the reference, or null where there is none
     */
    public record Result(
            String targetName,
            ClassificationQuality current,
            @Nullable ClassificationQuality reference) implements MetricResult {

        /** Both data sets. */
        public Sides<ClassificationQuality> sides() {
            return Sides.of(current, reference);
        }

        @Override
        public List<MetricValue> values() {
            return current.values();
        }
    }
}
