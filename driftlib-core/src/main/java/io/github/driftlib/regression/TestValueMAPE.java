package io.github.driftlib.regression;

import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.test.Condition;

/**
 * The mean absolute percentage error, of the rows whose target is not 0. By default it must equal that of the reference
 * within 10 %, and without a reference be less than that of the best constant prediction.
 *
 * @param condition what the score must satisfy, or null for the default
 */
public record TestValueMAPE(Condition condition) implements RegressionValueTest {

    @Override
    public String title() {
        return "Mean Absolute Percentage Error (MAPE)";
    }

    @Override
    public String subject() {
        return "the mean absolute percentage error";
    }

    @Override
    public Double score(RegressionErrors side) {
        return side.meanAbsPercError();
    }

    @Override
    public Condition defaultCondition(RegressionQualityResult result, MetricContext context) {
        return againstReference(result, Condition::eq, Condition::lt, result.meanAbsPercErrorDefault());
    }
}
