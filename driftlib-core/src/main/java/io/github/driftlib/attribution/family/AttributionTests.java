package io.github.driftlib.attribution.family;

import io.github.driftlib.attribution.LossShift;
import io.github.driftlib.attribution.Slices;
import io.github.driftlib.json.NumberText;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.stats.distribution.StandardNormal;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.Expectation;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestedStatistic;
import java.util.OptionalDouble;

/** What tests of causes ask. */
public final class AttributionTests {

    private static final double WORTH = 0.1;

    /** In how many slices the loss grew. */
    public static final TestedStatistic<Slices.Result> GROWN_SLICES = TestedStatistic.of(
            "TestGrownSlices",
            "Slices in which the loss grew",
            MetricTest.Group.CUSTOM,
            "the number of slices in which the loss grew",
            result -> {
                if (result.grownSlices() == null) {
                    throw new IllegalArgumentException(
                            "there must be a reference with losses for slices in which they grew");
                }
                return OptionalDouble.of(result.grownSlices());
            },
            result -> Condition.eq(0));

    /** How much the loss of the same inputs changed. */
    public static final TestedStatistic<LossShift.Result> CONCEPT = TestedStatistic.<LossShift.Result>of(
                    "TestConceptShift",
                    "Change of the loss where inputs are the same",
                    MetricTest.Group.CUSTOM,
                    "the change of the loss where inputs are the same",
                    result -> OptionalDouble.of(result.concept()),
                    result -> Condition.lte(WORTH * Math.abs(result.reference())))
            .calibrated(AttributionTests::concept);

    private AttributionTests() {}

    /** At most a tenth of the reference's loss, or what chance explains where that is more. */
    private static Expectation concept(LossShift.Result result, MetricContext context, Conditions conditions) {
        double chance = StandardNormal.quantile(1 - conditions.chance() / 2) * result.conceptError();
        double worth = WORTH * Math.abs(result.reference());
        return Expectation.of(Condition.lte(Math.max(worth, chance)))
                .because("a tenth of the reference's loss is " + NumberText.of(worth) + ", chance explains "
                        + NumberText.of(chance));
    }
}
