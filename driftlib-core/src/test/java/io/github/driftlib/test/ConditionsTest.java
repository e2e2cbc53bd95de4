package io.github.driftlib.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.driftlib.Metrics;
import io.github.driftlib.Tests;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.quality.value.ColumnQuantileMetric;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConditionsTest {

    private static Dataset data(double... values) {
        return Dataset.builder().numerical("x", values).build();
    }

    /** The value of x in the only row, and what else is expected of it. */
    private static MetricTest test(Calibration<ColumnQuantileMetric.Result> calibration) {
        return Tests.of(
                TestedStatistic.<ColumnQuantileMetric.Result>of(
                                "OwnTest",
                                "Own test",
                                MetricTest.Group.CUSTOM,
                                "the median",
                                result -> OptionalDouble.of(result.current().value()),
                                result -> Condition.eq(result.reference().value()))
                        .calibrated(calibration),
                Metrics.columnQuantile("x", 0.5));
    }

    private static Calibration<ColumnQuantileMetric.Result> within(double worth, double standardError, long n, long m) {
        return (result, context, conditions) -> Expectation.within(
                result.reference().value(), conditions.tolerance(Tolerance.Worth.of(worth), standardError, n, m));
    }

    private static TestResult run(Conditions conditions, MetricTest test, double current, double reference) {
        return TestSuite.builder()
                .tests(test)
                .conditions(conditions)
                .build()
                .run(data(current), data(reference))
                .tests()
                .get(0)
                .result();
    }

    @Test
    void bothWorthAndChanceMustBeExceeded() {
        assertThat(run(Conditions.calibrated(), test(within(1, 0.5, 100, 200)), 11.4, 10)
                        .status())
                .isEqualTo(TestResult.Status.SUCCESS);
        assertThat(run(Conditions.calibrated(), test(within(2, 0.1, 100, 200)), 11.9, 10)
                        .status())
                .isEqualTo(TestResult.Status.SUCCESS);
        TestResult failed = run(Conditions.calibrated(), test(within(1, 0.5, 100, 200)), 11.6, 10);
        assertThat(failed.status()).isEqualTo(TestResult.Status.FAIL);
        assertThat(failed.description())
                .isEqualTo("the median of 'x' is 11.6 and must be equal to 10 ± 1.5 "
                        + "(the larger of 1 and 3 standard errors of 100 and 200 rows)");
        assertThat(failed.parameters())
                .containsEntry(
                        "tolerance",
                        Map.of(
                                "worth", 1.0,
                                "standard_error", 0.5,
                                "standard_errors", 3.0,
                                "current_rows", 100L,
                                "reference_rows", 200L));
    }

    @Test
    void evidentlysConditionIsExact() {
        assertThat(run(Conditions.evidently(), test(within(1, 0.5, 100, 200)), 10.1, 10)
                        .status())
                .isEqualTo(TestResult.Status.FAIL);
    }

    @Test
    void fewRowsCanTellNothing() {
        TestResult few = run(Conditions.calibrated(), test(within(1, 0.1, 29, 200)), 20, 10);
        assertThat(few.status()).isEqualTo(TestResult.Status.WARNING);
        assertThat(few.description())
                .endsWith("not enough rows to tell: both sides must have at least 30 with a value");
        assertThat(run(Conditions.calibrated(), test(within(1, 0.1, 200, 29)), 10, 10)
                        .status())
                .isEqualTo(TestResult.Status.WARNING);
        assertThat(run(Conditions.calibrated(), test(within(1, 0.1, 30, 30)), 20, 10)
                        .status())
                .isEqualTo(TestResult.Status.FAIL);
    }

    @Test
    void whereChanceHidesAnyChangeNothingFoundTellsNothing() {
        TestResult wide = run(Conditions.calibrated(), test(within(1, 1.7, 100, 200)), 10, 10);
        assertThat(wide.status()).isEqualTo(TestResult.Status.WARNING);
        assertThat(wide.description()).endsWith("not enough rows to tell: chance explains more than 5 times 1");
        assertThat(run(Conditions.calibrated(), test(within(1, 1.6, 100, 200)), 10, 10)
                        .status())
                .isEqualTo(TestResult.Status.SUCCESS);
        assertThat(run(Conditions.calibrated(), test(within(1, 1.7, 100, 200)), 100, 10)
                        .status())
                .isEqualTo(TestResult.Status.FAIL);
    }

    @Test
    void anotherNumberCanBeJudged() {
        MetricTest test = test((result, context, conditions) -> Expectation.of(Condition.lt(3))
                .of(Expectation.Judged.of("the number of odd values", 3))
                .because("fewer than a few"));
        TestResult result = run(Conditions.calibrated(), test, 7, 7);
        assertThat(result.status()).isEqualTo(TestResult.Status.FAIL);
        assertThat(result.description())
                .isEqualTo("the median of 'x' is 7; the number of odd values is 3 and must be less than 3 "
                        + "(fewer than a few)");
        assertThat(result.parameters()).containsEntry("value", 7.0).containsEntry("judged_value", 3.0);
    }

    @Test
    void theConditionOfTheUserIsExact() {
        MetricTest test = Tests.columnMean("x").must(Condition.eq(10));
        assertThat(run(Conditions.calibrated(), test, 10.0001, 10).status()).isEqualTo(TestResult.Status.FAIL);
    }

    @Test
    void manyTestsShareTheLevelOfTheSuite() {
        assertThat(Conditions.calibrated().standardErrors()).isEqualTo(3);
        assertThat(Conditions.calibrated().ofSuite(18)).isEqualTo(Conditions.calibrated());
        // Python: -statistics.NormalDist().inv_cdf(0.05 / 60 / 2)
        assertThat(Conditions.calibrated().ofSuite(60).standardErrors())
                .isCloseTo(3.341_478_956_038_595_3, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(Conditions.calibrated().dividedBy(20).level()).isEqualTo(Conditions.LEVEL / 20);
        assertThat(Conditions.evidently().ofSuite(60)).isEqualTo(Conditions.evidently());
        assertThatThrownBy(() -> Conditions.calibrated().dividedBy(0))
                .hasMessage("parts must be at least 1, but was 0");
    }

    @Test
    void theSnapshotStatesThem() {
        MetricTest[] tests = IntStream.range(0, 100)
                .mapToObj(i -> Tests.columnMean("x").must(Condition.gt(i)))
                .toArray(MetricTest[]::new);
        Snapshot snapshot = TestSuite.of(tests).run(RunData.of(data(1, 2)));
        assertThat(snapshot.conditions()).contains(new Conditions(Conditions.Kind.CALIBRATED, 0.0005));
        assertThat(snapshot.toJson())
                .containsPattern("\"conditions\" : \\{\\s+\"kind\" : \"calibrated\",\\s+\"level\" : 5.0E-4\\s+}");
        assertThat(Snapshot.fromJson(snapshot.toJson()).conditions()).isEqualTo(snapshot.conditions());
        Snapshot evidently = TestSuite.builder()
                .tests(tests)
                .conditions(Conditions.evidently())
                .build()
                .run(RunData.of(data(1, 2)));
        assertThat(evidently.toJson()).containsPattern("\"conditions\" : \\{\\s+\"kind\" : \"evidently\"\\s+}");
        assertThat(Snapshot.fromJson(evidently.toJson()).conditions()).isEqualTo(evidently.conditions());
    }
}
