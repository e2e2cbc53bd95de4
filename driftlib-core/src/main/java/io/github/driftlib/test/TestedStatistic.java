package io.github.driftlib.test;

import io.github.driftlib.metric.MetricResult;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A value of a metric's result that a test holds against a condition: what it is called, and which condition it must
 * satisfy where the user gives none.
 *
 * @param <R> the type of the metric's result
 */
public interface TestedStatistic<R extends MetricResult> {

    /** The name of its test in keys, such as {@code TestNumberOfRows}. */
    String test();

    /** The title of its test, such as {@code Number of Rows}. */
    String title();

    /** What its test is about. */
    TestGroup group();

    /** What it is, in words, such as {@code the number of rows}. */
    String subject();

    /**
     * Its value in current, finite; empty where there is none.
     *
     * @throws IllegalArgumentException if there is none and a reason can be told
     */
    OptionalDouble value(R result);

    /**
     * What it must satisfy by default, usually with respect to the reference.
     *
     * @throws IllegalArgumentException if there is no default, saying what the user must give
     */
    Condition condition(R result);

    /** What the metric really used where it was not told, such as the range of the reference. */
    default Map<String, Object> parameters(R result) {
        return Map.of();
    }
}
