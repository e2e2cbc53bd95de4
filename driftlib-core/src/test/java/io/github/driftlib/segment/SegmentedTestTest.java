package io.github.driftlib.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.Tests;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.fixture.MedianAtLeast;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestResult;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class SegmentedTestTest {

    private static final Dataset TRIPS = Dataset.builder()
            .numerical("fare", 9, 8, 7, 1, 2, 5)
            .categorical("zone", "a", "a", "a", "b", "b", "c")
            .build();

    private static TestResult run(MetricTest test) {
        return TestSuite.of(test).run(TRIPS, DataDefinition.inferred()).result(test);
    }

    private static MetricTest byZone(double bound, int smallestSize) {
        return Tests.bySegment(
                new MedianAtLeast("fare", bound), Segments.of("zone").smallestSize(smallestSize));
    }

    @Test
    void itEndsLikeTheWorstSegment() {
        TestResult result = run(byZone(4, 2));
        assertThat(result.status()).isEqualTo(TestResult.Status.FAIL);
        assertThat(result.name()).isEqualTo("Median of fare by zone");
        assertThat(result.description())
                .isEqualTo("1 of 2 segments of 'zone' with at least 2 rows: FAIL; "
                        + "b: the median of 'fare' is 1.5 and must be at least 4");
        assertThat(run(byZone(1, 2)).status()).isEqualTo(TestResult.Status.SUCCESS);
    }

    @Test
    void smallSegmentsDoNotDecide() {
        assertThat(run(byZone(6, 3)).status()).isEqualTo(TestResult.Status.SUCCESS);
        TestResult none = run(byZone(6, 4));
        assertThat(none.status()).isEqualTo(TestResult.Status.SKIPPED);
        assertThat(none.description()).isEqualTo("no segment of 'zone' has at least 4 rows and a verdict");
    }

    @Test
    void parametersTellOfEverySegment() {
        assertThat((List<?>) run(byZone(4, 2)).parameters().get("segments"))
                .hasSize(3)
                .last(InstanceOfAssertFactories.MAP)
                .containsEntry("segment", "c")
                .containsEntry("size", 1L)
                .containsEntry("small", true)
                .containsEntry("status", "SUCCESS");
    }

    @Test
    void warningsStayWarnings() {
        MetricTest test = Tests.bySegment(
                new MedianAtLeast("fare", 4).notCritical(), Segments.of("zone").smallestSize(2));
        assertThat(run(test).status()).isEqualTo(TestResult.Status.WARNING);
    }

    @Test
    void aColumnThatCannotDivideIsAnError() {
        TestResult result = run(Tests.bySegment(new MedianAtLeast("fare", 4), Segments.quantiles("zone", 2)));
        assertThat(result.status()).isEqualTo(TestResult.Status.ERROR);
        assertThat(result.description()).isEqualTo("column 'zone' of current must hold numbers, but holds cat values");
    }

    @Test
    void aSnapshotReadsBack() {
        Snapshot snapshot = TestSuite.of(byZone(4, 2)).run(TRIPS, DataDefinition.inferred());
        assertThat(Snapshot.fromJson(snapshot.toJson())).isEqualTo(snapshot);
        assertThat(snapshot.tests().get(0).key().text())
                .startsWith("SegmentedTest/1{\"test\":{\"test\":\"MedianAtLeast\",\"parameters\":{\"column\":\"fare\"");
    }
}
