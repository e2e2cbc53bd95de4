package io.github.driftlib.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.driftlib.Presets;
import io.github.driftlib.TestPresets;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricPreset;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestPreset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the presets of classification hold, in Evidently's order. */
class ClassificationPresetTest {

    private static final Dataset ROWS = Dataset.builder()
            .categorical("target", "a", "b", "c")
            .categorical("prediction", "a", "b", "b")
            .numerical("a", 0.5, 0.2, 0.3)
            .numerical("b", 0.3, 0.5, 0.4)
            .numerical("c", 0.2, 0.3, 0.3)
            .build();
    private static final DataDefinition LABELS =
            DataDefinition.builder().task(DataDefinition.Task.CLASSIFICATION).build();
    private static final DataDefinition PROBABILITIES = DataDefinition.builder()
            .task(DataDefinition.Task.CLASSIFICATION)
            .probabilities("a", "b", "c")
            .build();

    private static List<String> metrics(MetricPreset preset, DataDefinition definition) {
        return preset.metrics(definition.resolve(ROWS, Optional.empty())).stream()
                .map(Metric::name)
                .toList();
    }

    private static List<String> tests(TestPreset preset, DataDefinition definition) {
        return preset.tests(definition.resolve(ROWS, Optional.empty())).stream()
                .map(test -> MetricTest.Key.of(test).text())
                .toList();
    }

    @Test
    void theMetricsFollowThePredictions() {
        assertThat(metrics(Presets.classification(), LABELS))
                .containsExactly(
                        "ClassificationQualityMetric",
                        "ClassificationClassBalance",
                        "ClassificationConfusionMatrix",
                        "ClassificationQualityByClass",
                        "ClassificationQualityByFeatureTable");
        assertThat(metrics(Presets.classification(), PROBABILITIES))
                .containsSubsequence(
                        "ClassificationQualityByClass",
                        "ClassificationClassSeparationPlot",
                        "ClassificationProbDistribution",
                        "ClassificationRocCurve",
                        "ClassificationPRCurve",
                        "ClassificationPRTable",
                        "ClassificationQualityByFeatureTable");
    }

    @Test
    void theTestsFollowThePredictions() {
        assertThat(tests(new BinaryClassificationTestPreset(null, null, 0.3), LABELS))
                .containsExactly(
                        "TestColumnDrift/1{\"metric\":{\"column_name\":\"target\"}}",
                        "TestPrecisionScore/1{\"measure\":\"precision\",\"probas_threshold\":0.3}",
                        "TestRecallScore/1{\"measure\":\"recall\",\"probas_threshold\":0.3}",
                        "TestF1Score/1{\"measure\":\"f1\",\"probas_threshold\":0.3}",
                        "TestAccuracyScore/1{\"measure\":\"accuracy\",\"probas_threshold\":0.3}");
        assertThat(tests(TestPresets.binaryClassification(), PROBABILITIES))
                .contains("TestRocAuc/1{\"measure\":\"roc_auc\"}");
        assertThat(tests(TestPresets.binaryClassificationTopK(7), PROBABILITIES))
                .hasSize(7)
                .startsWith("TestAccuracyScore/1{\"measure\":\"accuracy\",\"k\":7}");
        assertThat(tests(new MulticlassClassificationTestPreset(List.of("a"), null, null), LABELS))
                .contains("TestPrecisionByClass/1{\"measure\":\"precision\",\"label\":\"a\"}")
                .noneMatch(key -> key.startsWith("TestRocAuc"));
        assertThat(tests(TestPresets.multiclassClassification(), PROBABILITIES))
                .contains("TestRecallByClass/1{\"measure\":\"recall\",\"label\":\"c\"}")
                .anyMatch(key -> key.startsWith("TestNumberOfRows"))
                .anyMatch(key -> key.startsWith("TestLogLoss"));
    }

    @Test
    void parametersAreCheckedAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestPresets.binaryClassificationTopK(0))
                .withMessage("k must be at least 1, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClassificationPreset(null, 0.5, 5))
                .withMessageStartingWith("only one of probasThreshold and k");
    }
}
