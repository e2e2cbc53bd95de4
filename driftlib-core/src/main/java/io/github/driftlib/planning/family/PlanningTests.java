package io.github.driftlib.planning.family;

import io.github.driftlib.json.NumberText;
import io.github.driftlib.planning.DetectableDrift;
import io.github.driftlib.planning.LabelShift;
import io.github.driftlib.planning.LossAgreement;
import io.github.driftlib.planning.WeightedLoss;
import io.github.driftlib.stats.distribution.StandardNormal;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.Expectation;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestedStatistic;
import java.util.OptionalDouble;

/** What tests of batches and of models without outcomes ask. */
public final class PlanningTests {

    static final double WORTH = 0.1;
    private static final double LEVEL = 0.01;

    /** Whether the batch is large enough. */
    public static final TestedStatistic<DetectableDrift.Result> DETECTABLE = TestedStatistic.of(
            "TestDetectableDrift",
            "Smallest drift that the batch can show",
            MetricTest.Group.DATA_QUALITY,
            "the smallest PSI that the batch could have shown of each column",
            result -> OptionalDouble.of(result.worst()),
            result -> Condition.lte(WORTH));

    /** Whether the mix of predicted classes changed. */
    public static final TestedStatistic<LabelShift.Result> LABEL_SHIFT = TestedStatistic.<LabelShift.Result>of(
                    "TestLabelShift",
                    "Mix of the predicted classes",
                    MetricTest.Group.CLASSIFICATION,
                    "the p-value of the mix of the predicted classes",
                    result -> OptionalDouble.of(result.pValue()),
                    result -> Condition.gte(LEVEL))
            .calibrated((result, context, conditions) -> Expectation.of(Condition.gte(conditions.chance())));

    /** Whether the loss to expect is larger than in the reference. */
    public static final TestedStatistic<WeightedLoss.Result> WEIGHTED_LOSS = TestedStatistic.<WeightedLoss.Result>of(
                    "TestWeightedLoss",
                    "Loss to expect by the inputs",
                    MetricTest.Group.CUSTOM,
                    "the loss to expect by the inputs",
                    result -> OptionalDouble.of(result.estimated()),
                    result -> Condition.lte(result.reference() + WORTH * Math.abs(result.reference())))
            .calibrated((result, context, conditions) -> {
                double chance = StandardNormal.quantile(1 - conditions.chance() / 2) * result.error();
                double worth = WORTH * Math.abs(result.reference());
                return Expectation.of(Condition.lte(result.reference() + Math.max(worth, chance)))
                        .because("a tenth of the reference's loss is " + NumberText.of(worth) + ", chance explains "
                                + NumberText.of(chance));
            });

    /** Whether two estimates of the loss agree. */
    public static final TestedStatistic<LossAgreement.Result> LOSS_AGREEMENT = TestedStatistic.<LossAgreement.Result>of(
                    "TestLossAgreement",
                    "Agreement of estimates of the loss",
                    MetricTest.Group.CUSTOM,
                    "how far two estimates of the loss are apart",
                    result -> OptionalDouble.of(result.difference()),
                    result -> Condition.lte(WORTH * Math.abs(result.reference())))
            .calibrated((result, context, conditions) -> {
                double chance = StandardNormal.quantile(1 - conditions.chance() / 2) * result.error();
                double worth = WORTH * Math.abs(result.reference());
                return Expectation.of(Condition.lte(Math.max(worth, chance)))
                        .because("a tenth of the reference's loss is " + NumberText.of(worth) + ", chance explains "
                                + NumberText.of(chance));
            });

    private PlanningTests() {}
}
