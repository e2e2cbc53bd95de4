package io.github.driftlib.classification;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.driftlib.classification.confusion.DecisionRule;
import io.github.driftlib.classification.evaluation.Classifier;
import io.github.driftlib.classification.evaluation.EvaluatedRows;
import io.github.driftlib.classification.evaluation.Evaluation;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.summary.Summarizer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How good a guess would be that knows only how frequent the classes are: what any model must beat.
 *
 * <p>The guess predicts each class as often as it occurs, whatever the row, and with probabilities it says 1 / K for
 * each of K classes. The values are those of the expected confusion matrix, in which a class that makes up the share p
 * of the rows and q of the guesses is guessed right for p q of them: accuracy is the sum of p q, precision of a class
 * is p, its recall q, and its F1 2 p q / (p + q). Nothing is drawn. ROC AUC is 0.5, PR AUC is p, log loss is ln K, and
 * the Brier score is that of 1 / K.
 *
 * <p>A threshold t moves the share q of guesses for the positive class: to 2 q (1 - t) above 0.5, and to 1 - 2 (1 - q)
 * t below; all guesses are positive at 0 and none at 1. A top k makes it k of all rows.
 *
 * @param rule how the positive class is predicted
 */
public record ClassificationDummyMetric(@JsonUnwrapped DecisionRule rule)
        implements Metric<ClassificationDummyMetric.Result> {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if both are given, or one is out of its range
     */
    public ClassificationDummyMetric {
        Objects.requireNonNull(rule, "rule must be given, but was null");
    }

    /** With the positive class predicted from a probability on. */
    public ClassificationDummyMetric atThreshold(double threshold) {
        return new ClassificationDummyMetric(DecisionRule.threshold(threshold));
    }

    /** With the positive class predicted for the rows of the highest probability. */
    public ClassificationDummyMetric atTop(int k) {
        return new ClassificationDummyMetric(DecisionRule.top(k));
    }

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return Classifier.needs(definition);
    }

    @Override
    public MetricOutcome<Result> compute(MetricContext context) {
        return Evaluation.ofLabels(context, rule).outcome(evaluation -> {
            EvaluatedRows rows = evaluation.current();
            Sides<RandomGuess> guesses = evaluation.rows().map(known -> RandomGuess.of(rows, known, rule));
            return new Result(
                    guesses.current().quality(),
                    guesses.reference().map(RandomGuess::quality).orElse(null),
                    ClassificationQuality.of(rows, rule, false),
                    guesses.current().byClass());
        });
    }

    /**
     * How good a guess is that knows only how frequent the classes are.
     *
     * @param dummy a guess by the frequencies in current
     * @param byReferenceDummy a guess by the frequencies in the reference, or null where there is none
     * @param modelQuality the quality of the model, to compare with
     * @param metricsMatrix precision, recall and F1 of each class for the guess by the frequencies in current
     */
    public record Result(
            ClassificationQuality dummy,
            @Nullable ClassificationQuality byReferenceDummy,
            ClassificationQuality modelQuality,
            Map<String, ClassificationQualityByClass.ClassQuality> metricsMatrix)
            implements MetricResult {

        /** Copies the map. */
        public Result {
            metricsMatrix = Collections.unmodifiableMap(new LinkedHashMap<>(metricsMatrix));
        }

        @Override
        public List<MetricValue> values() {
            return dummy.values();
        }
    }
}
