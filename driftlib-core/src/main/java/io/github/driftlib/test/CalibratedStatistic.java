package io.github.driftlib.test;

import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricResult;
import java.util.Objects;

/**
 * Another statistic, whose default condition knows of how many rows it is made where the conditions are calibrated.
 *
 * @param statistic the other statistic
 * @param calibration how its default condition is made
 * @param <R> the type of the metric's result
 */
record CalibratedStatistic<R extends MetricResult>(TestedStatistic<R> statistic, Calibration<R> calibration)
        implements WrappedStatistic<R> {

    CalibratedStatistic {
        Objects.requireNonNull(statistic, "statistic must be given, but was null");
        Objects.requireNonNull(calibration, "calibration must be given, but was null");
    }

    @Override
    public Expectation expectation(R result, MetricContext context, Conditions conditions) {
        return conditions.areCalibrated()
                ? calibration.expectation(result, context, conditions)
                : statistic.expectation(result, context, conditions);
    }
}
