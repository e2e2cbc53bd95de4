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
}
