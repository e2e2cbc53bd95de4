package io.github.driftlib.comparison;

import io.github.driftlib.metric.MetricType;
import java.util.List;

/** The metrics of this package, as they are read back from JSON. */
public final class ComparisonCatalogue {

    private ComparisonCatalogue() {}

    /** One entry a metric. */
    public static List<MetricType<?>> types() {
        return List.of(MetricType.of(ModelComparisonMetric.class, ModelComparisonResult.class));
    }
}
