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
 * Precision and recall among the best-scored rows, in steps of 5 % of the rows.
 *
 * <p>How predictions are read is told by {@link ClassificationQualityMetric}; it needs probabilities. Of two classes
 * the table is that of the positive one, of more there is one for each that has members and others.
 */
public record ClassificationPRTable() implements Metric<ClassificationPRTableResult> {

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return Classifier.needs(definition);
    }

    @Override
    public MetricOutcome<ClassificationPRTableResult> compute(MetricContext context) {
        return Evaluation.ofProbabilities(context)
                .outcome(evaluation ->
                        evaluation.rows().map(ClassificationPRTableResult::of).into(ClassificationPRTableResult::new));
    }
}
