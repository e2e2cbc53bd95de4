package io.github.driftlib.classification;

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
 * How the probability of each class is distributed among its members and among all others: shares by bin. How
 * predictions are read is told by {@link ClassificationQualityMetric}; it needs probabilities.
 */
public record ClassificationProbDistribution() implements Metric<ClassificationProbDistributionResult> {

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return Classifier.needs(definition);
    }

    @Override
    public MetricOutcome<ClassificationProbDistributionResult> compute(MetricContext context) {
        return Evaluation.ofProbabilities(context)
                .outcome(evaluation -> context.plots()
                        ? evaluation
                                .rows()
                                .map(ClassificationProbDistribution::shares)
                                .into(ClassificationProbDistributionResult::new)
                        : new ClassificationProbDistributionResult(null, null));
    }

    private static Map<String, ProbabilityHistogram> shares(EvaluatedRows rows) {
        Map<String, ProbabilityHistogram> shares = new LinkedHashMap<>();
        rows.scores().forEach((label, scores) -> shares.put(label, ProbabilityHistogram.of(scores)));
        return shares;
    }
}
