package io.github.driftlib.preset;

import io.github.driftlib.classification.ClassificationMeasure;
import io.github.driftlib.classification.ClassificationTest;
import io.github.driftlib.classification.confusion.DecisionRule;
import io.github.driftlib.classification.family.ClassifiedRowsTest;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestPreset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a model of two classes picks the right rows: accuracy, precision, recall and F1 of the k rows of the highest
 * probability; drift of the target; ROC AUC and log loss.
 *
 * @param k how many rows are predicted as positive, at least 1
 * @param stattest how the drift of the target is judged; null for the default stat test
 * @param stattestThreshold from where on it means drift; null for the stat test's own
 */
public record BinaryClassificationTopKTestPreset(
        int k, @Nullable StatTest stattest, @Nullable Double stattestThreshold) implements TestPreset {

    /** Checks the parameters. */
    public BinaryClassificationTopKTestPreset {
        new ClassificationTest(ClassificationMeasure.ACCURACY, DecisionRule.top(k));
        TargetDrift.check(stattest, stattestThreshold);
    }

    /** The tests; under calibrated conditions also that of the share of rows with a target and a prediction. */
    @Override
    public List<? extends MetricTest> tests(ResolvedDefinition definition, Conditions conditions) {
        List<MetricTest> tests = new ArrayList<>(tests(definition));
        if (conditions.areCalibrated()) {
            tests.add(new ClassifiedRowsTest());
        }
        return tests;
    }

    /** {@inheritDoc} An error where there is no target. */
    @Override
    public List<? extends MetricTest> tests(ResolvedDefinition definition) {
        return List.of(
                new ClassificationTest(ClassificationMeasure.ACCURACY, DecisionRule.top(k)),
                new ClassificationTest(ClassificationMeasure.PRECISION, DecisionRule.top(k)),
                new ClassificationTest(ClassificationMeasure.RECALL, DecisionRule.top(k)),
                new ClassificationTest(ClassificationMeasure.F1, DecisionRule.top(k)),
                TargetDrift.test(definition, stattest, stattestThreshold),
                ClassificationTest.of(ClassificationMeasure.ROC_AUC),
                ClassificationTest.of(ClassificationMeasure.LOG_LOSS));
    }
}
