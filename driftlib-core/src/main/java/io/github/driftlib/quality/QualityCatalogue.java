package io.github.driftlib.quality;

import io.github.driftlib.metric.MetricType;
import java.util.List;

/** The metrics of this package, as they are read back from JSON. */
public final class QualityCatalogue {

    private QualityCatalogue() {}

    /** One entry a metric. */
    public static List<MetricType<?>> types() {
        return List.of(
                MetricType.of(DatasetMissingValuesMetric.class, DatasetMissingValuesResult.class),
                MetricType.of(ColumnQuantileMetric.class, ColumnQuantileResult.class),
                MetricType.of(ColumnSummaryMetric.class, ColumnSummaryResult.class));
    }
}
