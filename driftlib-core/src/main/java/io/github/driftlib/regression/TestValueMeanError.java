package io.github.driftlib.regression;

import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.test.Approx;
import io.github.driftlib.test.Condition;

/**
 * The mean error. By default it must be 0 within a tenth of the standard deviation of the errors of current, whether
 * there is a reference or not.
 *
 * @param condition what the score must satisfy, or null for the default
 */
public record TestValueMeanError(Condition condition) implements RegressionValueTest {

    @Override
    public String title() {
        return "Mean Error (ME)";
    }

    @Override
    public String subject() {
        return "the mean error";
    }

    @Override
    public Double score(RegressionErrors side) {
        return side.meanError();
    }

    @Override
    public Condition defaultCondition(RegressionQualityResult result, MetricContext context) {
        return Condition.eq(Approx.of(0)
                .absolute(
                        TOLERANCE * RegressionValueTest.known(result.meDefaultSigma(), "the deviation of the errors")));
    }
}
