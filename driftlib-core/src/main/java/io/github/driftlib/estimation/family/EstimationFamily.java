package io.github.driftlib.estimation.family;

import io.github.driftlib.estimation.ConfidenceBasedEstimation;
import io.github.driftlib.estimation.DirectLossEstimation;
import io.github.driftlib.estimation.EstimationResult;
import io.github.driftlib.family.Family;
import io.github.driftlib.finding.FindingRule;
import io.github.driftlib.metric.MetricType;
import java.io.InputStream;
import java.util.List;

/** How good a model is before its target is known. */
public final class EstimationFamily implements Family {

    /** For what loads services. */
    public EstimationFamily() {}

    @Override
    public String name() {
        return "estimation";
    }

    @Override
    public InputStream texts() {
        return EstimationFamily.class.getResourceAsStream("estimation.properties");
    }

    @Override
    public List<FindingRule<?>> findings() {
        return EstimationFindings.rules();
    }

    @Override
    public List<MetricType<?>> metrics() {
        return List.of(
                MetricType.of(DirectLossEstimation.class, EstimationResult.class),
                MetricType.of(ConfidenceBasedEstimation.class, EstimationResult.class));
    }
}
