package io.github.driftlib.classification;

import io.github.driftlib.classification.confusion.ConfusionMatrix;
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
import io.github.driftlib.summary.Summarizer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many rows belong to each class. Rows without a target or a prediction are left out, as in
 * {@link ClassificationQualityMetric}.
 */
public record ClassificationClassBalance() implements Metric<ClassificationClassBalance.Result> {

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return Classifier.needs(definition);
    }

    @Override
    public MetricOutcome<Result> compute(MetricContext context) {
        return Evaluation.ofLabels(context, DecisionRule.DEFAULT)
                .outcome(evaluation -> evaluation
                        .rows()
                        .map(ClassificationClassBalance::counts)
                        .into(Result::new));
    }

    private static Map<String, Long> counts(EvaluatedRows rows) {
        ConfusionMatrix matrix = rows.confusion(DecisionRule.DEFAULT);
        Map<String, Long> counts = new LinkedHashMap<>();
        for (int i = 0; i < matrix.labels().size(); i++) {
            counts.put(matrix.labels().get(i), (long) matrix.support(i));
        }
        return counts;
    }

    /**
     * How many rows belong to each class, classes that were only predicted included.
     *
     * @param current the counts in current
     * @param reference the counts in the reference, or null where there is none
     */
    public record Result(
            Map<String, Long> current, @Nullable Map<String, Long> reference) implements MetricResult {

        /** Copies the maps. */
        public Result {
            current = Collections.unmodifiableMap(new LinkedHashMap<>(current));
            reference = reference == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(reference));
        }

        @Override
        public List<MetricValue> values() {
            return current.entrySet().stream()
                    .map(entry -> MetricValue.of(entry.getKey(), "count", entry.getValue()))
                    .toList();
        }
    }
}
