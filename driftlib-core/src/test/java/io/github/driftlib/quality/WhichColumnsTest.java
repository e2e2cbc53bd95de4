package io.github.driftlib.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.driftlib.Metrics;
import io.github.driftlib.Tests;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestResult;
import java.time.Instant;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a test found says which columns it is about, and nothing is found where there is nothing. */
class WhichColumnsTest {

    private static final int ROWS = 200;

    private static double[] noise(long seed, double scale) {
        SplittableRandom random = new SplittableRandom(seed);
        return DoubleStream.generate(() -> scale * gaussian(random)).limit(ROWS).toArray();
    }

    private static double gaussian(SplittableRandom random) {
        DoubleSupplier uniform = random::nextDouble;
        return IntStream.range(0, 12).mapToDouble(i -> uniform.getAsDouble()).sum() - 6;
    }

    private static Dataset rows(long seed) {
        return Dataset.builder()
                .numerical("a", noise(seed, 1))
                .numerical("b", noise(seed + 1, 1))
                .numerical("c", noise(seed + 2, 1))
                .numerical("old", new double[ROWS])
                .build();
    }

    private static double[] missing() {
        double[] gone = new double[ROWS];
        Arrays.fill(gone, Double.NaN);
        return gone;
    }

    private static TestResult run(MetricTest test, Dataset current, Dataset reference) {
        return TestSuite.of(test).run(current, reference).result(test);
    }

    @Test
    void columnsAreNamed() {
        Dataset reference = rows(1);
        Dataset current = rows(10);
        Dataset constant = current.with("b", NumericalColumn.of(new double[ROWS]));
        assertThat(run(Tests.numberOfConstantColumns(), constant, reference))
                .extracting(TestResult::status, TestResult::description)
                .containsExactly(
                        TestResult.Status.FAIL, "the number of constant columns is 2 and must be at most 1: b");
        Dataset empty = current.with("b", NumericalColumn.of(missing())).with("c", NumericalColumn.of(missing()));
        assertThat(run(Tests.numberOfEmptyColumns(), empty, reference).description())
                .endsWith(" and must be at most 0: b, c");
        assertThat(run(Tests.numberOfColumnsWithMissingValues(), empty, reference)
                        .description())
                .endsWith(": b, c");
        Dataset doubled = current.with("twin", current.column("a"));
        assertThat(run(Tests.numberOfDuplicatedColumns(), doubled, reference).description())
                .endsWith(" and must be at most 0: 'a' and 'twin'");
        double[] near = noise(99, 0.1);
        IntStream.range(0, ROWS).forEach(i -> near[i] += current.numerical("a").get(i));
        Dataset related = current.with("twin", NumericalColumn.of(near));
        assertThat(run(
                                Tests.highlyCorrelatedColumns().must(Condition.lt(0.9)),
                                related,
                                reference.with("twin", NumericalColumn.of(noise(77, 1))))
                        .description())
                .endsWith(": the strongest is that of 'a' and 'twin'");
        assertThat(run(Tests.numberOfConstantColumns(), current, reference).description())
                .doesNotContain("old");
    }

    @Test
    void manyColumnsAreCounted() {
        Dataset.Builder many = Dataset.builder();
        IntStream.range(0, 30).forEach(i -> many.numerical("c" + i, new double[ROWS]));
        MetricTest test = Tests.numberOfConstantColumns().must(Condition.eq(0));
        assertThat(TestSuite.of(test).run(RunData.of(many.build())).result(test).description())
                .endsWith("c8, c9 and 20 more");
    }

    @Test
    void whereAllIsMissingNothingIsTheMostCommon() {
        Dataset gone = Dataset.builder()
                .numerical("x", missing())
                .numerical("y", noise(1, 1))
                .build();
        for (Conditions conditions : new Conditions[] {Conditions.calibrated(), Conditions.evidently()}) {
            MetricTest test = Tests.shareOfMostCommonValue("x");
            assertThat(TestSuite.builder()
                            .tests(test)
                            .conditions(conditions)
                            .build()
                            .run(gone, gone)
                            .result(test))
                    .extracting(TestResult::status, TestResult::description)
                    .containsExactly(TestResult.Status.ERROR, "column 'x' must have a value in current, but has none");
        }
        Dataset one = Dataset.builder().numerical("x", 1).build();
        assertThat(run(Tests.shareOfMostCommonValue("x"), one, one))
                .extracting(TestResult::status)
                .isEqualTo(TestResult.Status.WARNING);
        assertThat(run(Tests.shareOfMostCommonValue("x"), one, one).description())
                .contains("1 ± 1 ");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1e-200, 1e100, 1e160, 1e200})
    void spreadIsJudgedAlikeAtAnyScale(double scale) {
        Dataset reference = Dataset.builder().numerical("x", noise(1, scale)).build();
        Dataset current = Dataset.builder().numerical("x", noise(2, scale)).build();
        MetricTest test = Tests.columnStandardDeviation("x");
        TestResult result = run(test, current, reference);
        assertThat(result.status()).isEqualTo(TestResult.Status.SUCCESS);
        MetricTest mean = Tests.columnMean("x");
        assertThat(run(mean, current, reference).status()).isEqualTo(TestResult.Status.SUCCESS);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1e-200, 1e160, 1e200})
    void errorsAreJudgedAlikeAtAnyScale(double scale) {
        DataDefinition definition = DataDefinition.builder()
                .task(DataDefinition.Task.REGRESSION)
                .target("t")
                .prediction("p")
                .build();
        MetricTest[] tests = {
            Tests.valueRmse(), Tests.valueMae(), Tests.valueMeanError(), Tests.valueMape(), Tests.valueR2Score()
        };
        Snapshot snapshot =
                TestSuite.of(tests).run(regression(3, scale, scale), regression(5, scale, scale), definition);
        assertThat(snapshot.tests())
                .allSatisfy(entry -> assertThat(entry.result().status())
                        .as(entry.result().description())
                        .isIn(TestResult.Status.SUCCESS, TestResult.Status.WARNING));
        // One target of another order of size.
        Snapshot mixed = TestSuite.of(tests).run(regression(3, 1, scale), regression(5, 1, scale), definition);
        assertThat(mixed.tests())
                .allSatisfy(entry -> assertThat(entry.result().status())
                        .as(entry.result().description())
                        .isNotEqualTo(TestResult.Status.ERROR));
    }

    private static Dataset regression(long seed, double scale, double last) {
        double[] targets = noise(seed, scale);
        double[] predictions = targets.clone();
        double[] errors = noise(seed + 1, scale / 4);
        for (int i = 0; i < ROWS; i++) {
            predictions[i] += errors[i];
        }
        targets[ROWS - 1] = 2 * last;
        return Dataset.builder()
                .numerical("t", targets)
                .numerical("p", predictions)
                .build();
    }

    @Test
    void farTimesAreToldWithColumnAndRow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Dataset.builder().datetime("a", Instant.EPOCH, Instant.MAX))
                .withMessage("column 'a', row 1: time must be within 292,000 years of 1970, but was " + Instant.MAX);
    }

    @Test
    void aGateIsOneLineATest() {
        String odd = "a\0b\nc\u202Ed";
        Dataset rows = Dataset.builder().numerical(odd, noise(1, 1)).build();
        Snapshot snapshot =
                TestSuite.of(Tests.columnMean(odd).must(Condition.gt(1e9))).run(RunData.of(rows));
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(snapshot::assertPassed)
                .withMessageContaining("a\\u0000b\\u000ac\\u202ed");
        Snapshot without = Report.of(Metrics.rowCount()).run(RunData.of(rows));
        assertThat(without.summary().failed()).isFalse();
        assertThatExceptionOfType(AssertionError.class).isThrownBy(without::assertPassed);
    }
}
