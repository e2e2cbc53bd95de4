package io.github.driftlib.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.Metrics;
import io.github.driftlib.Tests;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.quality.summary.ColumnSummaryMetric;
import io.github.driftlib.quality.summary.NumericalCharacteristics;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What cannot be known is not a number, and has a reason. */
class NothingKnownTest {

    private static Dataset x(double... values) {
        return Dataset.builder().numerical("x", values).build();
    }

    private static NumericalCharacteristics characteristics(double... values) {
        ColumnSummaryMetric metric = Metrics.columnSummary("x");
        Snapshot snapshot = Report.of(metric).run(RunData.of(x(values)));
        assertThat(Snapshot.fromJson(snapshot.toJson(Snapshot.Detail.WITH_PLOTS)))
                .isEqualTo(snapshot);
        return (NumericalCharacteristics) snapshot.get(metric).currentCharacteristics();
    }

    private static TestResult result(MetricTest test, Dataset current) {
        return TestSuite.of(test).run(RunData.of(current)).tests().get(0).result();
    }

    @Test
    void aNumberThatIsNullHasAReason() {
        NumericalCharacteristics one = characteristics(3, Double.NaN);
        assertThat(one.std()).isNull();
        assertThat(one.reasons()).containsOnlyKeys("std");
        assertThat(one.reasons().get("std")).isEqualTo("there must be 2 finite values, but there is 1");
        NumericalCharacteristics none = characteristics(Double.NaN, Double.NaN);
        assertThat(none.reasons()).containsOnlyKeys("mean", "std", "min", "p25", "p50", "p75", "max");
        NumericalCharacteristics far = characteristics(-Double.MAX_VALUE, Double.MAX_VALUE);
        assertThat(far.mean()).isZero();
        assertThat(far.std()).isNull();
        assertThat(far.reasons().get("std")).contains("beyond the largest double");
        assertThat(characteristics(1, 2, 3).reasons()).isEmpty();
    }

    @Test
    void aTestOfItSaysTheReason() {
        TestResult result = result(Tests.columnStandardDeviation("x"), x(3));
        assertThat(result.status()).isEqualTo(TestResult.Status.ERROR);
        assertThat(result.description())
                .isEqualTo("the standard deviation must be a number, but there is none: "
                        + "there must be 2 finite values, but there is 1");
    }

    @Test
    void aColumnWithoutValuesIsNotEnoughForAnyTestOfItsValues() {
        Dataset empty = x(Double.NaN, Double.NaN, Double.NaN);
        for (MetricTest test : List.of(
                Tests.columnNotConstant("x"),
                Tests.columnAllUnique("x"),
                Tests.numberOfUniqueValues("x"),
                Tests.shareOfUniqueValues("x"),
                Tests.shareOfMostCommonValue("x"),
                Tests.columnMin("x"),
                Tests.columnMean("x"))) {
            TestResult result = result(test, empty);
            assertThat(result.status()).as(test.name()).isEqualTo(TestResult.Status.ERROR);
            assertThat(result.description()).as(test.name()).contains("value");
        }
    }
}
