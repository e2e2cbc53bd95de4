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
 * The mean error. By default it must lie between that of the reference and 0, give or take a tenth of the standard
 * deviation of the reference's errors, or what chance explains: a model may lose a bias, but not get a new one. Without
 * a reference it must be 0, give or take a tenth of the standard deviation of its own errors, or what chance explains.
 */
public record TestValueMeanError() implements RegressionValueTest {

    @Override
    public String title() {
        return "Mean Error (ME)";
    }

    @Override
    public String subject() {
        return "the mean error";
    }

    @Override
    public @Nullable Double score(RegressionErrors side) {
        return side.meanError();
    }

    @Override
    public Condition defaultCondition(RegressionQualityMetric.Result result, MetricContext context) {
        return Condition.eq(Condition.Approx.of(0)
                .absolute(
                        TOLERANCE * RegressionValueTest.known(result.meDefaultSigma(), "the deviation of the errors")));
    }

    @Override
    public Expectation expectation(
            RegressionQualityMetric.Result result, MetricContext context, Conditions conditions) {
        if (!conditions.areCalibrated() || result.reference() != null) {
            return RegressionValueTest.super.expectation(result, context, conditions);
        }
        double deviation = RegressionValueTest.known(result.meDefaultSigma(), "the deviation of the errors");
        double chance = conditions.standardErrors()
                * deviation
                / Math.sqrt(result.current().numberOfRows());
        Expectation near =
                Expectation.of(Condition.eq(Condition.Approx.of(0).absolute(Math.max(TOLERANCE * deviation, chance))));
        return result.current().numberOfRows() < Tolerance.FEWEST_ROWS
                ? near.doubtful("not enough rows to tell")
                : near;
    }

    @Override
    public Expectation calibrated(RegressionQualityMetric.Result result, MetricContext context, Conditions conditions) {
        double reference = ofReference(result);
        double deviation = RegressionValueTest.known(
                Objects.requireNonNull(result.reference()).errorStd(), "the deviation of the errors");
        Tolerance tolerance = conditions.tolerance(
                new Tolerance.Worth(TOLERANCE * deviation, "10 % of the standard deviation of the reference's errors"),
                ErrorChance.of(context).ofMeanError(),
                result.current().numberOfRows(),
                result.reference().numberOfRows());
        Condition between = Condition.gte(
                        Condition.Approx.of(Math.min(0, reference)).relative(0).absolute(tolerance.width()))
                .and(Condition.lte(
                        Condition.Approx.of(Math.max(0, reference)).relative(0).absolute(tolerance.width())));
        return Expectation.of(between).tolerating(tolerance);
    }
}
