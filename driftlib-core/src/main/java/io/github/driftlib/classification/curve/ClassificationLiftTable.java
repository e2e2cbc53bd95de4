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
 * Lift among the best-scored rows, in steps of 1 % of the rows: by how much they hold more members of a class than the
 * rows do on average.
 *
 * <p>How predictions are read is told by {@link ClassificationQualityMetric}; it needs probabilities. Of two classes
 * the table is that of the positive one, of more there is one for each that has members and others.
 *
 * @param top how many rows of a table are shown, at least 1; the result holds all of them
 */
public record ClassificationLiftTable(int top) implements Metric<ClassificationLiftTableResult> {

    /** How many rows are shown unless said otherwise. */
    public static final int DEFAULT_TOP = 10;

    /** Checks the parameter. */
    public ClassificationLiftTable {
        if (top < 1) {
            throw new IllegalArgumentException("top must be at least 1, but was " + top);
        }
    }

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return Classifier.needs(definition);
    }

    @Override
    public MetricOutcome<ClassificationLiftTableResult> compute(MetricContext context) {
        return Evaluation.ofProbabilities(context)
                .outcome(evaluation -> evaluation
                        .rows()
                        .map(ClassificationLiftTableResult::of)
                        .into((current, reference) -> new ClassificationLiftTableResult(current, reference, top)));
    }
}
