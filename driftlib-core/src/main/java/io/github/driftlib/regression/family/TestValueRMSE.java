package io.github.driftlib.regression.family;

import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.regression.RegressionErrors;
import io.github.driftlib.regression.RegressionQualityMetric;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.Expectation;
import org.jspecify.annotations.Nullable;

/**
 * The root mean squared error. By default it must be at most that of the reference and 10 %, or what chance explains;
 * without a reference it must be less than that of the mean target.
 */
public record TestValueRMSE() implements RegressionValueTest {

    @Override
    public String title() {
        return "Root Mean Square Error (RMSE)";
    }

    @Override
    public String subject() {
        return "the root mean squared error";
    }

    @Override
    public @Nullable Double score(RegressionErrors side) {
        return side.rmse();
    }

    @Override
    public Condition defaultCondition(RegressionQualityMetric.Result result, MetricContext context) {
        return againstReference(result, Condition::eq, Condition::lt, result.rmseDefault());
    }

    @Override
    public Expectation calibrated(RegressionQualityMetric.Result result, MetricContext context, Conditions conditions) {
        return Expectation.atMost(
                ofReference(result), tolerance(result, ErrorChance.of(context).ofRootMeanSquare(), conditions));
    }
}
