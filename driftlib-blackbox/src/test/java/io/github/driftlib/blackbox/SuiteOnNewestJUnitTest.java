package io.github.driftlib.blackbox;

import static io.github.driftlib.junit.DataAssertions.assertThat;

import io.github.driftlib.Tests;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.junit.DataTest;
import io.github.driftlib.junit.DataTests;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.test.Condition;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * A suite as tests of the JUnit of this build, which is the newest; {@code driftlib-junit} itself runs on the oldest.
 */
class SuiteOnNewestJUnitTest {

    private static final RunData FARES =
            RunData.of(Dataset.builder().numerical("fare", 1, 2, 3.5).build());

    private static final TestSuite SUITE = TestSuite.of(
            Tests.numberOfRows().must(Condition.gte(1)),
            Tests.columnMean("fare").must(Condition.gt(10)).notCritical());

    @DataTests
    Stream<DynamicNode> fares(TestReporter reporter) {
        return DataTest.of(SUITE).reporter(reporter).run(FARES);
    }

    @Test
    void assertionsSpeakOfSnapshots() {
        assertThat(SUITE.run(FARES)).passes(Tests.numberOfRows().must(Condition.gte(1)));
    }
}
