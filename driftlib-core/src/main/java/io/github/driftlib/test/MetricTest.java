package io.github.driftlib.test;

import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import java.util.List;
import java.util.Map;

/**
 * A question with a yes or no for an answer, asked of the results of metrics.
 *
 * <p>A test is a value: a record of its parameters. Two with equal parameters are equal, and run once in a suite.
 *
 * <pre>{@code
 * record CheapestFare(double least) implements MetricTest {
 *     public List<Metric<?>> metrics(MetricContext context) {
 *         return List.of(Metrics.columnQuantile("fare", 0.01));
 *     }
 *
 *     public TestResult run(MetricContext context) {
 *         double cheap = context.outcome(Metrics.columnQuantile("fare", 0.01)).result().orElseThrow().current().value();
 *         return result("Cheapest fare", cheap >= least ? TestStatus.SUCCESS : TestStatus.FAIL, "1 % pay less than " + cheap);
 *     }
 * }
 * }</pre>
 */
public interface MetricTest extends TestPreset {

    /** Runs the test. An exception thrown here is an {@link TestStatus#ERROR} of this test and leaves others alone. */
    TestResult run(MetricContext context);

    /** The metrics that the test asks for; a suite computes them before it, in parallel. */
    List<? extends Metric<?>> metrics(MetricContext context);

    /**
     * Checks the parameters against the data, when a suite begins; the metrics of the test check their own.
     *
     * @throws IllegalArgumentException if a parameter does not fit the data; the run ends with it
     */
    default void check(MetricContext context) {}

    /** The name of the test in keys; the simple name of the class unless overridden. */
    default String name() {
        return getClass().getSimpleName();
    }

    /** The title of the test in its result; its {@link #name} unless overridden. */
    default String title() {
        return name();
    }

    /** What a result lists as parameters where the test could not be run: the column and the like. */
    default Map<String, Object> parameters() {
        return Map.of();
    }

    /** What the test is about. */
    default TestGroup group() {
        return TestGroup.CUSTOM;
    }

    /** This test, with a {@link TestStatus#WARNING} in place of a failure. */
    @Override
    default MetricTest notCritical() {
        return new NotCritical(this);
    }

    /** This test, {@link TestStatus#SKIPPED} where current has fewer rows than given. */
    @Override
    default MetricTest skippedBelow(long rows) {
        return new SkippedBelow(this, rows);
    }

    /** This test alone. */
    @Override
    default List<? extends MetricTest> tests(ResolvedDefinition definition) {
        return List.of(this);
    }

    /** A result of this test under its title. */
    default TestResult result(TestStatus status, String description, Map<String, Object> parameters) {
        return new TestResult(title(), description, status, group().label(), parameters);
    }

    /** A result of this test under another title, without parameters. */
    default TestResult result(String title, TestStatus status, String description) {
        return new TestResult(title, description, status, group().label(), Map.of());
    }
}
