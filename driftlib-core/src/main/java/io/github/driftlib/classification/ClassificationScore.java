package io.github.driftlib.classification;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.driftlib.classification.confusion.DecisionRule;
import io.github.driftlib.classification.evaluation.Classifier;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.summary.Summarizer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One value of the quality of a classification, such as {@code Accuracy} or {@code RocAuc}; see
 * {@link ClassificationQualityMetric} for how it is computed.
 *
 * @param measure which value
 * @param rule how the positive class is predicted
 */
public record ClassificationScore(
        ClassificationMeasure measure, @JsonUnwrapped DecisionRule rule) implements Metric<ClassificationScore.Result> {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if both threshold and k are given, or one is out of its range
     */
    public ClassificationScore {
        Objects.requireNonNull(measure, "measure must be given, but was null");
        Objects.requireNonNull(rule, "rule must be given, but was null");
    }

    /** With the positive class predicted from a probability on. */
    public ClassificationScore atThreshold(double threshold) {
        return new ClassificationScore(measure, DecisionRule.threshold(threshold));
    }

    /** With the positive class predicted for the rows of the highest probability. */
    public ClassificationScore atTop(int k) {
        return new ClassificationScore(measure, DecisionRule.top(k));
    }

    private Attempt<Double> value(ClassificationQuality quality) {
        return measure.of(quality).map(Attempt::of).orElseGet(() -> Attempt.notApplicable(measure.whyNotTold()));
    }

    private ClassificationQualityMetric whole() {
        return new ClassificationQualityMetric(rule);
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
    public MetricOutcome<Result> compute(MetricContext context) {
        return Attempt.of(context.outcome(whole()))
                .then(quality -> quality.sides().attempt(this::value))
                .outcome(values -> values.into((current, reference) -> new Result(measure, current, reference)));
    }

    /**
     * One value of the quality of a classification.
     *
     * @param measure which value
     * @param current the value in current
     * @param reference the value in the reference, or null where there is none
     */
    public record Result(
            ClassificationMeasure measure,
            double current,
            @Nullable Double reference) implements MetricResult {

        @Override
        public List<MetricValue> values() {
            return List.of(MetricValue.of("", measure.field(), current));
        }
    }
}
