package io.github.driftlib.planning.family;

import io.github.driftlib.family.Family;
import io.github.driftlib.family.TestType;
import io.github.driftlib.finding.FindingRule;
import io.github.driftlib.metric.MetricType;
import io.github.driftlib.planning.DetectableDrift;
import io.github.driftlib.planning.LabelShift;
import io.github.driftlib.planning.LossAgreement;
import io.github.driftlib.planning.WeightedLoss;
import java.io.InputStream;
import java.util.List;

/** What a batch can show, and what can be said without outcomes. */
public final class PlanningFamily implements Family {

    /** For what loads services. */
    public PlanningFamily() {}

    @Override
    public String name() {
        return "planning";
    }

    @Override
    public List<FindingRule<?>> findings() {
        return PlanningFindings.rules();
    }

    @Override
    public List<MetricType<?>> metrics() {
        return List.of(
                MetricType.of(DetectableDrift.class, DetectableDrift.Result.class),
                MetricType.of(LabelShift.class, LabelShift.Result.class),
                MetricType.of(WeightedLoss.class, WeightedLoss.Result.class),
                MetricType.of(LossAgreement.class, LossAgreement.Result.class));
    }

    @Override
    public List<TestType> tests() {
        return List.of(
                TestType.of(PlanningTests.DETECTABLE, DetectableDrift.class),
                TestType.of(PlanningTests.LABEL_SHIFT, LabelShift.class),
                TestType.of(PlanningTests.WEIGHTED_LOSS, WeightedLoss.class),
                TestType.of(PlanningTests.LOSS_AGREEMENT, LossAgreement.class));
    }

    @Override
    public InputStream texts() {
        return PlanningFamily.class.getResourceAsStream("planning.properties");
    }
}
