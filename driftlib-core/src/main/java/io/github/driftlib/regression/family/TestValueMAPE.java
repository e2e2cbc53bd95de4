package io.github.driftlib.regression.family;

import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.regression.RegressionErrors;
import io.github.driftlib.regression.RegressionQualityMetric;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.Expectation;
import io.github.driftlib.test.Tolerance;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The mean absolute percentage error, of the rows whose target is not 0. By default it must be at most that of the
 * reference and 10 %, or what chance explains; without a reference it must be less than that of the best constant
 * prediction.
 */
public record TestValueMAPE() implements RegressionValueTest {

    private static final double PERCENT = 100;

    @Override
    public String title() {
        return "Mean Absolute Percentage Error (MAPE)";
    }

    @Override
    public String subject() {
        return "the mean absolute percentage error";
    }

    @Override
    public @Nullable Double score(RegressionErrors side) {
        return side.meanAbsPercError();
    }

    @Override
    public Condition defaultCondition(RegressionQualityMetric.Result result, MetricContext context) {
        return againstReference(result, Condition::eq, Condition::lt, result.meanAbsPercErrorDefault());
    }

    @Override
    public Expectation calibrated(RegressionQualityMetric.Result result, MetricContext context, Conditions conditions) {
        return Expectation.atMost(
                ofReference(result),
                conditions.tolerance(
                        Tolerance.Worth.tenth(ofReference(result)),
                        PERCENT * ErrorChance.of(context).ofMeanAbsoluteShare(),
                        rowsWithPercentage(result.current()),
                        rowsWithPercentage(Objects.requireNonNull(result.reference()))));
    }

    private static long rowsWithPercentage(RegressionErrors side) {
        return side.numberOfRows() - side.numberOfZeroTargets();
    }
}
