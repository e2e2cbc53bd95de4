package io.github.driftlib.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.driftlib.Metrics;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.quality.value.ColumnQuantileMetric;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestResult;
import io.github.driftlib.test.ValueTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TestSuiteTest {

    private static final Dataset REFERENCE = Dataset.builder()
            .numerical("fare", 7, 9, 12, 8, 30)
            .numerical("tip", 1, 2, 3, 4, 5)
            .build();
    private static final Dataset CURRENT = Dataset.builder()
            .numerical("fare", 7, 9, 12.5, 8, 90)
            .numerical("tip", 6, 7, 8, 9, 9)
            .build();

    /** The median of a column, within 10 % of the reference's unless a condition is given. */
    private record Median(String column, Condition condition) implements ValueTest<ColumnQuantileMetric.Result> {
        @Override
        public String title() {
            return "Median";
        }

        @Override
        public String subject() {
            return "the median of '" + column + "'";
        }

        @Override
        public Metric<ColumnQuantileMetric.Result> metric(MetricContext context) {
            return new ColumnQuantileMetric(column, 0.5);
        }

        @Override
        public OptionalDouble value(ColumnQuantileMetric.Result result) {
            return OptionalDouble.of(result.current().value());
        }

        @Override
        public Condition defaultCondition(ColumnQuantileMetric.Result result, MetricContext context) {
            if (result.reference() == null) {
                throw new IllegalArgumentException("a condition or a reference must be given");
            }
            return Condition.eq(Condition.Approx.of(result.reference().value()).relative(0.1));
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("column_name", column);
        }
    }

    private record Throwing() implements MetricTest {
        @Override
        public TestResult run(MetricContext context) {
            throw new IllegalStateException("no such luck");
        }

        @Override
        public List<? extends Metric<?>> metrics(MetricContext context) {
            throw new IllegalStateException("no such luck");
        }
    }

    private static final MetricTest FARE = new Median("fare", null);
    private static final MetricTest TIP = new Median("tip", null);

    @Test
    void statusesAreThoseOfTheConditions() {
        Snapshot snapshot = TestSuite.of(
                        FARE, TIP, new Median("tip", Condition.gt(0)), TIP.notCritical(), new Throwing())
                .run(CURRENT, REFERENCE);
        assertThat(snapshot.tests().stream().map(test -> test.result().status()))
                .containsExactly(
                        TestResult.Status.SUCCESS,
                        TestResult.Status.FAIL,
                        TestResult.Status.SUCCESS,
                        TestResult.Status.WARNING,
                        TestResult.Status.ERROR);
        assertThat(snapshot.summary())
                .isEqualTo(new Snapshot.TestSummary(
                        false,
                        5,
                        3,
                        1,
                        Map.of(
                                TestResult.Status.SUCCESS,
                                2,
                                TestResult.Status.WARNING,
                                1,
                                TestResult.Status.FAIL,
                                1,
                                TestResult.Status.ERROR,
                                1)));
        assertThat(snapshot.result(new Throwing()).description())
                .isEqualTo("java.lang.IllegalStateException: no such luck");
    }

    @Test
    void aGateFailsForWhatFailedAndForNothingSkipped() {
        Snapshot some = TestSuite.of(FARE, TIP, new Throwing(), TIP.skippedBelow(1_000_000))
                .run(CURRENT, REFERENCE);
        assertThat(some.summary().failed()).isTrue();
        assertThat(some.summary().text())
                .isEqualTo("4 tests: 1 passed, 0 warned, 1 failed, 1 skipped, 1 could not be judged");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(some::assertPassed)
                .withMessageContaining("FAIL ")
                .withMessageContaining("the median of 'tip' is 8 and must be equal to 3")
                .withMessageContaining("ERROR ")
                .withMessageContaining("no such luck");

        Snapshot small = TestSuite.of(FARE, TIP.skippedBelow(1_000_000)).run(CURRENT, REFERENCE);
        assertThat(small.summary().allPassed()).isTrue();
        small.assertPassed();

        Snapshot skipped = TestSuite.of(TIP.skippedBelow(1_000_000)).run(CURRENT, REFERENCE);
        assertThat(skipped.summary().failed()).isFalse();
        assertThat(skipped.summary().allPassed()).isFalse();
        skipped.assertPassed();

        Snapshot none = Report.of(Metrics.missingValues()).run(CURRENT, REFERENCE);
        assertThat(none.summary().allPassed()).isFalse();
        assertThatExceptionOfType(AssertionError.class).isThrownBy(none::assertPassed);
    }

    @Test
    void aResultSaysWhatWasReallyUsed() {
        Snapshot snapshot = TestSuite.of(TIP).run(CURRENT, REFERENCE);
        TestResult result = snapshot.result(TIP);
        assertThat(result.description()).isEqualTo("the median of 'tip' is 8 and must be equal to 3 ± 0.3");
        assertThat(result.parameters())
                .containsEntry("value", 8.0)
                .containsEntry("column_name", "tip")
                .containsEntry("condition", Map.of("eq", Map.of("value", 3.0, "relative", 0.1, "absolute", 1e-12)));
        assertThat(snapshot.metrics()).containsExactly(new ColumnQuantileMetric("tip", 0.5));
    }

    @Test
    void withoutAReferenceADefaultConditionIsAnError() {
        Snapshot snapshot =
                TestSuite.of(FARE, new Median("fare", Condition.lt(10))).run(CURRENT, DataDefinition.inferred());
        assertThat(snapshot.result(FARE).status()).isEqualTo(TestResult.Status.ERROR);
        assertThat(snapshot.result(FARE).description()).isEqualTo("a condition or a reference must be given");
        assertThat(snapshot.result(new Median("fare", Condition.lt(10))).status())
                .isEqualTo(TestResult.Status.SUCCESS);
    }

    @Test
    void aMetricWithoutAResultIsAnErrorOfTheTest() {
        MetricTest absent = new Median("absent", Condition.gt(1));
        Snapshot snapshot = TestSuite.of(absent).run(CURRENT, REFERENCE);
        assertThat(snapshot.result(absent).status()).isEqualTo(TestResult.Status.ERROR);
        assertThat(snapshot.result(absent).description())
                .isEqualTo("column must be one of [fare, tip], but was 'absent'");
    }

    @Test
    void jsonHasEvidentlysLayoutAndReadsBack() {
        Snapshot snapshot = TestSuite.of(FARE, TIP)
                .run(RunData.of(CURRENT)
                        .withReference(REFERENCE)
                        .withInfo(RunInfo.of("taxi", Instant.parse("2022-02-01T00:00:00Z"))));
        assertThat(snapshot.toJson())
                .contains(
                        "\"all_passed\" : false",
                        "\"by_status\" : {",
                        "\"status\" : \"FAIL\"",
                        "\"group\" : \"custom\"");
        Snapshot read = Snapshot.fromJson(snapshot.toJson(Snapshot.Detail.WITH_PLOTS));
        assertThat(read).isEqualTo(snapshot);
        assertThat(read.result(TIP)).isEqualTo(snapshot.result(TIP));
    }

    @Test
    void aPresetChoosesTestsByWhatTheColumnsMean() {
        TestSuite suite = TestSuite.of(definition -> definition.numerical().stream()
                .map(column -> new Median(column, null))
                .toList());
        assertThat(suite.run(CURRENT, REFERENCE).tests()).hasSize(2);
        assertThatIllegalArgumentException().isThrownBy(TestSuite::of).withMessage("tests must not be empty");
    }
}
