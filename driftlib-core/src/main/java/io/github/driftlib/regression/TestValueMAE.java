package io.github.driftlib.regression;

import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.test.Condition;

/**
 * The mean absolute error. By default it must equal that of the reference within 10 %, and without a reference be less
 * than that of the median target.
 *
 * @param condition what the score must satisfy, or null for the default
 */
public record TestValueMAE(Condition condition) implements RegressionValueTest {

    @Override
    public String title() {
        return "Mean Absolute Error (MAE)";
    }

    @Override
    public String subject() {
        return "the mean absolute error";
    }

    @Override
    public Double score(RegressionErrors side) {
        return side.meanAbsError();
    }

    @Override
    public Condition defaultCondition(RegressionQualityResult result, MetricContext context) {
        return againstReference(result, Condition::eq, Condition::lt, result.meanAbsErrorDefault());
    }
}
