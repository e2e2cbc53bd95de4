package io.github.driftlib.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.driftlib.Metrics;
import io.github.driftlib.Presets;
import io.github.driftlib.TestPresets;
import io.github.driftlib.Tests;
import io.github.driftlib.blackbox.hidden.HiddenMetrics;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.drift.DriftOptions;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.segment.Segments;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestResult;
import io.github.driftlib.text.TextLength;
import org.junit.jupiter.api.Test;

/** What a user adds, used as the library's own: keys, JSON, statuses. */
class ExtensionTest {

    private static final Dataset TRIPS = Dataset.builder()
            .categorical("zone", "a", "b", "a", null)
            .categorical("payment", "cash", "card", "cash", "cash")
            .numerical("fare", 3, 5, 7, 9)
            .build();

    private static final Dataset FARES = Dataset.builder()
            .numerical("fare", 3, 5, 7, 9, 4, 6, 8, 10, 11, 12)
            .numerical("tip", 1, 2, 2, 3, 1, 2, 3, 3, 4, 4.5)
            .numerical("distance", 1, 1.5, 2, 3, 1.2, 1.9, 2.5, 3.1, 3.3, 3.8)
            .categorical("zone", "a", "b", "a", "b", "a", "b", "a", "b", "a", "b")
            .build();

    @Test
    void thisModuleSeesOnlyWhatIsExported() {
        assertThat(LabelCount.class.getModule().isNamed()).isTrue();
        assertThat(Report.class.getModule().isNamed()).isTrue();
        assertThat(Report.class.getModule().isExported("io.github.driftlib.json"))
                .isFalse();
    }

    @Test
    void aMetricHasAKeyAndReadsBackFromJson() {
        LabelCount metric = new LabelCount("zone");
        Snapshot snapshot = Report.of(metric).run(TRIPS, TRIPS);
        assertThat(snapshot.get(metric).labels()).isEqualTo(2);
        assertThat(Metric.Key.of(metric).text()).isEqualTo("LabelCount/1{\"column\":\"zone\"}");
        Snapshot read = Snapshot.fromJson(snapshot.toJson());
        assertThat(read).isEqualTo(snapshot);
    }

    @Test
    void aTestHasAKeyAndAStatus() {
        EnoughRows test = new EnoughRows(5);
        Snapshot snapshot = TestSuite.of(test, test.notCritical()).run(TRIPS, TRIPS);
        assertThat(MetricTest.Key.of(test).text()).isEqualTo("EnoughRows/1{\"fewest\":5}");
        assertThat(snapshot.result(test).status()).isEqualTo(TestResult.Status.FAIL);
        assertThat(snapshot.result(test.notCritical()).status()).isEqualTo(TestResult.Status.WARNING);
        assertThat(snapshot.result(test).description()).isEqualTo("4 rows, of at least 5");
        assertThat(Snapshot.fromJson(snapshot.toJson())).isEqualTo(snapshot);
    }

    @Test
    void aStatisticIsTestedByItsOwnConditionOrAnother() {
        Snapshot snapshot = TestSuite.of(
                        FewLabels.of("zone"), FewLabels.of("zone").must(Condition.lt(2)))
                .run(TRIPS, TRIPS);
        assertThat(snapshot.result(FewLabels.of("zone")).status()).isEqualTo(TestResult.Status.SUCCESS);
        assertThat(snapshot.result(FewLabels.of("zone").must(Condition.lt(2))).description())
                .isEqualTo("the number of labels is 2 and must be less than 2");
    }

    @Test
    void aPresetChoosesByWhatTheColumnsMean() {
        assertThat(Report.of(LabelsOfEachColumn.METRICS).run(TRIPS, TRIPS).metrics())
                .containsExactlyInAnyOrder(new LabelCount("zone"), new LabelCount("payment"));
        assertThat(TestSuite.of(LabelsOfEachColumn.TESTS)
                        .run(TRIPS, TRIPS)
                        .summary()
                        .successTests())
                .isEqualTo(2);
    }

    @Test
    void whatCannotBeWrittenSaysWhatToOpen() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Metric.Key.of(HiddenMetrics.halfOfTheRows()))
                .withMessageContaining("RowsDividedBy must be public in an exported package, or its package be opened")
                .withMessageContaining("com.fasterxml.jackson.databind");
    }

    /** What the library adds around metrics and tests is not public; here reflection must be let at it all the same. */
    @Test
    void everythingOfTheLibraryIsWrittenAndReadBack() {
        DataDefinition definition = DataDefinition.builder()
                .target("fare")
                .prediction("tip")
                .task(DataDefinition.Task.REGRESSION)
                .build();
        RunData data = RunData.of(FARES).withReference(FARES).withDefinition(definition);
        Snapshot report = Report.of(
                        Presets.dataDrift(DriftOptions.calibrated()),
                        Presets.dataQuality(),
                        Presets.targetDrift(),
                        Presets.regression(),
                        Metrics.datasetCorrelations(),
                        Metrics.bySegment(Metrics.missingValues(), Segments.of("zone")),
                        Metrics.descriptorSummary(new TextLength("zone")))
                .run(data);
        assertThat(Snapshot.fromJson(report.toJson(Snapshot.Detail.WITH_PLOTS))).isEqualTo(report);
        Snapshot suite = TestSuite.of(
                        TestPresets.dataStability().notCritical(),
                        TestPresets.dataQuality().skippedBelow(100),
                        TestPresets.dataDrift(),
                        TestPresets.noTargetPerformance(),
                        TestPresets.regression(),
                        Tests.correlationChanges(),
                        Tests.highlyCorrelatedColumns(),
                        Tests.bySegment(Tests.columnMean("fare"), Segments.of("zone")),
                        Tests.numberOfRows().must(Condition.isIn(1, 2)))
                .run(data);
        assertThat(suite.summary().byStatus()).doesNotContainKey(TestResult.Status.ERROR);
        assertThat(Snapshot.fromJson(suite.toJson(Snapshot.Detail.WITH_PLOTS))).isEqualTo(suite);
    }
}
