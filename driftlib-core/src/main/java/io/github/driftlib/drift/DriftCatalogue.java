package io.github.driftlib.drift;

import io.github.driftlib.metric.MetricType;
import java.util.List;

/** The metrics of this package, as they are read back from JSON. */
public final class DriftCatalogue {

    private DriftCatalogue() {}

    /** One entry a metric. */
    public static List<MetricType<?>> types() {
        return List.of(
                MetricType.of(ColumnDriftMetric.class, ColumnDriftResult.class),
                MetricType.of(DatasetDriftMetric.class, DatasetDriftResult.class),
                MetricType.of(EmbeddingsDriftMetric.class, EmbeddingsDriftResult.class),
                MetricType.of(TextDescriptorsDriftMetric.class, TextDescriptorsDriftResult.class),
                MetricType.of(TextDomainClassifierDriftMetric.class, TextDomainClassifierDriftResult.class),
                MetricType.of(DataDriftTable.class, DataDriftTableResult.class),
                MetricType.of(ColumnValuePlot.class, ColumnValuePlotResult.class),
                MetricType.of(TargetByFeaturesTable.class, TargetByFeaturesTableResult.class));
    }
}
