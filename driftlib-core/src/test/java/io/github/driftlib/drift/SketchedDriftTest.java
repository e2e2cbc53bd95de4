package io.github.driftlib.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.Metrics;
import io.github.driftlib.Tests;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.drift.stattest.Score;
import io.github.driftlib.drift.stattest.StatTests;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.profile.Profile;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestResult;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Verdicts on profiles that hold sketches: {@code same}, {@code close} to the threshold, and {@code moved}. */
class SketchedDriftTest {

    private static final int ROWS = 60_000;
    private static final Profile REFERENCE = profile(1, 0, 0, 0.2);
    private static final Profile CURRENT = profile(2, 0.1, 1, 0.2);

    private static Dataset rows(long seed, double close, double moved, double rare) {
        Random random = new Random(seed);
        double[] same = new double[ROWS];
        double[] near = new double[ROWS];
        double[] far = new double[ROWS];
        String[] zones = new String[ROWS];
        for (int row = 0; row < ROWS; row++) {
            same[row] = random.nextGaussian();
            near[row] = random.nextGaussian() + close;
            far[row] = random.nextGaussian() + moved;
            zones[row] = random.nextDouble() < rare ? "rare" + random.nextInt(20_000) : "z" + random.nextInt(4);
        }
        return Dataset.builder()
                .numerical("same", same)
                .numerical("close", near)
                .numerical("moved", far)
                .categorical("zone", zones)
                .build();
    }

    private static Profile profile(long seed, double close, double moved, double rare) {
        return Profile.builder()
                .mostExactValues(1000)
                .runLength(2048)
                .mostLabels(500)
                .add(rows(seed, close, moved, rare))
                .build();
    }

    private static Snapshot run(Report report) {
        return report.run(RunData.of(CURRENT).withReference(REFERENCE));
    }

    private static ColumnDriftMetric.Result drift(ColumnDriftMetric metric) {
        return run(Report.of(metric)).get(metric);
    }

    @Test
    void aScoreFarFromItsThresholdIsDecided() {
        ColumnDriftMetric.Result same = drift(Metrics.columnDrift("same"));
        assertThat(same.decision()).isEqualTo(DriftVerdict.NO_DRIFT);
        assertThat(same.accuracy().reason()).isNull();
        assertThat(same.accuracy().referenceError()).isBetween(0.0001, 0.002);
        ColumnDriftMetric.Result moved = drift(Metrics.columnDrift("moved"));
        assertThat(moved.decision()).isEqualTo(DriftVerdict.DRIFT);
        assertThat(moved.driftDetected()).isTrue();
        assertThat(moved.calibratedDriftDetected()).isTrue();
    }

    @Test
    void aScoreWithinItsErrorOfTheThresholdIsUndecided() {
        ColumnDriftMetric.Result close = drift(Metrics.columnDrift("close"));
        assertThat(close.driftScore()).isBetween(0.09, 0.11);
        assertThat(close.decision()).isEqualTo(DriftVerdict.UNDECIDED);
        assertThat(close.driftDetected()).isFalse();
        assertThat(close.calibratedDriftDetected()).isFalse();
        assertThat(close.accuracy().scoreRange().lowest()).isLessThan(0.1);
        assertThat(close.accuracy().scoreRange().highest()).isGreaterThan(0.1);
        assertThat(close.accuracy().reason())
                .startsWith("undecided at this accuracy: the score can be from 0.0")
                .contains("the threshold is 0.1", " % of the reference", "exact ones would decide it");
        assertThat(close.accuracy().sufficientRankError())
                .isPositive()
                .isLessThan(close.accuracy().currentError());
        assertThat(close.accuracy().reason())
                .containsPattern("; a rank error of .* as a profile with runs of \\d+ has, or");
    }

    /** Where labels were not told apart, as many as there can be would decide it. */
    @Test
    void undecidedLabelsSayHowManyWouldDo() {
        Score.Range range = drift(new ColumnDriftMetric("zone", StatTests.jensenShannon(), 0.01))
                .accuracy()
                .scoreRange();
        ColumnDriftMetric metric =
                new ColumnDriftMetric("zone", StatTests.jensenShannon(), (range.lowest() + range.highest()) / 2);
        DriftAccuracy accuracy = drift(metric).accuracy();
        assertThat(accuracy.decision()).isEqualTo(DriftVerdict.UNDECIDED);
        assertThat(accuracy.sufficientRankError()).isNull();
        long labels = accuracy.sufficientLabels();
        long truth = Math.max(
                CategoryCounts.of(rows(1, 0, 0, 0.2).column("zone")).distinctCount(),
                CategoryCounts.of(rows(2, 0.1, 1, 0.2).column("zone")).distinctCount());
        assertThat(labels).isBetween(truth, truth + truth / 10);
        assertThat(accuracy.reason())
                .contains(
                        "; labels that are all told apart, " + labels + " at most, would decide it, as a profile that")
                .containsPattern("frequent items with a map of (8192|16384|32768)$");
        Profile all = Profile.builder()
                .mostLabels((int) labels)
                .add(rows(2, 0.1, 1, 0.2))
                .build();
        Profile allBefore = Profile.builder()
                .mostLabels((int) labels)
                .add(rows(1, 0, 0, 0.2))
                .build();
        assertThat(Report.of(metric)
                        .run(RunData.of(all).withReference(allBefore))
                        .get(metric)
                        .decision())
                .isNotEqualTo(DriftVerdict.UNDECIDED);
    }

    @Test
    void aHistoryTellsUndecidedFromNoDrift() {
        assertThat(drift(Metrics.columnDrift("close")).values())
                .contains(
                        MetricValue.of("close", "drift_detected", false),
                        MetricValue.of("close", "drift_undecided", true),
                        MetricValue.of("close", "calibrated_drift_undecided", true));
        assertThat(drift(Metrics.columnDrift("moved")).values())
                .contains(
                        MetricValue.of("moved", "drift_undecided", false),
                        MetricValue.of("moved", "calibrated_drift_undecided", false));
        DatasetDriftMetric.Result dataset =
                run(Report.of(Metrics.datasetDrift())).get(Metrics.datasetDrift());
        DataDriftTable.Result table = run(Report.of(Metrics.dataDriftTable())).get(Metrics.dataDriftTable());
        for (MetricResult all : List.of(dataset, table)) {
            assertThat(all.values())
                    .contains(
                            MetricValue.of(
                                    "",
                                    "number_of_undecided_columns",
                                    dataset.undecidedColumns().size()),
                            MetricValue.of(
                                    "", "dataset_drift_undecided", dataset.decision() == DriftVerdict.UNDECIDED));
        }
        assertThat(Report.of(Metrics.dataDriftTable())
                        .run(rows(2, 0.1, 1, 0.2), rows(1, 0, 0, 0.2))
                        .get(Metrics.dataDriftTable())
                        .values())
                .noneMatch(value -> value.field().contains("undecided"));
    }

    @Test
    void exactRowsHaveNoAccuracyInTheirJson() {
        ColumnDriftMetric metric = Metrics.columnDrift("close");
        Snapshot exact = Report.of(metric, Metrics.datasetDrift()).run(rows(2, 0.1, 1, 0.2), rows(1, 0, 0, 0.2));
        assertThat(exact.get(metric).accuracy()).isNull();
        assertThat(exact.get(metric).decision()).isNotEqualTo(DriftVerdict.UNDECIDED);
        assertThat(exact.toJson()).doesNotContain("accuracy", "undecided");
    }

    @Test
    void jsonGoesThereAndBack() {
        Snapshot snapshot = run(Report.of(
                Metrics.columnDrift("close"),
                Metrics.columnDrift("zone"),
                Metrics.datasetDrift(),
                Metrics.dataDriftTable()));
        assertThat(snapshot.toJson())
                .contains("\"accuracy\"", "\"score_range\"", "\"decision\" : \"UNDECIDED\"", "\"undecided_columns\"");
        assertThat(Snapshot.fromJson(snapshot.toJson(Snapshot.Detail.WITH_PLOTS)))
                .isEqualTo(snapshot);
    }

    @Test
    void aDataSetIsUndecidedWhereItsUndecidedColumnsCouldChangeIt() {
        List<String> columns = List.of("same", "close", "moved");
        DatasetDriftMetric half = new DatasetDriftMetric(columns, 0.5, null);
        DatasetDriftMetric third = new DatasetDriftMetric(columns, 0.3, null);
        DatasetDriftMetric all = new DatasetDriftMetric(columns, 0.9, null);
        Snapshot snapshot = run(Report.of(half, third, all));
        assertThat(snapshot.get(half).undecidedColumns()).containsExactly("close");
        assertThat(snapshot.get(half).numberOfDriftedColumns()).isEqualTo(1);
        assertThat(snapshot.get(half).datasetDrift()).isFalse();
        assertThat(snapshot.get(half).decision()).isEqualTo(DriftVerdict.UNDECIDED);
        assertThat(snapshot.get(third).decision()).isEqualTo(DriftVerdict.DRIFT);
        assertThat(snapshot.get(all).decision()).isEqualTo(DriftVerdict.NO_DRIFT);
    }

    @Test
    void anUndecidedTestIsAWarning() {
        MetricTest close = Tests.columnDrift("close");
        MetricTest same = Tests.columnDrift("same");
        MetricTest moved = Tests.columnDrift("moved");
        MetricTest atMostOne = Tests.numberOfDriftedColumns().must(Condition.lte(1));
        MetricTest atMostThree = Tests.numberOfDriftedColumns().must(Condition.lte(3));
        MetricTest none = Tests.numberOfDriftedColumns().must(Condition.eq(0));
        Snapshot snapshot = TestSuite.of(close, same, moved, atMostOne, atMostThree, none)
                .run(RunData.of(CURRENT).withReference(REFERENCE));
        assertThat(snapshot.result(close).status()).isEqualTo(TestResult.Status.WARNING);
        assertThat(snapshot.result(close).description())
                .contains("may have drifted", "undecided at this accuracy", "the threshold is 0.1");
        assertThat(snapshot.result(close).parameters())
                .containsEntry("decision", "UNDECIDED")
                .containsKey("score_range");
        assertThat(snapshot.result(same).status()).isEqualTo(TestResult.Status.SUCCESS);
        assertThat(snapshot.result(moved).status()).isEqualTo(TestResult.Status.FAIL);
        assertThat(snapshot.result(atMostOne).status()).isEqualTo(TestResult.Status.WARNING);
        assertThat(snapshot.result(atMostOne).description()).contains("undecided at this accuracy");
        assertThat(snapshot.result(atMostThree).status()).isEqualTo(TestResult.Status.SUCCESS);
        assertThat(snapshot.result(none).status()).isEqualTo(TestResult.Status.FAIL);
    }

    @Test
    void anAdjustedPValueIsKnownWithinBoundsToo() {
        DriftOptions options = DriftOptions.builder()
                .test(StatTests.ks())
                .adjustment(DriftOptions.PValueAdjustment.BENJAMINI_HOCHBERG)
                .build();
        DataDriftTable table = new DataDriftTable(List.of("same", "moved"), options);
        DataDriftTable.Result result = run(Report.of(table)).get(table);
        ColumnDriftMetric.Result same = result.driftByColumns().get("same");
        assertThat(same.adjustedPValue()).isGreaterThanOrEqualTo(same.driftScore());
        assertThat(same.decision()).isIn(DriftVerdict.NO_DRIFT, DriftVerdict.UNDECIDED);
        assertThat(result.driftByColumns().get("moved").decision()).isEqualTo(DriftVerdict.DRIFT);
    }

    /**
     * Without drift in {@code exact}: whether a p-value just below the threshold still is one hangs on {@code other}.
     */
    @Test
    void anExactColumnCanBecomeUndecidedByTheAdjustmentForASketchedOne() {
        ColumnDriftMetric.Result exact = withPValue(null, 0.04);
        ColumnDriftMetric.Result adjusted = DriftJudge.adjusted(exact, 0.04, 0.08);
        assertThat(adjusted.decision()).isEqualTo(DriftVerdict.UNDECIDED);
        assertThat(adjusted.driftDetected()).isFalse();
        assertThat(adjusted.adjustedPValue()).isEqualTo(0.08);
        assertThat(adjusted.accuracy().reason()).contains("the adjusted p-value can be from 0.04 to 0.08");
        assertThat(DriftJudge.adjusted(exact, 0.04, 0.04).accuracy()).isNull();
        assertThat(DriftJudge.adjusted(exact, 0.04, 0.04).driftDetected()).isTrue();
        assertThat(DriftJudge.adjusted(exact, 0.06, 0.08).decision()).isEqualTo(DriftVerdict.NO_DRIFT);
    }

    private static ColumnDriftMetric.Result withPValue(DriftAccuracy accuracy, double pValue) {
        return new ColumnDriftMetric.Result(
                "x",
                "num",
                "K-S p_value",
                0.05,
                pValue,
                true,
                Score.Type.P_VALUE,
                null,
                null,
                null,
                true,
                null,
                null,
                10,
                10,
                null,
                null,
                null,
                accuracy,
                null,
                null,
                null);
    }

    @Test
    void aMinimumEffectWithinItsErrorIsUndecided() {
        ColumnDriftMetric ks = Metrics.columnDrift("moved", StatTests.ks());
        double effect = drift(ks).effectSize().value();
        assertThat(drift(ks).decision()).isEqualTo(DriftVerdict.DRIFT);
        assertThat(drift(ks.withMinimumEffect(effect)).decision()).isEqualTo(DriftVerdict.UNDECIDED);
        assertThat(drift(ks.withMinimumEffect(effect - 0.01)).decision()).isEqualTo(DriftVerdict.DRIFT);
        assertThat(drift(ks.withMinimumEffect(effect + 0.01)).decision()).isEqualTo(DriftVerdict.NO_DRIFT);
    }

    @Test
    void labelsThatWereNotToldApartLeaveADistanceOpen() {
        ColumnDriftMetric.Result zone = drift(Metrics.columnDrift("zone"));
        assertThat(zone.accuracy().currentError()).isPositive();
        assertThat(zone.accuracy().scoreRange().lowest())
                .isLessThan(zone.accuracy().scoreRange().highest());
        assertThat(zone.decision()).isEqualTo(DriftVerdict.UNDECIDED);
    }

    /** So many labels that each comes once or twice: merged sketches tell none apart, and know that they do not. */
    @ParameterizedTest
    @ValueSource(strings = {"chisquare", "g_test", "TVD", "jensenshannon", "psi", "kl_div", "hellinger"})
    void whereNoLabelIsToldApartTheVerdictIsOpen(String test) {
        Profile merged = IntStream.range(0, 4)
                .mapToObj(part -> Profile.builder()
                        .mostLabels(500)
                        .add(Dataset.builder()
                                .categorical("id", labels(part * 500, (part + 1) * 500))
                                .build())
                        .build())
                .reduce(Profile::merge)
                .orElseThrow();
        ColumnDriftMetric metric = Metrics.columnDrift("id", StatTests.named(test));
        for (RunData data : List.of(
                RunData.of(merged)
                        .withReference(Dataset.builder()
                                .categorical("id", labels(0, 2_000))
                                .build()),
                RunData.of(merged).withReference(merged))) {
            ColumnDriftMetric.Result drift = Report.of(metric).run(data).get(metric);
            assertThat(drift.decision()).isEqualTo(DriftVerdict.UNDECIDED);
            assertThat(drift.accuracy().reason()).contains("undecided at this accuracy");
        }
    }

    private static String[] labels(int from, int to) {
        return IntStream.range(from, to).mapToObj(id -> "id " + id).toArray(String[]::new);
    }
}
