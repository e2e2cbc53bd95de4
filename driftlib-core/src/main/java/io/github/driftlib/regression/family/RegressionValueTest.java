package io.github.driftlib.regression.family;

import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.regression.RegressionErrors;
import io.github.driftlib.regression.RegressionQualityMetric;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.Expectation;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.Tolerance;
import io.github.driftlib.test.ValueTest;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A test of one score of a model that predicts numbers. */
sealed interface RegressionValueTest extends ValueTest<RegressionQualityMetric.Result>
        permits TestValueMAE, TestValueRMSE, TestValueMAPE, TestValueMeanError, TestValueAbsMaxError, TestValueR2Score {

    /** By which share of the reference's score current's may differ from it. */
    double TOLERANCE = 0.1;

    /** The score of one data set, or null where it is not defined. */
    @Nullable
    Double score(RegressionErrors side);

    @Override
    default OptionalDouble value(RegressionQualityMetric.Result result) {
        Double score = score(result.current());
        return score == null ? OptionalDouble.empty() : OptionalDouble.of(score);
    }

    @Override
    default Metric<RegressionQualityMetric.Result> metric(MetricContext context) {
        return new RegressionQualityMetric();
    }

    @Override
    default MetricTest.Group group() {
        return MetricTest.Group.REGRESSION;
    }

    /** The condition made of the reference's score; where there is no reference, made of the other score. */
    default Condition againstReference(
            RegressionQualityMetric.Result result,
            Function<Condition.Approx, Condition> withReference,
            Function<Double, Condition> without,
            @Nullable Double other) {
        if (result.reference() == null) {
            return without.apply(known(other, "the score of a constant prediction"));
        }
        return withReference.apply(Condition.Approx.of(ofReference(result)).relative(TOLERANCE));
    }

    /** What is asked of current's score with respect to the reference's, which is there. */
    Expectation calibrated(RegressionQualityMetric.Result result, MetricContext context, Conditions conditions);

    @Override
    default Expectation expectation(
            RegressionQualityMetric.Result result, MetricContext context, Conditions conditions) {
        return conditions.areCalibrated() && result.reference() != null
                ? calibrated(result, context, conditions)
                : ValueTest.super.expectation(result, context, conditions);
    }

    /** How far a score of all complete rows may be from the reference's: a tenth, or what chance explains. */
    default Tolerance tolerance(RegressionQualityMetric.Result result, double standardError, Conditions conditions) {
        return conditions.tolerance(
                Tolerance.Worth.tenth(ofReference(result)),
                standardError,
                result.current().numberOfRows(),
                Objects.requireNonNull(result.reference()).numberOfRows());
    }

    /** The reference's score, or an error that asks for a condition. */
    default double ofReference(RegressionQualityMetric.Result result) {
        return known(score(Objects.requireNonNull(result.reference())), "the score of the reference");
    }

    /** The number, or an error that asks for a condition. */
    static Double known(@Nullable Double number, String what) {
        if (number == null) {
            throw new IllegalArgumentException("condition must be given where " + what + " is not defined");
        }
        return number;
    }
}
