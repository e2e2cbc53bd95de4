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
 * Whether a model of two classes is as good as on the reference: drift of the target; ROC AUC, where there is a
 * probability; precision, recall, F1 and accuracy. Under {@linkplain Conditions#calibrated calibrated} conditions also
 * the calibration error, where there is a probability: labels hardly tell if all probabilities are half of what they
 * should be; and the share of rows with a target and a prediction, as scores are of those alone.
 *
 * @param stattest how the drift of the target is judged; null for the default stat test
 * @param stattestThreshold from where on it means drift; null for the stat test's own
 * @param probasThreshold the probability from which on the positive class is predicted, in [0, 1]; null for 0.5
 */
public record BinaryClassificationTestPreset(
        @Nullable StatTest stattest,
        @Nullable Double stattestThreshold,
        @Nullable Double probasThreshold) implements TestPreset {

    /** Checks the parameters. */
    public BinaryClassificationTestPreset {
        new ClassificationTest(ClassificationMeasure.ACCURACY, DecisionRule.of(probasThreshold, null));
        TargetDrift.check(stattest, stattestThreshold);
    }

    /**
     * The tests; where the conditions are calibrated also that of the calibration error, where there are probabilities,
     * and that of the share of rows with a target and a prediction.
     */
    @Override
    public List<? extends MetricTest> tests(ResolvedDefinition definition, Conditions conditions) {
        List<MetricTest> tests = new ArrayList<>(tests(definition));
        if (definition.probabilities() && conditions.areCalibrated()) {
            tests.add(ClassificationTest.of(ClassificationMeasure.CALIBRATION_ERROR));
        }
        if (conditions.areCalibrated()) {
            tests.add(new ClassifiedRowsTest());
        }
        return tests;
    }

    /** {@inheritDoc} An error where there is no target. */
    @Override
    public List<? extends MetricTest> tests(ResolvedDefinition definition) {
        List<MetricTest> tests = new ArrayList<>();
        tests.add(TargetDrift.test(definition, stattest, stattestThreshold));
        if (definition.probabilities()) {
            tests.add(ClassificationTest.of(ClassificationMeasure.ROC_AUC));
        }
        tests.add(new ClassificationTest(ClassificationMeasure.PRECISION, DecisionRule.of(probasThreshold, null)));
        tests.add(new ClassificationTest(ClassificationMeasure.RECALL, DecisionRule.of(probasThreshold, null)));
        tests.add(new ClassificationTest(ClassificationMeasure.F1, DecisionRule.of(probasThreshold, null)));
        tests.add(new ClassificationTest(ClassificationMeasure.ACCURACY, DecisionRule.of(probasThreshold, null)));
        return tests;
    }
}
