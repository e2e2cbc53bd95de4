package io.github.driftlib.regression;

import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.test.Condition;

/**
 * The root mean squared error. By default it must equal that of the reference within 10 %, and without a reference be
 * less than that of the mean target.
 *
 * @param condition what the score must satisfy, or null for the default
 */
public record TestValueRMSE(Condition condition) implements RegressionValueTest {

    @Override
    public String title() {
        return "Root Mean Square Error (RMSE)";
    }

    @Override
    public String subject() {
        return "the root mean squared error";
    }

    @Override
    public Double score(RegressionErrors side) {
        return side.rmse();
    }

    @Override
    public Condition defaultCondition(RegressionQualityResult result, MetricContext context) {
        return againstReference(result, Condition::eq, Condition::lt, result.rmseDefault());
    }
}
