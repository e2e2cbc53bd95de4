package io.github.driftlib.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.driftlib.Metrics;
import io.github.driftlib.Tests;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the tests of data do where no fixture of Evidently's tells. */
class DataTestsTest {

    private static final Dataset FARES = Dataset.builder()
            .numerical("fare", 5, 5, 5, 5)
            .numerical("tip", 1, 2, 3, 4)
            .categorical("zone", "a", "b", "a", "a")
            .build();

    private static TestResult result(MetricTest test, Dataset current, Dataset reference) {
        return TestSuite.builder()
                .tests(test)
                .conditions(Conditions.evidently())
                .build()
                .run(current, reference)
                .result(test);
    }

    @Test
    void smallDataSkipATestAndComputeNothingForIt() {
        MetricTest test = Tests.columnMean("fare").skippedBelow(5);
        Snapshot snapshot =
                TestSuite.of(test, Tests.columnMean("tip").skippedBelow(4)).run(FARES, FARES);
        assertThat(snapshot.result(test).status()).isEqualTo(TestResult.Status.SKIPPED);
        assertThat(snapshot.result(test).description()).isEqualTo("current must have at least 5 rows, but has 4");
        assertThat(snapshot.metrics()).containsExactly(Metrics.columnSummary("tip"));
        assertThat(snapshot.summary().skippedTests()).isEqualTo(1);
        assertThat(snapshot.summary().allPassed()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tests.columnMean("fare").skippedBelow(-1))
                .withMessage("rows must not be negative, but was -1");
    }

    @Test
    void aPresetCanBeNotCriticalAsAWhole() {
        Dataset shifted = Dataset.builder()
                .numerical("fare", 90, 95, 99, 91)
                .numerical("tip", 1, 2, 3, 4)
                .categorical("zone", "a", "b", "a", "a")
                .build();
        Snapshot snapshot = TestSuite.builder()
                .tests(Tests.numColumnsMeanInNSigmas().notCritical())
                .conditions(Conditions.evidently())
                .build()
                .run(shifted, FARES);
        assertThat(snapshot.summary().byStatus())
                .isEqualTo(Map.of(TestResult.Status.SUCCESS, 1, TestResult.Status.WARNING, 1));
    }

    @Test
    void theMeanOfAConstantColumnMustStayWhatItIs() {
        assertThat(result(Tests.meanInNSigmas("fare"), FARES, FARES).status()).isEqualTo(TestResult.Status.SUCCESS);
        Dataset other = FARES.with("fare", FARES.column("tip"));
        assertThat(result(Tests.meanInNSigmas("fare"), other, FARES).status()).isEqualTo(TestResult.Status.FAIL);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tests.meanInNSigmas("fare", 0))
                .withMessage("nSigmas must be greater than 0 and finite, but was 0.0");
    }

    @Test
    void typesAreThoseOfTheStoredValues() {
        Map<String, ColumnKind> types = Map.of("fare", ColumnKind.CATEGORICAL, "zone", ColumnKind.CATEGORICAL);
        TestResult wrong = result(Tests.columnsType(types), FARES, FARES);
        assertThat(wrong.status()).isEqualTo(TestResult.Status.FAIL);
        assertThat(wrong.description()).contains("1 of 2 columns", "'fare' is num and must be cat");
        MetricTest absent = Tests.columnsType(Map.of("absent", ColumnKind.TEXT));
        assertThat(result(absent, FARES, FARES).status()).isEqualTo(TestResult.Status.FAIL);
        assertThat(result(absent, FARES, FARES).description())
                .isEqualTo("1 of 1 columns are not what they should be: 'absent' is missing in current");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tests.columnsType(Map.of()))
                .withMessage("columnsType must not be empty");
    }

    @Test
    void aRangeOrListOfTheReferenceIsTold() {
        assertThat(result(Tests.valueRange("tip"), FARES, FARES).parameters())
                .containsEntry("left", 1.0)
                .containsEntry("right", 4.0);
        assertThat(result(Tests.shareOfOutOfListValues("zone"), FARES, FARES).parameters())
                .containsEntry("values", List.of("a", "b"))
                .containsEntry("number_of_values", 2L);
    }

    @Test
    void aNumberOfTheUsersOwnIsTested() {
        MetricTest test =
                Tests.customValue("rows by two", context -> context.current().rowCount() / 2.0, Condition.gt(2));
        assertThat(result(test, FARES, FARES).status()).isEqualTo(TestResult.Status.FAIL);
        assertThat(result(test, FARES, FARES).parameters())
                .containsEntry("title", "rows by two")
                .containsEntry("value", 2.0);
    }

    @Test
    void columnsThatDriftAreFoundByTheSameJudgementAsTheirNumber() {
        TestResult result = result(Tests.numberOfDriftedColumns(), FARES, FARES);
        assertThat(result.status()).isEqualTo(TestResult.Status.SUCCESS);
        assertThat(result.description())
                .isEqualTo("the number of drifted columns is 0 and must be less than 1; 0 of 3 judged columns drifted");
        assertThat(((Map<?, ?>) result.parameters().get("features")).keySet()).hasToString("[fare, tip, zone]");
    }
}
