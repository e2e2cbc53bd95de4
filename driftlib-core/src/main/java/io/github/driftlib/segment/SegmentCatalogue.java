package io.github.driftlib.segment;

import io.github.driftlib.metric.MetricType;
import java.util.List;

/** The metrics of this package, as they are read back from JSON. */
public final class SegmentCatalogue {

    private SegmentCatalogue() {}

    /** One entry a metric. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // the results in it are typed by the metric that is read with it
    public static List<MetricType<?>> types() {
        return List.of(MetricType.of((Class) SegmentedMetric.class, SegmentedResult.class));
    }
}
