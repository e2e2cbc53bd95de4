package io.github.driftlib.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.driftlib.Metrics;
import io.github.driftlib.Tests;
import io.github.driftlib.classification.ClassificationQualityByFeatureTable;
import io.github.driftlib.data.ColumnSelection;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.drift.DataDriftTable;
import io.github.driftlib.drift.DatasetDriftMetric;
import io.github.driftlib.drift.TargetByFeaturesTable;
import io.github.driftlib.drift.embedding.EmbeddingDriftMethod;
import io.github.driftlib.fairness.FairnessMetric;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricPreset;
import io.github.driftlib.preset.ClassificationPreset;
import io.github.driftlib.preset.DataDriftPreset;
import io.github.driftlib.preset.DataDriftTestPreset;
import io.github.driftlib.preset.DataQualityPreset;
import io.github.driftlib.preset.DataQualityTestPreset;
import io.github.driftlib.preset.DataStabilityTestPreset;
import io.github.driftlib.preset.NoTargetPerformanceTestPreset;
import io.github.driftlib.preset.RegressionPreset;
import io.github.driftlib.preset.TargetDriftPreset;
import io.github.driftlib.ranking.DiversityMetric;
import io.github.driftlib.ranking.SerendipityMetric;
import io.github.driftlib.regression.RegressionErrorBiasTable;
import io.github.driftlib.segment.Segments;
import io.github.driftlib.test.TestPreset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A name in a list of columns that no data set has is an error when the run begins. */
class NamedColumnsTest {

    private static final List<String> WRONG = List.of("fare", "zoen");

    private static final Dataset REFERENCE = Dataset.builder()
            .numerical("fare", 1.5, 2.5, 3.5, 4.5)
            .categorical("zone", "a", "b", "a", "b")
            .numerical("target", 0, 1, 1, 0)
            .numerical("prediction", 0.2, 0.9, 0.4, 0.1)
            .numerical("gone", 1, 2, 3, 4)
            .build();
    private static final Dataset CURRENT = REFERENCE.select("fare", "zone", "target", "prediction");

    static Stream<MetricPreset> metrics() {
        return Stream.of(
                new DatasetDriftMetric(WRONG, 0.5, null),
                new DataDriftTable(WRONG, null),
                new TargetByFeaturesTable(WRONG),
                new RegressionErrorBiasTable(WRONG, 0.05),
                new ClassificationQualityByFeatureTable(WRONG),
                new FairnessMetric(WRONG, null, null, 1),
                new SerendipityMetric(2, WRONG, null),
                new DiversityMetric(2, WRONG),
                Metrics.bySegment(Metrics.rowCount(), Segments.of("zoen")),
                Metrics.bySegment(new DataDriftTable(WRONG, null), Segments.of("zone")),
                new DataDriftPreset(WRONG, 0.5, null, Map.of()),
                new DataQualityPreset(WRONG),
                new TargetDriftPreset(WRONG, null),
                new RegressionPreset(WRONG),
                new ClassificationPreset(WRONG, null, null),
                Metrics.eachColumn(ColumnSelection.named(WRONG), Metrics::columnSummary));
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void anUnknownNameEndsTheReport(MetricPreset preset) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Report.of(preset).run(CURRENT, REFERENCE))
                .withMessageContaining(
                        " must be of columns of the data, but was of 'zoen'; the nearest name is 'zone'");
    }

    static Stream<TestPreset> tests() {
        return Stream.of(
                new DataDriftTestPreset(WRONG, null, null, Map.of()),
                new DataQualityTestPreset(WRONG),
                new DataStabilityTestPreset(WRONG),
                new NoTargetPerformanceTestPreset(WRONG, null, null, Map.of()),
                Tests.bySegment(Tests.numberOfRows(), Segments.of("zoen")),
                Tests.bySegment(Tests.numberOfRows(), Segments.of("zoen")).notCritical(),
                Tests.bySegment(Tests.numberOfRows(), Segments.of("zoen")).skippedBelow(1),
                Tests.eachColumn(ColumnSelection.named(WRONG), Tests::columnAllUnique));
    }

    @ParameterizedTest
    @MethodSource("tests")
    void anUnknownNameEndsTheSuite(TestPreset preset) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestSuite.of(preset).run(CURRENT, REFERENCE))
                .withMessageContaining(
                        " must be of columns of the data, but was of 'zoen'; the nearest name is 'zone'");
    }

    @Test
    void methodsOfUnknownEmbeddingsAreAnError() {
        DataDefinition definition =
                DataDefinition.builder().embedding("texts", "fare", "target").build();
        var preset = new DataDriftPreset(null, 0.5, null, Map.of("text", EmbeddingDriftMethod.mmd()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Report.of(preset).run(CURRENT, REFERENCE, definition))
                .withMessage("embeddingsDriftMethods must be of embeddings of the data, but was of 'text'; "
                        + "the nearest name is 'texts'");
    }

    @Test
    void aColumnThatIsGoneIsNoMistake() {
        var drift = new DataDriftTable(List.of("gone", "fare"), null);
        Snapshot snapshot = Report.of(drift).run(CURRENT, REFERENCE);
        assertThat(snapshot.outcome(drift).status()).isEqualTo(MetricOutcome.Status.COMPUTED);
    }
}
