package io.github.driftlib.test;

import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricResult;

/**
 * How a default condition is made that knows of how many rows it is made.
 *
 * @param <R> the type of the metric's result
 */
@FunctionalInterface
public interface Calibration<R extends MetricResult> {

    /**
     * What is asked of a value.
     *
     * @param result the metric's result
     * @param context both sides, for what the result does not say
     * @param conditions calibrated ones, which know the level of the test
     * @throws IllegalArgumentException if there is no default, saying what the user must give
     */
    Expectation expectation(R result, MetricContext context, Conditions conditions);
}
