package io.github.driftlib.preset;

import io.github.driftlib.classification.ClassMeasure;
import io.github.driftlib.classification.ClassificationByClassTest;
import io.github.driftlib.classification.ClassificationMeasure;
import io.github.driftlib.classification.ClassificationTest;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.report.Tests;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestPreset;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a model of several classes is as good as on the reference: accuracy and F1; precision and recall of each
 * class; the number of rows; drift of the target; ROC AUC and log loss, where there are probabilities.
 *
 * @param labels the classes to test one by one; null for those that have a column of probabilities
 * @param stattest how the drift of the target is judged; null for the default stat test
 * @param stattestThreshold from where on it means drift; null for the stat test's own
 */
public record MulticlassClassificationTestPreset(List<String> labels, StatTest stattest, Double stattestThreshold)
        implements TestPreset {

    /** Copies the labels and checks the parameters. */
    public MulticlassClassificationTestPreset {
        labels = labels == null ? null : List.copyOf(labels);
        TargetDrift.check(stattest, stattestThreshold);
    }

    /** {@inheritDoc} An error where there is no target. */
    @Override
    public List<? extends MetricTest> tests(ResolvedDefinition definition) {
        List<MetricTest> tests = new ArrayList<>();
        tests.add(ClassificationTest.of(ClassificationMeasure.ACCURACY));
        tests.add(ClassificationTest.of(ClassificationMeasure.F1));
        for (ClassMeasure measure : List.of(ClassMeasure.PRECISION, ClassMeasure.RECALL)) {
            classes(definition).forEach(label -> tests.add(ClassificationByClassTest.of(measure, label)));
        }
        tests.add(Tests.numberOfRows());
        tests.add(TargetDrift.test(definition, stattest, stattestThreshold));
        if (definition.probabilities()) {
            tests.add(ClassificationTest.of(ClassificationMeasure.ROC_AUC));
            tests.add(ClassificationTest.of(ClassificationMeasure.LOG_LOSS));
        }
        return tests;
    }

    private List<String> classes(ResolvedDefinition definition) {
        if (labels != null) {
            return labels;
        }
        return definition.predictions().size() > 1 ? definition.predictions() : List.of();
    }
}
