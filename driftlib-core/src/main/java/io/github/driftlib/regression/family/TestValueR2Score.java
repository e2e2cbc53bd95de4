package io.github.driftlib.regression.family;

import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.regression.RegressionErrors;
import io.github.driftlib.regression.RegressionQualityMetric;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.Expectation;
import org.jspecify.annotations.Nullable;

/**
 * The coefficient of determination. By default it must be at least that of the reference less 10 %, or what chance
 * explains; without a reference it must be greater than 0, the score of the mean target.
 */
public record TestValueR2Score() implements RegressionValueTest {

    @Override
    public String title() {
        return "R2 Score";
    }

    @Override
    public String subject() {
        return "the R2 score";
    }

    @Override
    public @Nullable Double score(RegressionErrors side) {
        return side.r2Score();
    }

    @Override
    public Condition defaultCondition(RegressionQualityMetric.Result result, MetricContext context) {
        return againstReference(result, Condition::eq, Condition::gt, 0.0);
    }

    @Override
    public Expectation calibrated(RegressionQualityMetric.Result result, MetricContext context, Conditions conditions) {
        return Expectation.atLeast(
                ofReference(result), tolerance(result, ErrorChance.of(context).ofDetermination(), conditions));
    }
}
