package io.github.driftlib.regression;

import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.test.Condition;

/**
 * The coefficient of determination. By default it must equal that of the reference within 10 %, and without a reference
 * be greater than 0, the score of the mean target.
 *
 * @param condition what the score must satisfy, or null for the default
 */
public record TestValueR2Score(Condition condition) implements RegressionValueTest {

    @Override
    public String title() {
        return "R2 Score";
    }

    @Override
    public String subject() {
        return "the R2 score";
    }

    @Override
    public Double score(RegressionErrors side) {
        return side.r2Score();
    }

    @Override
    public Condition defaultCondition(RegressionQualityResult result, MetricContext context) {
        return againstReference(result, Condition::eq, Condition::gt, 0.0);
    }
}
