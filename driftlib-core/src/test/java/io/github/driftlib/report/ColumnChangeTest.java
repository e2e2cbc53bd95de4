package io.github.driftlib.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.Metrics;
import io.github.driftlib.Presets;
import io.github.driftlib.TestPresets;
import io.github.driftlib.Tests;
import io.github.driftlib.data.ColumnChange;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.drift.DatasetDriftMetric;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.profile.Profile;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestPreset;
import io.github.driftlib.test.TestResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ColumnChangeTest {

    private static final int ROWS = 60;
    private static final String TIP = "column 'tip' is missing in current";
    private static final String TOLL = "column 'toll' is new in current: the reference does not have it";
    private static final String KIND =
            "column 'code' changed its kind: it holds num values in the reference and cat" + " values in current";
    private static final String AT =
            "column 'at' changed its kind: it holds datetime values in the reference and cat" + " values in current";

    private static final Dataset REFERENCE = same().numerical("tip", numbers())
            .numerical("code", numbers())
            .datetime("at", times())
            .numerical("ehail_fee", missing())
            .build();
    private static final Dataset CURRENT = same().categorical("toll", labels())
            .categorical("code", labels())
            .categorical("at", labels())
            .categorical("ehail_fee", new String[ROWS])
            .build();

    private static Dataset.Builder same() {
        return Dataset.builder().numerical("fare", numbers()).categorical("zone", labels());
    }

    private static double[] numbers() {
        return IntStream.range(0, ROWS).mapToDouble(i -> i * 0.5).toArray();
    }

    private static double[] missing() {
        return IntStream.range(0, ROWS).mapToDouble(i -> Double.NaN).toArray();
    }

    private static String[] labels() {
        return IntStream.range(0, ROWS).mapToObj(i -> "z" + i % 7).toArray(String[]::new);
    }

    private static Instant[] times() {
        return IntStream.range(0, ROWS).mapToObj(i -> Instant.ofEpochSecond(i)).toArray(Instant[]::new);
    }

    static Stream<Function<Dataset, DataSummary>> sides() {
        return Stream.of(DataSummary::of, rows -> Profile.builder().add(rows).build());
    }

    private static RunData data(Function<Dataset, DataSummary> side) {
        return RunData.of(side.apply(CURRENT)).withReference(side.apply(REFERENCE));
    }

    @ParameterizedTest
    @MethodSource("sides")
    void driftNamesAndCountsWhatIsNotWhatItWas(Function<Dataset, DataSummary> side) {
        Snapshot snapshot = Report.of(Presets.dataDrift(), Metrics.columnDrift("tip"), Metrics.datasetSummary())
                .run(data(side));
        DatasetDriftMetric.Result drift = snapshot.get(Metrics.datasetDrift());
        assertThat(drift.changedColumns())
                .extracting(ColumnChange::text)
                .containsExactlyInAnyOrder(TIP, TOLL, KIND, AT);
        assertThat(drift.columnsNotComputed()).containsOnlyKeys("ehail_fee");
        assertThat(drift.numberOfColumns()).isEqualTo(6);
        assertThat(drift.numberOfDriftedColumns()).isEqualTo(4);
        assertThat(drift.shareOfDriftedColumns()).isEqualTo(4 / 6.0);
        assertThat(snapshot.get(Metrics.dataDriftTable()).changedColumns()).isEqualTo(drift.changedColumns());
        assertThat(snapshot.get(Metrics.dataDriftTable()).driftByColumns()).containsOnlyKeys("fare", "zone");
        assertThat(snapshot.outcome(Metrics.columnDrift("tip")).status())
                .isEqualTo(MetricOutcome.Status.NOT_APPLICABLE);
        assertThat(snapshot.outcome(Metrics.columnDrift("tip")).reason()).isEqualTo(TIP);
        assertThat(snapshot.get(Metrics.datasetSummary()).changedColumns())
                .extracting(ColumnChange::text)
                .containsExactly(TIP, KIND, AT, TOLL);
        assertThat(Snapshot.fromJson(snapshot.toJson(Snapshot.Detail.WITH_PLOTS)))
                .isEqualTo(snapshot);
    }

    static Stream<TestPreset> presets() {
        return Stream.of(
                TestPresets.dataDrift(),
                TestPresets.dataStability(),
                TestPresets.dataQuality(),
                TestPresets.noTargetPerformance());
    }

    @ParameterizedTest
    @MethodSource("presets")
    void everyPresetFailsAndNamesTheColumns(TestPreset preset) {
        // What asks for equal rows cannot be asked of a profile.
        List<Function<Dataset, DataSummary>> sides =
                preset.equals(TestPresets.dataQuality()) ? List.of(DataSummary::of) : sides().toList();
        for (Function<Dataset, DataSummary> side : sides) {
            Snapshot snapshot = TestSuite.of(preset).run(data(side));
            String failures = String.join(
                    "\n",
                    snapshot.tests().stream()
                            .map(Snapshot.TestEntry::result)
                            .filter(result -> result.status() == TestResult.Status.FAIL)
                            .map(TestResult::description)
                            .toList());
            assertThat(failures).contains("'tip' is missing in current", "'toll' is new in current", "'code'", "'at'");
            assertThat(snapshot.summary().allPassed()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("sides")
    void metricsOfAColumnSayWhatHappenedToIt(Function<Dataset, DataSummary> side) {
        List<Metric<?>> ofOneThatIsGone = List.of(
                Metrics.columnSummary("tip"),
                Metrics.columnQuantile("tip", 0.5),
                Metrics.columnMissingValues("tip"),
                Metrics.columnValueRange("tip"),
                Metrics.columnValueList("tip"),
                Metrics.columnRegExp("tip", "a"),
                Metrics.columnCategory("tip", "a"),
                Metrics.columnDistribution("tip"),
                Metrics.meanValue("tip"),
                Metrics.quantileValue("tip", 0.5),
                Metrics.inRangeValueCount("tip", 0, 1),
                Metrics.missingValueCount("tip"),
                Metrics.uniqueValueCount("tip"));
        List<Metric<?>> ofOthers =
                List.of(Metrics.columnSummary("code"), Metrics.columnSummary("at"), Metrics.driftContributions("at"));
        Snapshot snapshot = Report.builder()
                .metrics(Stream.of(ofOneThatIsGone, ofOthers)
                        .flatMap(List::stream)
                        .toList())
                .build()
                .run(RunData.of(side.apply(CURRENT)).withReference(side.apply(REFERENCE)));
        assertThat(ofOneThatIsGone).allSatisfy(metric -> {
            assertThat(snapshot.outcome(metric).status()).isEqualTo(MetricOutcome.Status.NOT_APPLICABLE);
            assertThat(snapshot.outcome(metric).reason()).isEqualTo(TIP);
        });
        assertThat(ofOthers)
                .allSatisfy(metric ->
                        assertThat(snapshot.outcome(metric).status()).isEqualTo(MetricOutcome.Status.NOT_APPLICABLE));
        assertThat(snapshot.outcome(ofOthers.get(0)).reason()).isEqualTo(KIND);
        assertThat(snapshot.outcome(ofOthers.get(1)).reason()).isEqualTo(AT);
    }

    @Test
    void aDeclaredColumnThatIsGoneFailsEveryTestAboutIt() {
        DataDefinition definition =
                DataDefinition.builder().numerical("fare", "tip").build();
        List<MetricTest> tests = List.of(
                Tests.columnDrift("tip"),
                Tests.columnMean("tip"),
                Tests.shareOfOutOfRangeValues("tip"),
                Tests.columnShareOfMissingValues("tip"));
        Snapshot snapshot = TestSuite.builder().tests(tests).build().run(CURRENT, REFERENCE, definition);
        assertThat(snapshot.tests()).allSatisfy(test -> {
            assertThat(test.result().status()).isEqualTo(TestResult.Status.FAIL);
            assertThat(test.result().description()).isEqualTo(TIP);
        });
    }

    @Test
    void targetAndProbabilitiesThatAreGoneCount() {
        Dataset reference = same().categorical("target", labels())
                .numerical("a", numbers())
                .numerical("b", numbers())
                .build();
        Dataset current = same().numerical("a", numbers()).build();
        DataDefinition definition =
                DataDefinition.builder().probabilities("a", "b").build();
        Snapshot report = Report.of(Metrics.datasetDrift()).run(current, reference, definition);
        assertThat(report.get(Metrics.datasetDrift()).numberOfDriftedColumns()).isEqualTo(2);
        Snapshot suite = TestSuite.of(TestPresets.dataDrift()).run(current, reference, definition);
        assertThat(suite.tests())
                .filteredOn(test -> test.result().status() == TestResult.Status.FAIL)
                .extracting(test -> test.result().description())
                .contains("column 'target' is missing in current", "column 'b' is missing in current");
    }

    @Test
    void aColumnWithoutValuesHasNoKind() {
        Snapshot snapshot = Report.of(Metrics.columnDrift("ehail_fee")).run(CURRENT, REFERENCE);
        assertThat(snapshot.outcome(Metrics.columnDrift("ehail_fee")).status())
                .isEqualTo(MetricOutcome.Status.NOT_ENOUGH_DATA);
        Dataset before = Dataset.builder().numerical("x", numbers()).build();
        Dataset now = Dataset.builder().categorical("x", new String[ROWS]).build();
        assertThat(DataDefinition.inferred().resolve(now, Optional.of(before)).changes())
                .isEmpty();
    }

    @Test
    void listedKindsLeaveOtherColumnsOut() {
        DataDefinition definition = DataDefinition.builder()
                .numerical("fare")
                .categorical("zone")
                .text(List.of())
                .build();
        DatasetDriftMetric.Result drift = Report.of(Metrics.datasetDrift())
                .run(CURRENT, REFERENCE, definition)
                .get(Metrics.datasetDrift());
        assertThat(drift.changedColumns()).extracting(ColumnChange::column).containsExactly("at");
        assertThat(drift.numberOfColumns()).isEqualTo(3);
    }

    @Test
    void anEmptyColumnIsNamedBesideTheNumberOfThoseJudged() {
        Dataset side = same().numerical("ehail_fee", missing()).build();
        TestResult result = TestSuite.of(Tests.shareOfDriftedColumns())
                .run(side, side)
                .tests()
                .get(0)
                .result();
        assertThat(result.status()).isEqualTo(TestResult.Status.SUCCESS);
        assertThat(result.description())
                .isEqualTo("the share of drifted columns is 0 and must be less than 0.3;"
                        + " 0 of 2 judged columns drifted; not judged: ehail_fee");
        assertThat(new ColumnChange("x", ColumnChange.What.NEW, null, ColumnKind.TEXT).text())
                .startsWith("column 'x' is new in current");
    }
}
