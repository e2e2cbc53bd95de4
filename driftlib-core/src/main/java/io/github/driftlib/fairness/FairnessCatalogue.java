package io.github.driftlib.fairness;

import io.github.driftlib.metric.MetricType;
import java.util.List;

/** The metrics of this package, as they are read back from JSON. */
public final class FairnessCatalogue {

    private FairnessCatalogue() {}

    /** One entry a metric. */
    public static List<MetricType<?>> types() {
        return List.of(MetricType.of(FairnessMetric.class, FairnessResult.class));
    }
}
