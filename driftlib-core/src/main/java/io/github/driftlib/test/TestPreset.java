package io.github.driftlib.test;

import io.github.driftlib.data.ResolvedDefinition;
import java.util.List;

/**
 * Tests chosen by what the columns mean: a function from the definition to tests. A {@link MetricTest} is a preset of
 * itself, so a suite takes both.
 */
@FunctionalInterface
public interface TestPreset {

    /** The tests for data of the given meaning, in the order of the suite. */
    List<? extends MetricTest> tests(ResolvedDefinition definition);

    /** These tests, each with a {@link TestStatus#WARNING} in place of a failure. */
    default TestPreset notCritical() {
        return definition ->
                tests(definition).stream().map(MetricTest::notCritical).toList();
    }

    /** These tests, each {@link TestStatus#SKIPPED} where current has fewer rows than given. */
    default TestPreset skippedBelow(long rows) {
        return definition ->
                tests(definition).stream().map(test -> test.skippedBelow(rows)).toList();
    }
}
