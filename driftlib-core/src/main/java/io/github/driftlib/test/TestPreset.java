package io.github.driftlib.test;

import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.MetricContext;
import java.util.List;

/**
 * Tests chosen by what the columns mean: a function from the definition to tests. A {@link MetricTest} is a preset of
 * itself, so a suite takes both.
 */
@FunctionalInterface
public interface TestPreset {

    /**
     * The tests for data of the given meaning, in the order of the suite.
     *
     * @throws IllegalArgumentException if what the preset was made of does not fit the columns; the run ends with it.
     *     Anything else that is thrown costs only what this preset would have chosen
     */
    List<? extends MetricTest> tests(ResolvedDefinition definition);

    /**
     * The tests under conditions that are chosen for the whole suite: the same ones, unless a preset needs others to
     * find what it should.
     */
    default List<? extends MetricTest> tests(ResolvedDefinition definition, Conditions conditions) {
        return tests(definition);
    }

    /**
     * The tests for data that can be asked, such as for the classes that occur: the same ones, unless what the columns
     * mean is not enough for a preset to know them.
     */
    default List<? extends MetricTest> tests(MetricContext context, Conditions conditions) {
        return tests(context.definition(), conditions);
    }

    /** These tests, each with a {@link TestResult.Status#WARNING} in place of a failure. */
    default TestPreset notCritical() {
        return new ChangedPreset(this, MetricTest::notCritical);
    }

    /** These tests, each {@link TestResult.Status#SKIPPED} where current has fewer rows than given. */
    default TestPreset skippedBelow(long rows) {
        return new ChangedPreset(this, test -> test.skippedBelow(rows));
    }
}
