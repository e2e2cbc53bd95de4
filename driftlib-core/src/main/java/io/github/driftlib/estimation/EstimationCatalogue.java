package io.github.driftlib.estimation;

import io.github.driftlib.metric.MetricType;
import java.util.List;

/** The metrics of this package, as they are read back from JSON. */
public final class EstimationCatalogue {

    private EstimationCatalogue() {}

    /** One entry a metric. */
    public static List<MetricType<?>> types() {
        return List.of(
                MetricType.of(DirectLossEstimation.class, EstimationResult.class),
                MetricType.of(ConfidenceBasedEstimation.class, EstimationResult.class));
    }
}
