package io.github.driftlib.classification.curve;

import io.github.driftlib.classification.ClassificationQualityMetric;
import io.github.driftlib.classification.evaluation.Classifier;
import io.github.driftlib.classification.evaluation.Evaluation;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.summary.Summarizer;
import java.util.List;

/**
 * The lift curve: by how much the best-scored rows hold more members of a class than the rows do on average.
 *
 * <p>How predictions are read is told by {@link ClassificationQualityMetric}; it needs probabilities. Of two classes
 * the curve is that of the positive one, of more there is one for each that has members and others.
 */
public record ClassificationLiftCurve() implements Metric<ClassificationLiftCurveResult> {

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return Classifier.needs(definition);
    }

    @Override
    public MetricOutcome<ClassificationLiftCurveResult> compute(MetricContext context) {
        return Evaluation.ofProbabilities(context)
                .outcome(evaluation -> context.plots()
                        ? evaluation
                                .rows()
                                .map(ClassificationLiftCurveResult::of)
                                .into(ClassificationLiftCurveResult::new)
                        : new ClassificationLiftCurveResult(null, null));
    }
}
