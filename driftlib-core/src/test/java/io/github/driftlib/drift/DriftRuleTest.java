package io.github.driftlib.drift;

import static io.github.driftlib.fixture.Closeness.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.Metrics;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.drift.stattest.NoiseFloor;
import io.github.driftlib.drift.stattest.Score;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.drift.stattest.StatTests;
import io.github.driftlib.fixture.Fixtures;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.Snapshot;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DriftRuleTest {

    private static final Dataset REFERENCE = rows(1, 5000, 0);
    /** Of the same distribution, but for {@code shifted}. */
    private static final Dataset FEW = rows(2, 30, 1.2);

    private static Dataset rows(long seed, int count, double shift) {
        Random random = new Random(seed);
        return Dataset.builder()
                .numerical(
                        "same",
                        IntStream.range(0, count)
                                .mapToDouble(i -> random.nextGaussian())
                                .toArray())
                .numerical(
                        "shifted",
                        IntStream.range(0, count)
                                .mapToDouble(i -> shift + random.nextGaussian())
                                .toArray())
                .categorical(
                        "zone",
                        IntStream.range(0, count)
                                .mapToObj(i -> "z" + (int) (200 * random.nextDouble() * random.nextDouble()))
                                .toArray(String[]::new))
                .build();
    }

    private static ColumnDriftMetric.Result drift(ColumnDriftMetric metric, Dataset current) {
        return Report.of(metric).run(current, REFERENCE).get(metric);
    }

    @Test
    void theDefaultVerdictIsEvidentlysAndTheCalibratedOneStandsBesideIt() {
        for (String column : List.of("same", "zone")) {
            ColumnDriftMetric.Result result = drift(Metrics.columnDrift(column), FEW);
            assertThat(result.scoreType()).isEqualTo(Score.Type.DISTANCE);
            assertThat(result.driftDetected()).as(column).isTrue();
            assertThat(result.driftScore()).as(column).isGreaterThan(result.stattestThreshold());
            assertThat(result.noiseFloor()).as(column).isGreaterThan(result.driftScore());
            assertThat(result.noiseFloorMethod())
                    .isIn(NoiseFloor.Method.RELABELLED, NoiseFloor.Method.RELABELLED_IN_BLOCKS);
            assertThat(result.calibratedDriftDetected()).as(column).isFalse();
            assertThat(result.values())
                    .contains(
                            MetricValue.of(column, "drift_detected", true),
                            MetricValue.of(column, "calibrated_drift_detected", false),
                            MetricValue.of(column, "noise_floor", result.noiseFloor()));
        }
        ColumnDriftMetric.Result shifted = drift(Metrics.columnDrift("shifted"), FEW);
        assertThat(shifted.calibratedDriftDetected()).isTrue();
    }

    @Test
    void aCalibratedMetricIsTheSameScoreByTheOtherVerdict() {
        ColumnDriftMetric plain = Metrics.columnDrift("same");
        ColumnDriftMetric calibrated = plain.withVerdict(DriftRule.CALIBRATED);
        Snapshot snapshot = Report.of(plain, calibrated).run(FEW, REFERENCE);
        assertThat(snapshot.get(calibrated).driftDetected()).isFalse();
        assertThat(snapshot.get(calibrated).driftScore())
                .isEqualTo(snapshot.get(plain).driftScore());
        ColumnDriftMetric said = plain.withVerdict(DriftRule.THRESHOLD);
        assertThat(Report.of(said).run(FEW, REFERENCE).get(said)).isEqualTo(snapshot.get(plain));
        assertThat(Metric.Key.of(calibrated).text())
                .isEqualTo("ColumnDriftMetric/1{\"column_name\":\"same\"} {\"verdict\":\"CALIBRATED\"}");
        assertThat(Snapshot.fromJson(snapshot.toJson(Snapshot.Detail.WITH_PLOTS)))
                .isEqualTo(snapshot);
    }

    @Test
    void aDataSetIsJudgedByEitherVerdict() {
        DatasetDriftMetric plain = Metrics.datasetDrift();
        DatasetDriftMetric calibrated = Metrics.datasetDrift(DriftOptions.calibrated());
        DataDriftTable table = Metrics.dataDriftTable(DriftOptions.calibrated());
        Snapshot snapshot = Report.of(plain, calibrated, table).run(FEW, REFERENCE);
        assertThat(snapshot.get(plain).numberOfDriftedColumns()).isEqualTo(3);
        assertThat(snapshot.get(calibrated).numberOfDriftedColumns()).isEqualTo(1);
        assertThat(snapshot.get(calibrated).datasetDrift()).isFalse();
        assertThat(snapshot.get(table).numberOfDriftedColumns()).isEqualTo(1);
        assertThat(snapshot.get(table).driftByColumns()).containsOnlyKeys("same", "shifted", "zone");
        assertThat(snapshot.get(table).driftByColumns().get("shifted").driftDetected())
                .isTrue();
        assertThat(Snapshot.fromJson(snapshot.toJson(Snapshot.Detail.WITH_PLOTS)))
                .isEqualTo(snapshot);
        assertThat(Snapshot.fromJson(snapshot.toJson())
                        .get(table)
                        .driftByColumns()
                        .get("same")
                        .plot())
                .isNull();
    }

    @Test
    void aPValueNeedsAMinimumEffectWhereOneIsAsked() {
        ColumnDriftMetric ks = Metrics.columnDrift("shifted", StatTests.ks());
        ColumnDriftMetric.Result result = drift(ks, FEW);
        assertThat(result.driftDetected()).isTrue();
        assertThat(result.calibratedDriftDetected()).isTrue();
        assertThat(result.noiseFloor()).isNull();
        assertThat(result.effectSize().name()).isEqualTo("ks_statistic");
        double effect = result.effectSize().value();
        assertThat(drift(ks.withMinimumEffect(effect), FEW).driftDetected()).isTrue();
        assertThat(drift(ks.withMinimumEffect(1.01 * effect), FEW).driftDetected())
                .isFalse();
        assertThat(drift(Metrics.columnDrift("shifted").withMinimumEffect(99), FEW)
                        .driftDetected())
                .isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ks.withMinimumEffect(-1))
                .withMessage("minimumEffect must be finite and not negative, but was -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> DriftOptions.builder().minimumEffect(Double.NaN).build())
                .withMessage("minimumEffect must be finite and not negative, but was NaN");
    }

    static Stream<JsonNode> corrections() {
        return Fixtures.list("permutations.json", "corrections").stream();
    }

    @ParameterizedTest
    @MethodSource("corrections")
    void adjustedPValuesAreSciPys(JsonNode expected) {
        double[] pValues = numbers(expected.get("p_values"));
        for (DriftOptions.PValueAdjustment adjustment : DriftOptions.PValueAdjustment.values()) {
            double[] right = numbers(expected.get(adjustment.name().toLowerCase(Locale.ROOT)));
            double[] adjusted = adjustment.adjusted(pValues);
            for (int i = 0; i < right.length; i++) {
                assertClose(adjustment + " " + i, adjusted[i], right[i]);
            }
        }
    }

    private static double[] numbers(JsonNode array) {
        return IntStream.range(0, array.size())
                .mapToDouble(i -> array.get(i).asDouble())
                .toArray();
    }

    @Test
    void manyColumnsAreAdjustedForAndDistancesAreNot() {
        Random random = new Random(11);
        Dataset.Builder reference = Dataset.builder();
        Dataset.Builder current = Dataset.builder();
        for (int column = 0; column < 60; column++) {
            reference.numerical("c" + column, random.doubles(300).toArray());
            current.numerical("c" + column, random.doubles(300).toArray());
        }
        reference.numerical("moved", random.doubles(300).toArray());
        current.numerical("moved", random.doubles(300).map(x -> x + 0.4).toArray());
        reference.numerical("distance", random.doubles(300).toArray());
        current.numerical("distance", random.doubles(300).map(x -> x + 0.2).toArray());
        StatTest wasserstein = StatTests.wasserstein();
        DataDriftTable plain = table(null, wasserstein);
        DataDriftTable bonferroni = table(DriftOptions.PValueAdjustment.BONFERRONI, wasserstein);
        DataDriftTable hochberg = table(DriftOptions.PValueAdjustment.BENJAMINI_HOCHBERG, wasserstein);
        Snapshot snapshot = Report.of(plain, bonferroni, hochberg).run(current.build(), reference.build());
        assertThat(snapshot.get(plain).numberOfDriftedColumns()).isGreaterThan(3);
        for (DataDriftTable adjusted : List.of(bonferroni, hochberg)) {
            DataDriftTable.Result result = snapshot.get(adjusted);
            assertThat(result.numberOfDriftedColumns()).isEqualTo(2);
            assertThat(result.driftByColumns().get("moved").driftDetected()).isTrue();
            assertThat(result.driftByColumns().get("distance").driftDetected()).isTrue();
            assertThat(result.driftByColumns().get("distance").adjustedPValue()).isNull();
            ColumnDriftMetric.Result quiet = result.driftByColumns().get("c0");
            assertThat(quiet.adjustedPValue()).isGreaterThanOrEqualTo(quiet.driftScore());
        }
        ColumnDriftMetric.Result moved =
                snapshot.get(bonferroni).driftByColumns().get("moved");
        assertClose("Bonferroni", moved.adjustedPValue(), 61 * moved.driftScore());
    }

    private static DataDriftTable table(DriftOptions.PValueAdjustment adjustment, StatTest ofDistance) {
        return Metrics.dataDriftTable(DriftOptions.builder()
                .test("distance", ofDistance)
                .adjustment(adjustment)
                .build());
    }

    @Test
    void probabilitiesOfClassesAreJudgedByTheMostProbableClass() {
        Dataset reference = probabilities(1, 0.5);
        Dataset current = probabilities(2, 0.9);
        DataDefinition definition = DataDefinition.builder()
                .task(DataDefinition.Task.CLASSIFICATION)
                .target("truth")
                .probabilities("yes", "no")
                .build();
        DataDriftTable table = Metrics.dataDriftTable();
        ColumnDriftMetric labels = Metrics.columnDrift("predicted_labels");
        List<String> before = current.columnNames();
        Snapshot snapshot = Report.of(table, labels).run(current, reference, definition);
        assertThat(snapshot.get(table).driftByColumns()).containsOnlyKeys("truth", "predicted_labels");
        assertThat(snapshot.get(labels).driftDetected()).isTrue();
        assertThat(snapshot.get(labels).columnType()).isEqualTo("cat");
        assertThat(current.columnNames()).isEqualTo(before);
    }

    private static Dataset probabilities(long seed, double share) {
        Random random = new Random(seed);
        double[] yes = random.doubles(300).map(x -> x < share ? 0.8 : 0.3).toArray();
        return Dataset.builder()
                .categorical(
                        "truth", random.ints(300, 0, 2).mapToObj(i -> "c" + i).toArray(String[]::new))
                .numerical("yes", yes)
                .numerical("no", Arrays.stream(yes).map(p -> 1 - p).toArray())
                .build();
    }

    @Test
    void aPictureHasBothSidesOverTheSameBars() {
        ColumnDriftMetric.Result numbers = drift(Metrics.columnDrift("shifted"), FEW);
        DriftSide current = numbers.current().numbers();
        DriftSide reference = numbers.reference().numbers();
        assertThat(current.count()).isEqualTo(30);
        assertThat(reference.quantiles()).hasSize(7);
        assertThat(current.bars().y().stream().mapToLong(y -> y).sum()).isEqualTo(30);
        assertThat(current.bars().x()).isEqualTo(reference.bars().x());
        ColumnDriftMetric.Result labels = drift(
                Metrics.columnDrift("zone"),
                Dataset.builder()
                        .categorical("zone", "z0", "new", "new", "other new", null)
                        .build());
        assertThat(labels.current().numbers())
                .isEqualTo(new DriftSide(
                        4, 1, null, null, new DriftSide.Categories(2, 3, 2, List.of("new", "other new"))));
        DriftSide.Categories vanished = labels.reference().numbers().onlyHere();
        assertThat(vanished.number()).isGreaterThan(100);
        assertThat(vanished.mostFrequent()).hasSize(20);
        Report withoutPlots = Report.builder()
                .metrics(Metrics.columnDrift("zone"))
                .withoutPlots()
                .build();
        assertThat(withoutPlots
                        .run(FEW, REFERENCE)
                        .get(Metrics.columnDrift("zone"))
                        .plot())
                .isNull();
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBytes() throws Exception {
        Report.Builder report = Report.builder()
                .metrics(
                        Metrics.dataDriftTable(),
                        Metrics.columnDrift("zone", StatTests.totalVariation()),
                        Metrics.columnDrift("same", StatTests.maximumMeanDiscrepancy()),
                        Metrics.columnDrift("same", StatTests.energyDistance()),
                        Metrics.columnDrift("same", StatTests.psi()))
                .clock(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            String alone =
                    report.executor(Runnable::run).build().run(FEW, REFERENCE).toJson(Snapshot.Detail.WITH_PLOTS);
            String together =
                    report.executor(threads).build().run(FEW, REFERENCE).toJson(Snapshot.Detail.WITH_PLOTS);
            assertThat(together).isEqualTo(alone);
        } finally {
            threads.shutdownNow();
        }
    }
}
