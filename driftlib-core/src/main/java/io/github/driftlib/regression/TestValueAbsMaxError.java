package io.github.driftlib.regression;

import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.test.Condition;

/**
 * The largest absolute error. By default it must be at most that of the reference and 10 %, and without a reference at
 * most that of the median target.
 *
 * @param condition what the score must satisfy, or null for the default
 */
public record TestValueAbsMaxError(Condition condition) implements RegressionValueTest {

    @Override
    public String title() {
        return "Max Absolute Error";
    }

    @Override
    public String subject() {
        return "the largest absolute error";
    }

    @Override
    public Double score(RegressionErrors side) {
        return side.absErrorMax();
    }

    @Override
    public Condition defaultCondition(RegressionQualityResult result, MetricContext context) {
        return againstReference(result, Condition::lte, Condition::lte, result.absErrorMaxDefault());
    }
}
