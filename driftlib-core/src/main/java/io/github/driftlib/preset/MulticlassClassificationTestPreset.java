package io.github.driftlib.preset;

import io.github.driftlib.classification.ClassificationByClassTest;
import io.github.driftlib.classification.ClassificationByClassTest.Measure;
import io.github.driftlib.classification.ClassificationClassBalance;
import io.github.driftlib.classification.ClassificationMeasure;
import io.github.driftlib.classification.ClassificationTest;
import io.github.driftlib.classification.family.ClassifiedRowsTest;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestPreset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a model of several classes is as good as on the reference: accuracy and F1; precision and recall of each
 * class; the number of rows, under Evidently's conditions; drift of the target; ROC AUC and log loss, where there are
 * probabilities.
 *
 * @param labels the classes to test one by one; null for those that have a column of probabilities, and where the
 *     predictions are labels, for all that occur in the target of either data set
 * @param stattest how the drift of the target is judged; null for the default stat test
 * @param stattestThreshold from where on it means drift; null for the stat test's own
 */
public record MulticlassClassificationTestPreset(
        @Nullable List<String> labels,
        @Nullable StatTest stattest,
        @Nullable Double stattestThreshold) implements TestPreset {

    /** Copies the labels and checks the parameters. */
    public MulticlassClassificationTestPreset {
        labels = labels == null ? null : List.copyOf(labels);
        TargetDrift.check(stattest, stattestThreshold);
    }

    /** {@inheritDoc} Without the data, predicted labels tell no class. An error where there is no target. */
    @Override
    public List<? extends MetricTest> tests(ResolvedDefinition definition) {
        return tests(definition, known(definition).orElse(List.of()));
    }

    /**
     * The tests; under calibrated conditions with the share of rows with a target and a prediction in place of the
     * number of rows, which says nothing of the model.
     */
    @Override
    public List<? extends MetricTest> tests(MetricContext context, Conditions conditions) {
        return tests(context.definition(), known(context.definition()).orElseGet(() -> classes(context))).stream()
                .map(test -> conditions.areCalibrated() && test.equals(DataTests.numberOfRows())
                        ? new ClassifiedRowsTest()
                        : test)
                .toList();
    }

    private List<? extends MetricTest> tests(ResolvedDefinition definition, List<String> classes) {
        List<MetricTest> tests = new ArrayList<>();
        tests.add(ClassificationTest.of(ClassificationMeasure.ACCURACY));
        tests.add(ClassificationTest.of(ClassificationMeasure.F1));
        for (Measure measure : List.of(Measure.PRECISION, Measure.RECALL)) {
            classes.forEach(label -> tests.add(ClassificationByClassTest.of(measure, label)));
        }
        tests.add(DataTests.numberOfRows());
        tests.add(TargetDrift.test(definition, stattest, stattestThreshold));
        if (definition.probabilities()) {
            tests.add(ClassificationTest.of(ClassificationMeasure.ROC_AUC));
            tests.add(ClassificationTest.of(ClassificationMeasure.LOG_LOSS));
        }
        return tests;
    }

    private Optional<List<String>> known(ResolvedDefinition definition) {
        return Optional.ofNullable(labels)
                .or(() -> Optional.of(definition.predictions()).filter(columns -> columns.size() > 1));
    }

    /** The classes that have members in either data set, in the order of the class balance. */
    private static List<String> classes(MetricContext context) {
        return context.outcome(new ClassificationClassBalance()).result().stream()
                .flatMap(balance -> Stream.of(balance.current(), balance.reference()))
                .filter(Objects::nonNull)
                .flatMap(counts -> counts.entrySet().stream())
                .filter(count -> count.getValue() > 0)
                .map(Map.Entry::getKey)
                .distinct()
                .toList();
    }
}
