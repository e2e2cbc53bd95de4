package io.github.driftlib.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.Metrics;
import io.github.driftlib.Tests;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.quality.summary.CategoricalCharacteristics;
import io.github.driftlib.quality.summary.NumericalCharacteristics;
import io.github.driftlib.quality.value.ColumnQuantileMetric;
import io.github.driftlib.quality.value.ColumnValueRangeMetric;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.summary.profile.Profile;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestResult;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Tests of values that sketches know within bounds: {@code x} is uniform on [0, 1]. */
class SketchedQualityTest {

    private static final int ROWS = 60_000;
    private static final Profile CURRENT = profile(1, 1);
    private static final Profile REFERENCE = profile(2, 1);

    private static Dataset rows(long seed, double factor) {
        Random random = new Random(seed);
        return Dataset.builder()
                .numerical("x", random.doubles(ROWS).map(x -> x * factor).toArray())
                .categorical(
                        "zone",
                        random.ints(ROWS, 0, 30_000).mapToObj(i -> "z" + i).toArray(String[]::new))
                .build();
    }

    private static Profile profile(long seed, double factor) {
        return Profile.builder()
                .mostExactValues(1000)
                .mostLabels(500)
                .add(rows(seed, factor))
                .build();
    }

    private static TestResult run(MetricTest test) {
        return TestSuite.of(test)
                .run(RunData.of(CURRENT).withReference(REFERENCE))
                .result(test);
    }

    private static void check(Function<Condition, MetricTest> test, double value, double error) {
        assertThat(run(test.apply(Condition.lt(value + error))).status()).isEqualTo(TestResult.Status.SUCCESS);
        assertThat(run(test.apply(Condition.lt(value - error))).status()).isEqualTo(TestResult.Status.FAIL);
        TestResult undecided = run(test.apply(Condition.lt(value)));
        assertThat(undecided.status()).isEqualTo(TestResult.Status.WARNING);
        assertThat(undecided.description()).contains("undecided at this accuracy: the value lies between");
        assertThat(undecided.parameters()).containsKey("value_range");
    }

    /** A smaller error decides, where the value is not just what was asked for. */
    @Test
    void whichErrorWouldDecideIsSaid() {
        ColumnQuantileMetric quantile = Metrics.columnQuantile("x", 0.9);
        ColumnQuantileMetric.Result.Side found = result(quantile).current();
        double upwards = found.valueRange().highest() - found.value();
        assertThat(run(Tests.columnQuantile("x", 0.9).must(Condition.lt(found.value() + 0.3 * upwards)))
                        .description())
                .endsWith(
                        "; an error 4 times smaller would decide it, as sketches of ranks or labels with about 5 times"
                                + " the k have, of different values with 16 times");
        assertThat(run(Tests.columnQuantile("x", 0.9).must(Condition.lt(found.value())))
                        .description())
                .doesNotContain("would decide it");
    }

    @Test
    void aValueWithinItsErrorOfTheConditionIsUndecided() {
        ColumnQuantileMetric quantile = Metrics.columnQuantile("x", 0.9);
        double value = result(quantile).current().value();
        check(condition -> Tests.columnQuantile("x", 0.9).must(condition), value, 0.01);
        check(condition -> Tests.columnMedian("x").must(condition), median(), 0.01);
        ColumnValueRangeMetric.Result.Side range =
                result(Metrics.columnValueRange("x", 0.0, 0.5)).current();
        check(condition -> Tests.shareOfOutOfRangeValues("x", 0.0, 0.5).must(condition), range.shareNotInRange(), 0.01);
        check(
                condition -> Tests.numberOfOutOfRangeValues("x", 0.0, 0.5).must(condition),
                range.numberNotInRange(),
                600);
        check(condition -> Tests.numberOfUniqueValues("zone").must(condition), unique(), 0.2 * unique());
    }

    private static double median() {
        return ((NumericalCharacteristics) result(Metrics.columnSummary("x")).currentCharacteristics()).p50();
    }

    private static double unique() {
        return ((CategoricalCharacteristics)
                        result(Metrics.columnSummary("zone")).currentCharacteristics())
                .unique();
    }

    private static <R extends MetricResult> R result(Metric<R> metric) {
        return Report.of(metric)
                .run(RunData.of(CURRENT).withReference(REFERENCE))
                .get(metric);
    }

    @Test
    void whatASketchKnowsExactlyIsDecided() {
        double min =
                ((NumericalCharacteristics) result(Metrics.columnSummary("x")).currentCharacteristics()).min();
        assertThat(run(Tests.columnMin("x").must(Condition.eq(min))).status()).isEqualTo(TestResult.Status.SUCCESS);
        assertThat(run(Tests.numberOfOutOfRangeValues("x", 0.0, 1.0)).status()).isEqualTo(TestResult.Status.SUCCESS);
    }

    @Test
    void theDefaultConditionOfASketchedReferenceIsKnownWithinBoundsToo() {
        MetricTest test = Tests.columnQuantile("x", 0.5);
        assertThat(run(test).status()).isEqualTo(TestResult.Status.SUCCESS);
        for (double factor : new double[] {1.05, 1.1, 1.2}) {
            Profile current = profile(2, factor);
            TestResult.Status status = TestSuite.of(test)
                    .run(RunData.of(current).withReference(REFERENCE))
                    .result(test)
                    .status();
            assertThat(status)
                    .isEqualTo(
                            factor == 1.05
                                    ? TestResult.Status.SUCCESS
                                    : factor == 1.1 ? TestResult.Status.WARNING : TestResult.Status.FAIL);
        }
    }

    @Test
    void jsonGoesThereAndBackAndExactRowsHaveNoBounds() {
        Report report = Report.of(
                Metrics.columnQuantile("x", 0.5),
                Metrics.columnSummary("x"),
                Metrics.columnSummary("zone"),
                Metrics.columnValueRange("x", 0.0, 0.5));
        Snapshot snapshot = report.run(RunData.of(CURRENT).withReference(REFERENCE));
        assertThat(Snapshot.fromJson(snapshot.toJson(Snapshot.Detail.WITH_PLOTS)))
                .isEqualTo(snapshot);
        assertThat(snapshot.toJson())
                .contains("value_range", "median_range", "unique_range", "number_not_in_range_bounds");
        assertThat(report.run(rows(1, 1), rows(2, 1)).toJson())
                .doesNotContain("value_range", "median_range", "unique_range", "number_not_in_range_bounds");
    }
}
