package io.github.driftlib.multivariate.family;

import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.multivariate.DomainClassifierDrift;
import io.github.driftlib.multivariate.JointDrift;
import io.github.driftlib.multivariate.SlicedWasserstein;
import io.github.driftlib.stats.SlicedDistance;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.Expectation;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestedStatistic;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** What tests of many columns ask: whether chance explains what changed. */
public final class MultivariateTests {

    private static final double LEVEL = 0.01;

    /** Pairs of columns that no longer go together. */
    public static final TestedStatistic<JointDrift.Result> JOINT = chance(
            "TestJointDrift",
            "Correlations of all pairs of columns",
            "the p-value of the largest change of a correlation",
            JointDrift.Result::pValue);

    /** The distance of many columns together. */
    public static final TestedStatistic<SlicedWasserstein.Result> SLICED = chance(
            "TestSlicedWasserstein",
            "Distance of many columns together",
            "the p-value of the distance of many columns together",
            SlicedWasserstein.Result::pValue);

    /** Rows that are told apart. */
    public static final TestedStatistic<DomainClassifierDrift.Result> DOMAIN =
            TestedStatistic.<DomainClassifierDrift.Result>of(
                            "TestDomainClassifierDrift",
                            "Rows told from those of the reference",
                            MetricTest.Group.DATA_DRIFT,
                            "the p-value of telling rows from those of the reference",
                            result -> OptionalDouble.of(result.pValue()),
                            result -> beyond(result, LEVEL))
                    .calibrated((result, context, conditions) -> Expectation.of(beyond(result, conditions.chance())));

    private MultivariateTests() {}

    /** Rows that are hardly told apart pass, however sure it is that they are. */
    private static Condition beyond(DomainClassifierDrift.Result result, double level) {
        return Condition.gte(result.area() > DomainClassifierDrift.Result.WORTH ? level : 0);
    }

    private static <R extends MetricResult> TestedStatistic<R> chance(
            String test, String title, String subject, ToDoubleFunction<R> pValue) {
        return TestedStatistic.<R>of(
                        test,
                        title,
                        MetricTest.Group.DATA_DRIFT,
                        subject,
                        result -> OptionalDouble.of(pValue.applyAsDouble(result)),
                        result -> Condition.gte(LEVEL))
                .calibrated(MultivariateTests::explained);
    }

    /** Permutations cannot tell less than a few in a thousand. */
    private static <R extends MetricResult> Expectation explained(
            R result, MetricContext context, Conditions conditions) {
        return Expectation.of(Condition.gte(Math.max(conditions.chance(), SlicedDistance.SMALLEST_LEVEL)));
    }
}
