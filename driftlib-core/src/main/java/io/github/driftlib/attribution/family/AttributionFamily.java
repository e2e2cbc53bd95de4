package io.github.driftlib.attribution.family;

import io.github.driftlib.attribution.DriftContributions;
import io.github.driftlib.attribution.LossShift;
import io.github.driftlib.attribution.MeanChange;
import io.github.driftlib.attribution.Slices;
import io.github.driftlib.family.Family;
import io.github.driftlib.family.TestType;
import io.github.driftlib.finding.FindingRule;
import io.github.driftlib.metric.MetricType;
import java.io.InputStream;
import java.util.List;

/** Why something changed. */
public final class AttributionFamily implements Family {

    /** For what loads services. */
    public AttributionFamily() {}

    @Override
    public String name() {
        return "attribution";
    }

    @Override
    public List<FindingRule<?>> findings() {
        return AttributionFindings.rules();
    }

    @Override
    public List<MetricType<?>> metrics() {
        return List.of(
                MetricType.of(DriftContributions.class, DriftContributions.Result.class),
                MetricType.of(MeanChange.class, MeanChange.Result.class),
                MetricType.of(Slices.class, Slices.Result.class),
                MetricType.of(LossShift.class, LossShift.Result.class));
    }

    @Override
    public List<TestType> tests() {
        return List.of(
                TestType.of(AttributionTests.GROWN_SLICES, Slices.class),
                TestType.of(AttributionTests.CONCEPT, LossShift.class));
    }

    @Override
    public InputStream texts() {
        return AttributionFamily.class.getResourceAsStream("attribution.properties");
    }
}
