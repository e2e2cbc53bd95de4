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
import io.github.driftlib.summary.Summarizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many rows belong to each class. Rows without a target or a prediction are left out, as in
 * {@link ClassificationQualityMetric}.
 */
public record ClassificationClassBalance() implements Metric<ClassificationClassBalanceResult> {

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return Classifier.needs(definition);
    }

    @Override
    public MetricOutcome<ClassificationClassBalanceResult> compute(MetricContext context) {
        return Evaluation.ofLabels(context, DecisionRule.DEFAULT)
                .outcome(evaluation -> evaluation
                        .rows()
                        .map(ClassificationClassBalance::counts)
                        .into(ClassificationClassBalanceResult::new));
    }

    private static Map<String, Long> counts(EvaluatedRows rows) {
        ConfusionMatrix matrix = rows.confusion(DecisionRule.DEFAULT);
        Map<String, Long> counts = new LinkedHashMap<>();
        for (int i = 0; i < matrix.labels().size(); i++) {
            counts.put(matrix.labels().get(i), (long) matrix.support(i));
        }
        return counts;
    }
}
