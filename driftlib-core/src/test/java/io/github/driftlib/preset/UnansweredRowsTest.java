package io.github.driftlib.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.driftlib.Presets;
import io.github.driftlib.TestPresets;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.MetricPreset;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.summary.profile.Profile;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.TestPreset;
import io.github.driftlib.test.TestResult;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A model that answers for few of the rows does not pass for a good one. */
class UnansweredRowsTest {

    private static final DataDefinition BINARY = DataDefinition.builder()
            .task(DataDefinition.Task.CLASSIFICATION)
            .target("y")
            .probabilities("p")
            .positiveLabel("1")
            .build();
    private static final DataDefinition LABELS = DataDefinition.builder()
            .task(DataDefinition.Task.CLASSIFICATION)
            .target("y")
            .prediction("label")
            .build();
    private static final DataDefinition REGRESSION = DataDefinition.builder()
            .task(DataDefinition.Task.REGRESSION)
            .target("t")
            .prediction("p")
            .build();
    private static final DataDefinition RANKING = DataDefinition.builder()
            .task(DataDefinition.Task.RANKING)
            .userId("user")
            .itemId("item")
            .target("relevant")
            .prediction("p")
            .build();

    /** Rows of which each {@code answered}-th of ten has a prediction and the others do not. */
    private static Dataset rows(int count, long seed, double answered) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] p = new double[count];
        double[] t = new double[count];
        double[] relevant = new double[count];
        String[] y = new String[count];
        String[] label = new String[count];
        String[] user = new String[count];
        String[] item = new String[count];
        for (int i = 0; i < count; i++) {
            double truth = 0.05 + 0.9 * random.nextDouble();
            boolean known = random.nextDouble() < answered;
            p[i] = known ? truth : Double.NaN;
            y[i] = random.nextDouble() < truth ? "1" : "0";
            label[i] = known ? truth >= 0.5 ? "1" : "0" : null;
            t[i] = truth + 0.1 * random.nextDouble() + 1;
            relevant[i] = y[i].equals("1") ? 1 : 0;
            user[i] = "u" + i / 10;
            item[i] = "i" + i % 10;
        }
        return Dataset.builder()
                .numerical("p", p)
                .numerical("t", t)
                .numerical("relevant", relevant)
                .categorical("y", y)
                .categorical("label", label)
                .categorical("user", user)
                .categorical("item", item)
                .build();
    }

    static List<Arguments> presets() {
        return List.of(
                Arguments.of(TestPresets.binaryClassification(), BINARY, "TestShareOfClassifiedRows"),
                Arguments.of(TestPresets.binaryClassificationTopK(100), BINARY, "TestShareOfClassifiedRows"),
                Arguments.of(TestPresets.multiclassClassification(), LABELS, "TestShareOfClassifiedRows"),
                Arguments.of(TestPresets.regression(), REGRESSION, "TestShareOfPredictedRows"),
                Arguments.of(TestPresets.recsys(3), RANKING, "TestShareOfRankedRows"));
    }

    private static TestResult of(Snapshot snapshot, String test) {
        return snapshot.tests().stream()
                .filter(entry -> entry.key().series().startsWith(test + "/"))
                .map(Snapshot.TestEntry::result)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void missingPredictionsFail(TestPreset preset, DataDefinition definition, String test) {
        Dataset reference = rows(3000, 1, 1);
        TestSuite suite = TestSuite.of(preset);
        TestResult gone = of(suite.run(rows(3000, 2, 0.1), reference, definition), test);
        assertThat(gone.status()).isEqualTo(TestResult.Status.FAIL);
        assertThat(gone.description()).contains(" is 0.104667 ").contains("at least 1 ± 0.05");
        assertThat(of(suite.run(rows(3000, 2, 0), reference, definition), test).status())
                .isEqualTo(TestResult.Status.FAIL);
        assertThat(of(suite.run(rows(3000, 2, 1), reference, definition), test).status())
                .isEqualTo(TestResult.Status.SUCCESS);
        // Complete rows are enough of any number; few rows with gaps tell nothing.
        assertThat(of(suite.run(rows(20, 2, 1), reference, definition), test).status())
                .isEqualTo(TestResult.Status.SUCCESS);
        assertThat(of(suite.run(rows(20, 2, 0.5), reference, definition), test).status())
                .isEqualTo(TestResult.Status.WARNING);
        // As many gaps as in the reference.
        assertThat(of(suite.run(rows(3000, 2, 0.3), rows(3000, 3, 0.3), definition), test)
                        .status())
                .isEqualTo(TestResult.Status.SUCCESS);
    }

    @ParameterizedTest
    @MethodSource("presets")
    void evidentlysPresetsAreAsTheyWere(TestPreset preset, DataDefinition definition, String test) {
        Snapshot snapshot = TestSuite.builder()
                .tests(preset)
                .conditions(Conditions.evidently())
                .build()
                .run(rows(300, 2, 1), rows(300, 1, 1), definition);
        assertThat(snapshot.tests()).noneMatch(entry -> entry.key().series().startsWith(test));
    }

    @Test
    void profilesTellTheShareToo() {
        ask(TestPresets.regression(), Presets.regression(), REGRESSION, "TestShareOfPredictedRows");
        ask(TestPresets.binaryClassification(), Presets.classification(), BINARY, "TestShareOfClassifiedRows");
    }

    private static void ask(TestPreset preset, MetricPreset metrics, DataDefinition definition, String test) {
        Report report = Report.of(metrics);
        RunData data = RunData.of(profile(report, rows(3000, 2, 0.1), definition))
                .withReference(profile(report, rows(3000, 1, 1), definition))
                .withDefinition(definition);
        assertThat(of(TestSuite.of(preset).run(data), test).status()).isEqualTo(TestResult.Status.FAIL);
    }

    private static Profile profile(Report report, Dataset rows, DataDefinition definition) {
        return Profile.builder().needs(report.needs(definition)).add(rows).build();
    }

    @Test
    void aGoneColumnIsNamed() {
        Dataset reference = Dataset.builder()
                .categorical("t", "a", "b", "c")
                .numerical("a", 0.5, 0.2, 0.3)
                .numerical("b", 0.3, 0.5, 0.4)
                .numerical("c", 0.2, 0.3, 0.3)
                .build();
        Dataset current = reference.select(List.of("t", "a", "b"));
        DataDefinition definition = DataDefinition.builder()
                .task(DataDefinition.Task.CLASSIFICATION)
                .target("t")
                .probabilities("a", "b", "c")
                .build();
        Snapshot snapshot = TestSuite.of(TestPresets.multiclassClassification()).run(current, reference, definition);
        assertThat(snapshot.tests().stream().map(entry -> entry.result().description()))
                .contains("current must have the target 't' and the predictions [a, b, c], but has no 'c'");
    }

    @Test
    void noPresetOfNegativeK() {
        assertThatIllegalArgumentException().isThrownBy(() -> TestPresets.recsys(-3));
        assertThatIllegalArgumentException().isThrownBy(() -> Presets.recsys(0));
        assertThat(Arrays.asList(TestPresets.recsys(1).k())).containsExactly(1);
    }
}
