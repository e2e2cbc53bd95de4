package io.github.driftlib.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.driftlib.Tests;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.suite.SuiteFile;
import io.github.driftlib.test.Condition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.EventType;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class DataTestTest {

    private static final Dataset DATA = Dataset.builder()
            .numerical("fare", 1, 2, 3.5)
            .categorical("zone", "a", "b", "a")
            .build();

    private static Path page;

    /** What a user writes. */
    static class Trips {
        @DataTests
        Stream<DynamicNode> trips(TestReporter reporter) {
            TestSuite suite = TestSuite.of(
                    Tests.numberOfRows().must(Condition.gte(1)),
                    Tests.columnMean("fare").must(Condition.lt(0)),
                    Tests.columnMean("fare").must(Condition.gt(10)).notCritical(),
                    Tests.columnMedian("fare").must(Condition.gt(10)).skippedBelow(100),
                    Tests.columnMean("zone").must(Condition.gt(10)),
                    Tests.columnShareOfMissingValues("fare"));
            return DataTest.of(suite)
                    .reporter(reporter)
                    .page(page)
                    .run(RunData.of(DATA).withReference(DATA));
        }
    }

    /** A suite that has nothing to test. */
    static class Nothing {
        @DataTests
        Stream<DynamicNode> trips() {
            return DataTest.of(TestSuite.of(definition -> List.of())).run(RunData.of(DATA));
        }
    }

    private static EngineExecutionResults run(Class<?> tests) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .execute();
    }

    @Test
    void eachTestOfASuiteIsOneOfJUnit(@TempDir Path folder) throws Exception {
        page = folder.resolve("trips.html");
        EngineExecutionResults results = run(Trips.class);
        Map<String, TestExecutionResult> ended = results.testEvents().finished().stream()
                .collect(Collectors.toMap(
                        event -> event.getTestDescriptor().getDisplayName(),
                        event -> event.getRequiredPayload(TestExecutionResult.class)));

        assertThat(ended.get("Number of Rows: at least 1").getStatus())
                .isEqualTo(TestExecutionResult.Status.SUCCESSFUL);
        assertThat(ended.get("Mean Value of fare: less than 0").getThrowable().orElseThrow())
                .isInstanceOfSatisfying(AssertionFailedError.class, e -> {
                    assertThat(e.getExpected().getStringRepresentation()).isEqualTo("less than 0");
                    assertThat(e.getActual().getStringRepresentation()).startsWith("2.16");
                    assertThat(e).hasMessageContaining("see " + page);
                });
        assertThat(ended.get("Mean Value of fare: greater than 10").getStatus())
                .isEqualTo(TestExecutionResult.Status.SUCCESSFUL);
        assertThat(ended.get("Mean Value of zone").getThrowable().orElseThrow()).isInstanceOf(NotJudgedException.class);
        assertThat(ended.values().stream()
                        .filter(result -> result.getStatus() == TestExecutionResult.Status.ABORTED)
                        .map(result -> result.getThrowable().orElseThrow()))
                .hasSize(2)
                .allMatch(TestAbortedException.class::isInstance);
        assertThat(results.allEvents()
                        .filter(event -> event.getType() == EventType.REPORTING_ENTRY_PUBLISHED)
                        .map(Event::toString))
                .anyMatch(entry -> entry.contains("Mean Value of fare: greater than 10") && entry.contains("WARNING"))
                .anyMatch(entry -> entry.contains("page"));
        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>");
    }

    @Test
    void aSuiteThatRanNoTestFails() {
        assertThat(run(Nothing.class).containerEvents().failed().count()).isEqualTo(1);
    }

    @Test
    void assertionsSpeakOfSnapshots() {
        Snapshot snapshot = TestSuite.of(
                        Tests.numberOfRows().must(Condition.gte(1)),
                        Tests.columnMean("fare").must(Condition.lt(0)),
                        Tests.columnMedian("fare").must(Condition.lt(0)))
                .run(DATA, DataDefinition.inferred());
        DataAssertions.assertThat(snapshot)
                .passes(Tests.numberOfRows().must(Condition.gte(1)))
                .fails(Tests.columnMean("fare").must(Condition.lt(0)));
        assertThatThrownBy(() -> DataAssertions.assertThat(snapshot).allTestsPass())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("FAIL Mean Value")
                .hasMessageContaining("FAIL Median Value");
        assertThatThrownBy(() -> DataAssertions.assertThat(snapshot)
                        .passes(Tests.columnMean("fare").must(Condition.lt(0))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("must be less than 0");
    }

    @Test
    void assertionsSpeakOfData() {
        DataAssertions.assertThatData(DATA)
                .against(DATA)
                .hasAtLeastRows(3)
                .hasNoDrift("fare", "zone")
                .hasMissingShareBelow("fare", 0.01);
        assertThatThrownBy(() -> DataAssertions.assertThatData(DATA).hasAtLeastRows(4))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the number of rows is 3 and must be at least 4");
        Snapshot warned = TestSuite.of(
                        Tests.numberOfRows().must(Condition.gte(9)).notCritical(),
                        Tests.numberOfColumns().must(Condition.gte(1)))
                .run(DATA, DataDefinition.inferred());
        DataAssertions.assertThat(warned).allTestsPass();
        assertThatThrownBy(() -> DataAssertions.assertThat(warned).allTestsPassWithoutWarning())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Number of Rows warns");
    }

    @Test
    void whatASuiteFileSaysOfTheColumnsCounts() {
        SuiteFile file = SuiteFile.parse("s", "version: 1\ncolumns: {target: tip}\ntests: [TestNumberOfRows]\n");
        assertThatThrownBy(() -> DataTest.of(file).run(DATA, DATA)).hasMessageContaining("'tip'");
    }
}
