package io.github.driftlib.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.driftlib.Metrics;
import io.github.driftlib.TestPresets;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.Remark;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.drift.stattest.StatTests;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.test.TestResult;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns of any scale are judged alike, and what cannot be seen does not pass. */
class ScaleAndDoubtTest {

    private static double[] normal(int rows, double mean, double deviation, long seed) {
        Random random = new Random(seed);
        double[] values = new double[rows];
        Arrays.setAll(values, i -> mean + deviation * random.nextGaussian());
        return values;
    }

    private static Dataset num(double... values) {
        return Dataset.builder().numerical("x", values).build();
    }

    private static Dataset cat(String... labels) {
        return Dataset.builder().categorical("x", labels).build();
    }

    private static Snapshot drift(Dataset current, Dataset reference) {
        return TestSuite.of(TestPresets.dataDrift()).run(current, reference);
    }

    private static Snapshot.TestEntry ofColumn(Snapshot snapshot) {
        return snapshot.tests().stream()
                .filter(test -> test.result().name().equals("Drift per Column"))
                .findFirst()
                .orElseThrow();
    }

    private static TestResult.Status status(Snapshot snapshot) {
        return ofColumn(snapshot).result().status();
    }

    private static ColumnDriftMetric.Result result(StatTest test, Dataset current, Dataset reference) {
        ColumnDriftMetric metric = new ColumnDriftMetric("x", test, null);
        return Report.of(metric).run(current, reference).get(metric);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-160, 1e-9, 2e-5, 1, 1e160, 1e300})
    void aShiftOfThreeDeviationsIsDriftAtAnyScale(double unit) {
        Dataset reference = num(normal(1500, 10 * unit, unit, 1));
        Dataset shifted = num(normal(1500, 13 * unit, unit, 2));
        assertThat(status(drift(shifted, reference))).isEqualTo(TestResult.Status.FAIL);
        assertThat(status(drift(num(normal(1500, 10 * unit, unit, 3)), reference)))
                .isEqualTo(TestResult.Status.SUCCESS);
        assertThat(result(StatTests.wasserstein(), shifted, reference).driftScore())
                .isBetween(2.8, 3.2);
        assertThat(result(StatTests.maximumMeanDiscrepancy(), shifted, reference)
                        .driftDetected())
                .isTrue();
    }

    @Test
    void evidentlysUnitIsAtLeastAThousandth() {
        Dataset reference = num(normal(1500, 2e-4, 2e-5, 1));
        Dataset shifted = num(normal(1500, 2.6e-4, 2e-5, 2));
        assertThat(result(StatTests.evidently(), shifted, reference).driftScore())
                .isBetween(0.05, 0.07);
        assertThat(result(StatTests.wassersteinFlooredUnit(), shifted, reference)
                        .driftScore())
                .isBetween(0.05, 0.07);
    }

    @Test
    void aConstantReferenceIsNoUnit() {
        Dataset constant = num(new double[1500]);
        Dataset varied = num(normal(1500, 0, 1e-6, 2));
        ColumnDriftMetric metric = new ColumnDriftMetric("x", StatTests.wasserstein(), null);
        Snapshot snapshot = Report.of(metric).run(varied, constant);
        assertThat(snapshot.outcome(metric).status()).isEqualTo(MetricOutcome.Status.NOT_APPLICABLE);
        assertThat(snapshot.outcome(metric).reason()).contains("the reference is constant");
        assertThat(status(drift(varied, constant))).isEqualTo(TestResult.Status.FAIL);
        assertThat(result(StatTests.wasserstein(), constant, constant).driftScore())
                .isZero();
    }

    @Test
    void theDiscrepancyOfMeansDoesNotDependOnTheUnitWhereMostValuesAreOne() {
        double[] before = new double[200];
        double[] now = new double[200];
        Arrays.fill(now, 100, 200, 1e-7);
        assertThat(result(StatTests.maximumMeanDiscrepancy(), num(now), num(before))
                        .driftDetected())
                .isTrue();
    }

    @Test
    void tooFewRowsAreAWarning() {
        List<Snapshot> snapshots = List.of(
                drift(num(1e6), num(normal(50, 10, 3, 1))),
                drift(num(normal(50, 10, 3, 1)), num(1e6)),
                drift(num(1000, 1001, 1002), num(3, 3.1, 3.2)),
                drift(cat("a", "b", "c"), cat("f", "g", "h")),
                drift(cat("a", "a", "a"), cat("f", "f", "f")));
        for (Snapshot snapshot : snapshots) {
            assertThat(status(snapshot)).isEqualTo(TestResult.Status.WARNING);
            assertThat(ofColumn(snapshot).result().description()).contains("not enough rows to tell");
            assertThat(snapshot.tests().get(0).result().status()).isEqualTo(TestResult.Status.WARNING);
        }
        // The smallest p-value that there can be is 2 / 201 and 2 / 252, and each of the three tests has 5 % / 3.
        for (Snapshot snapshot : List.of(
                drift(num(1e6), num(normal(200, 10, 3, 1))),
                drift(num(1000, 1001, 1002, 1003.5, 1004), num(3, 3.1, 3.2, 3.35, 3.4)),
                drift(cat("a", "a", "a", "a", "a"), cat("f", "f", "f", "f", "f")))) {
            assertThat(status(snapshot)).isEqualTo(TestResult.Status.FAIL);
        }
        DriftAccuracy known = calibrated(num(1e6), num(normal(200, 10, 3, 1))).accuracy();
        assertThat(known.doubt()).startsWith("not enough rows to tell: the smallest p-value");
        assertThat(status(drift(num(normal(20, 50, 3, 2)), num(normal(20, 10, 3, 1)))))
                .isEqualTo(TestResult.Status.FAIL);
        assertThat(status(drift(num(normal(20, 10, 3, 2)), num(normal(20, 10, 3, 1)))))
                .isEqualTo(TestResult.Status.SUCCESS);
    }

    private static ColumnDriftMetric.Result calibrated(Dataset current, Dataset reference) {
        ColumnDriftMetric metric = new ColumnDriftMetric("x", null, null)
                .withVerdict(DriftRule.CALIBRATED)
                .withLevel(0.002);
        return Report.of(metric).run(current, reference).get(metric);
    }

    @Test
    void aDistanceOfFewRowsIsUndecidedToo() {
        ColumnDriftMetric metric = new ColumnDriftMetric("x", StatTests.psi(), null).withVerdict(DriftRule.CALIBRATED);
        ColumnDriftMetric.Result result =
                Report.of(metric).run(cat("a", "a", "a"), cat("b", "b", "b")).get(metric);
        assertThat(result.calibratedDecision()).isEqualTo(DriftVerdict.UNDECIDED);
        assertThat(result.accuracy().reason()).startsWith("not enough rows to tell: chance alone divides");
    }

    @Test
    void manyDifferentNumbersAreTakenAsTheyAre() {
        List<double[][]> sides = List.of(
                new double[][] {normal(500, 3e-100, 1e-100, 2), normal(500, 0, 1e-100, 1)},
                new double[][] {normal(2000, 10e-20, 1e-20, 1), normal(2000, 13e-20, 1e-20, 2)},
                new double[][] {normal(500, 1e9 + 3e-4, 1e-4, 2), normal(500, 1e9, 1e-4, 1)},
                new double[][] {normal(500, 1e6 + 3e-7, 1e-7, 2), normal(500, 1e6, 1e-7, 1)},
                new double[][] {normal(15, 1e6 + 3e-6, 1e-6, 2), normal(15, 1e6, 1e-6, 1)},
                new double[][] {constant(500, 1e-300), constant(500, 2e-300)});
        for (double[][] side : sides) {
            Snapshot snapshot = drift(num(side[0]), num(side[1]));
            assertThat(status(snapshot)).as(Arrays.toString(side[0])).isEqualTo(TestResult.Status.FAIL);
            assertThat(ofColumn(snapshot).result().description()).doesNotContain("few different");
        }
    }

    private static double[] constant(int rows, double value) {
        double[] values = new double[rows];
        Arrays.fill(values, value);
        return values;
    }

    @Test
    void whatAFarValueHidesIsAWarningAndARemark() {
        double[] before = normal(1500, 10, 1, 1);
        double[] now = normal(1500, 11, 1, 2);
        before[0] = 1e9;
        for (double far : new double[] {1e9, 11}) {
            now[0] = far;
            Snapshot snapshot = drift(num(now), num(before));
            if (far == 1e9) {
                assertThat(status(snapshot)).isEqualTo(TestResult.Status.WARNING);
            }
            assertThat(snapshot.remarks())
                    .extracting(remark -> remark.remark().topic())
                    .containsOnly(Remark.Topic.DRIFT_MEASURE);
            assertThat(snapshot.remarks().get(0).remark().text()).contains("DriftOptions.robust()");
        }
        now[0] = 1e9;
        Snapshot stability = TestSuite.of(TestPresets.dataStability()).run(num(now), num(before));
        assertThat(stability.tests()).anySatisfy(test -> {
            assertThat(test.result().status()).isEqualTo(TestResult.Status.WARNING);
            assertThat(test.result().description()).contains("middle half");
        });
    }

    @Test
    void everyTestBearsTheLargestNumbers() {
        double[] two = new double[100];
        double[] many =
                Arrays.stream(normal(60, 0, 1e308, 1)).filter(Double::isFinite).toArray();
        Arrays.setAll(two, i -> i % 2 == 0 ? 1e308 : -1e308);
        for (StatTest test : StatTests.all()) {
            if (!test.kinds().contains(ColumnKind.NUMERICAL)) {
                continue;
            }
            for (double[] values : List.of(two, many)) {
                double[] scaled =
                        Arrays.stream(values).map(value -> value / 1e307).toArray();
                ColumnDriftMetric metric = new ColumnDriftMetric("x", test, null);
                for (boolean plots : new boolean[] {false, true}) {
                    Report.Builder builder = Report.builder().metrics(metric);
                    Snapshot large = (plots ? builder : builder.withoutPlots())
                            .build()
                            .run(num(Arrays.copyOf(values, 40)), num(values));
                    assertThat(large.outcome(metric).status())
                            .as(test + ": " + large.outcome(metric).reason())
                            .isNotEqualTo(MetricOutcome.Status.FAILED);
                    ColumnDriftMetric.Result small = result(test, num(Arrays.copyOf(scaled, 40)), num(scaled));
                    if (test != StatTests.energyDistance() && test != StatTests.wassersteinFlooredUnit()) {
                        assertThat(large.get(metric).driftScore())
                                .as(test.name())
                                .isCloseTo(small.driftScore(), within(1e-9));
                    }
                }
            }
        }
    }

    @Test
    void pointsInTimeAreNamedAsNotJudged() {
        Dataset before = Dataset.builder()
                .numerical("x", normal(100, 0, 1, 1))
                .datetime(
                        "t",
                        Collections.nCopies(100, Instant.parse("2024-01-01T00:00:00Z"))
                                .toArray(Instant[]::new))
                .build();
        Snapshot snapshot = Report.of(Metrics.datasetDrift())
                .run(before, before, DataDefinition.builder().build());
        assertThat(snapshot.get(Metrics.datasetDrift()).columnsNotComputed()).containsOnlyKeys("t");
        assertThat(snapshot.remarks())
                .extracting(remark -> remark.remark().topic())
                .containsExactly(Remark.Topic.NOT_JUDGED);
    }

    @Test
    void theDescriptionNamesTheRuleThatDecided() {
        Snapshot snapshot = drift(num(normal(500, 10, 3, 1)), num(normal(500, 10, 3, 2)));
        String description = ofColumn(snapshot).result().description();
        assertThat(description).contains(", and drift is from the level ").doesNotContain("the threshold 0.05");
        assertThat((Double) ofColumn(snapshot).result().parameters().get("threshold"))
                .isLessThan(0.05);
    }
}
