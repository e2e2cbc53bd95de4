package io.github.driftlib.regression.family;

import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.regression.RegressionErrors;
import io.github.driftlib.regression.RegressionQualityMetric;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.Expectation;
import org.jspecify.annotations.Nullable;

/**
 * The mean absolute error. By default it must be at most that of the reference and 10 %, or what chance explains;
 * without a reference it must be less than that of the median target.
 */
public record TestValueMAE() implements RegressionValueTest {

    @Override
    public String title() {
        return "Mean Absolute Error (MAE)";
    }

    @Override
    public String subject() {
        return "the mean absolute error";
    }

    @Override
    public @Nullable Double score(RegressionErrors side) {
        return side.meanAbsError();
    }

    @Override
    public Condition defaultCondition(RegressionQualityMetric.Result result, MetricContext context) {
        return againstReference(result, Condition::eq, Condition::lt, result.meanAbsErrorDefault());
    }

    @Override
    public Expectation calibrated(RegressionQualityMetric.Result result, MetricContext context, Conditions conditions) {
        return Expectation.atMost(
                ofReference(result), tolerance(result, ErrorChance.of(context).ofMeanAbsoluteError(), conditions));
    }
}
