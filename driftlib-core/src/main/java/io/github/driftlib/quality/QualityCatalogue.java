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
                MetricType.of(ColumnSummaryMetric.class, ColumnSummaryResult.class),
                MetricType.of(DatasetSummaryMetric.class, DatasetSummaryResult.class),
                MetricType.of(ColumnMissingValuesMetric.class, ColumnMissingValuesResult.class),
                MetricType.of(ColumnValueListMetric.class, ColumnValueListResult.class),
                MetricType.of(ColumnValueRangeMetric.class, ColumnValueRangeResult.class),
                MetricType.of(ColumnRegExpMetric.class, ColumnRegExpResult.class),
                MetricType.of(ColumnCategoryMetric.class, ColumnCategoryResult.class),
                MetricType.of(ColumnCorrelationsMetric.class, ColumnCorrelationsResult.class),
                MetricType.of(DatasetCorrelationsMetric.class, DatasetCorrelationsResult.class),
                MetricType.of(CorrelationMatrix.class, CorrelationMatrixResult.class),
                MetricType.of(RankCorrelationMatrix.class, CorrelationMatrixResult.class),
                MetricType.of(ConflictTargetMetric.class, ConflictTargetResult.class),
                MetricType.of(ConflictPredictionMetric.class, ConflictPredictionResult.class),
                MetricType.of(DataQualityStabilityMetric.class, DataQualityStabilityResult.class));
    }
}
