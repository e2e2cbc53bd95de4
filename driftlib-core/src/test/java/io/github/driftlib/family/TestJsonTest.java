package io.github.driftlib.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.driftlib.Metrics;
import io.github.driftlib.Tests;
import io.github.driftlib.fixture.samples.Samples;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.quality.test.DatasetStatistics;
import io.github.driftlib.quality.test.ValueStatistics;
import io.github.driftlib.quality.value.CountResult;
import io.github.driftlib.segment.Segments;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestedStatistic;
import io.github.driftlib.test.ValueTest;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A test is read from JSON as it was written. */
class TestJsonTest {

    /** The test of a user's function is the only one that has no JSON. */
    static Stream<MetricTest> tests() {
        return Samples.tests().stream().filter(test -> !test.name().equals(ValueStatistics.CUSTOM.test()));
    }

    private static void assertReadsBack(MetricTest test) {
        MetricTest read = TestJson.read(TestJson.write(test));
        assertThat(read).isEqualTo(test);
        assertThat(MetricTest.Key.of(read)).isEqualTo(MetricTest.Key.of(test));
    }

    @ParameterizedTest
    @MethodSource("tests")
    void eachTestOfTheLibraryIsReadBackHoweverItIsWrapped(MetricTest test) {
        assertReadsBack(test);
        assertReadsBack(test.notCritical());
        assertReadsBack(test.skippedBelow(100));
        assertReadsBack(test.notCritical().skippedBelow(100));
        assertReadsBack(test.skippedBelow(100).notCritical());
        assertReadsBack(test.skippedBelow(100).skippedBelow(10).notCritical().skippedBelow(200));
        assertReadsBack(Tests.bySegment(test.notCritical(), Segments.of("zone")));
        if (test instanceof ValueTest<?> value) {
            assertReadsBack(value.must(
                    Condition.gte(Condition.Approx.of(0.1).relative(0.2)).and(Condition.lt(3))));
            assertReadsBack(value.must(Condition.isIn(1, 2.5)).notCritical().skippedBelow(7));
        }
    }

    /** Each name that a family lists has a sample: so each is read back above. */
    @Test
    void eachTestOfAFamilyHasASample() {
        Set<String> missing = new TreeSet<>();
        Families.found().all().stream()
                .filter(family -> !family.name().equals("own"))
                .flatMap(family -> family.tests().stream())
                .map(TestType::name)
                .forEach(missing::add);
        Samples.tests().forEach(test -> missing.remove(test.name()));
        assertThat(missing).isEmpty();
    }

    @Test
    void theOrderOfWhatIsSetBesideATestDoesNotMatter() {
        MetricTest rows = Tests.numberOfRows();
        assertThat(rows.notCritical().skippedBelow(10))
                .isEqualTo(rows.skippedBelow(10).notCritical());
        assertThat(rows.skippedBelow(10).skippedBelow(20)).isEqualTo(rows.skippedBelow(20));
    }

    @Test
    void aFunctionCannotBeWritten() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestJson.write(Tests.customValue("rows", context -> 1, Condition.gt(0))))
                .withMessageStartingWith("test must be one that can be read again, but 'CustomValueTest' cannot");
        Metric<CountResult> count = Metrics.datasetMissingValueCount();
        TestedStatistic<CountResult> own = TestedStatistic.of(
                "Own",
                "Own",
                MetricTest.Group.CUSTOM,
                "own",
                result -> OptionalDouble.of(1),
                result -> Condition.gt(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestJson.write(Tests.of(own, count)))
                .withMessageStartingWith(
                        "test must be one that can be read again, but 'Own' cannot: test must be one of [")
                .withMessageEndingWith("but was 'Own'");
    }

    /** Otherwise another test would be read: the name says which class its metric has. */
    @Test
    void aStatisticOfAnotherMetricCannotBeWritten() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestJson.write(Tests.of(DatasetStatistics.ROWS, Metrics.duplicatedRowCount())))
                .withMessageStartingWith("test must be one that can be read again, but 'TestNumberOfRows' cannot");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "3",
                "{\"test\": 3}",
                "{\"test\": \"TestNumberOfRows\"}",
                "{\"test\": \"TestNumberOfRows\", \"parameters\": 3}",
                "{\"test\": \"TestNumberOfRows\", \"more\": 3}",
                "{\"test\": \"TestNumberOfRows\", \"parameters\": {\"metric\": {}}}",
                "{\"test\": \"TestNumberOfRows\", \"parameters\": {\"metric\": {\"count\": \"ROWS\"}, \"more\": 3}}",
                "{\"test\": \"TestNoSuch\", \"parameters\": {}}",
                "{\"test\": \"TestColumnDrift\", \"parameters\": {}}",
                "{\"test\": \"TestColumnDrift\", \"parameters\": {\"metric\": {\"column_name\": \"x\"}, \"condition\": {\"gt\": 3}}}",
                "{\"test\": \"TestAccuracyScore\", \"parameters\": {\"measure\": \"RECALL\"}}",
                "{\"test\": \"TestValueMAE\", \"parameters\": {\"skipped_below\": -1}}",
                "{\"test\": \"TestValueMAE\", \"parameters\": {\"not_critical\": 7.5}}",
                "{\"test\": \"TestValueMAE\", \"parameters\": {\"condition\": {\"above\": 3}}}",
                "{\"test\": \"TestCoverage\", \"parameters\": {\"metric\": {\"k\": 0}}}",
            })
    void whatIsNoTestIsAClearError(String json) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestJson.read(json))
                .withMessageContaining("must ")
                .withMessageContaining("but");
    }

    @Test
    void aMeasureNeedNotBeSaidTwice() {
        assertThat(TestJson.read("{\"test\": \"TestAccuracyScore\"}")).isEqualTo(Tests.accuracyScore());
        assertThat(List.of(TestJson.read("{\"test\": \"TestValueMAE\", \"parameters\": {}}")))
                .isEqualTo(List.of(Tests.valueMae()));
    }
}
