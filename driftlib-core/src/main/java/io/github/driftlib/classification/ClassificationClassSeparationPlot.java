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
 * How far the probability of each class sets its members apart from all others: quartiles of both. How predictions are
 * read is told by {@link ClassificationQualityMetric}; it needs probabilities.
 */
public record ClassificationClassSeparationPlot() implements Metric<ClassificationClassSeparationResult> {

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return Classifier.needs(definition);
    }

    @Override
    public MetricOutcome<ClassificationClassSeparationResult> compute(MetricContext context) {
        return Evaluation.ofProbabilities(context)
                .outcome(evaluation -> context.plots()
                        ? evaluation
                                .rows()
                                .map(ClassificationClassSeparationPlot::boxes)
                                .into((current, reference) -> new ClassificationClassSeparationResult(
                                        evaluation.target(), current, reference))
                        : new ClassificationClassSeparationResult(evaluation.target(), null, null));
    }

    private static Map<String, BoxPlots> boxes(EvaluatedRows rows) {
        Map<String, BoxPlots> boxes = new LinkedHashMap<>();
        rows.scores().forEach((label, scores) -> boxes.put(label, BoxPlots.ofClass(label, scores)));
        return boxes;
    }
}
