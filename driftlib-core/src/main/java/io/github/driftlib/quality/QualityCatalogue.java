package io.github.driftlib.quality;

import io.github.driftlib.metric.MetricType;
import java.util.ArrayList;
import java.util.List;

/** The metrics of this package, as they are read back from JSON. */
public final class QualityCatalogue {

    private QualityCatalogue() {}

    /** One entry a metric. */
    public static List<MetricType<?>> types() {
        List<MetricType<?>> types = new ArrayList<>(List.of(
                MetricType.of(DatasetMissingValuesMetric.class, DatasetMissingValuesResult.class),
                MetricType.of(ColumnQuantileMetric.class, ColumnQuantileResult.class),
                MetricType.of(ColumnSummaryMetric.class, ColumnSummaryResult.class),
                MetricType.of(DescriptorSummaryMetric.class, ColumnSummaryResult.class),
                MetricType.of(DatasetSummaryMetric.class, DatasetSummaryResult.class),
                MetricType.of(ColumnMissingValuesMetric.class, ColumnMissingValuesResult.class),
                MetricType.of(ColumnValueListMetric.class, ColumnValueListResult.class),
                MetricType.of(ColumnValueRangeMetric.class, ColumnValueRangeResult.class),
                MetricType.of(ColumnRegExpMetric.class, ColumnRegExpResult.class),
                MetricType.of(ColumnCategoryMetric.class, ColumnCategoryResult.class),
                MetricType.of(ColumnDistributionMetric.class, ColumnDistributionResult.class),
                MetricType.of(ColumnInteractionPlot.class, ColumnInteractionResult.class),
                MetricType.of(ColumnCorrelationsMetric.class, ColumnCorrelationsResult.class),
                MetricType.of(DatasetCorrelationsMetric.class, DatasetCorrelationsResult.class),
                MetricType.of(CorrelationMatrix.class, CorrelationMatrixResult.class),
                MetricType.of(RankCorrelationMatrix.class, CorrelationMatrixResult.class),
                MetricType.of(ConflictTargetMetric.class, ConflictTargetResult.class),
                MetricType.of(ConflictPredictionMetric.class, ConflictPredictionResult.class),
                MetricType.of(DataQualityStabilityMetric.class, DataQualityStabilityResult.class),
                MetricType.of(QuantileValue.class, ValueResult.class),
                MetricType.of(ColumnCount.class, ValueResult.class),
                MetricType.of(UniqueValueCount.class, LabelCountResult.class),
                MetricType.of(DatasetMissingValueCount.class, CountResult.class),
                MetricType.of(Comment.class, Comment.Result.class),
                MetricType.of(CustomValueMetric.class, CustomValueMetric.Result.class),
                MetricType.of(TextDescriptorsDistribution.class, TextDescriptorsDistributionResult.class),
                MetricType.of(TextDescriptorsCorrelationMetric.class, TextDescriptorsCorrelationResult.class)));
        types.addAll(namedByWhatTheyAskFor());
        return types;
    }

    private static List<MetricType<?>> namedByWhatTheyAskFor() {
        List<MetricType<?>> types = new ArrayList<>();
        for (ColumnStatistic statistic : ColumnStatistic.values()) {
            types.add(new MetricType<>(statistic.metricName(), ColumnValueMetric.class, ValueResult.class));
        }
        for (DatasetCount count : DatasetCount.values()) {
            types.add(new MetricType<>(count.metricName(), DatasetCountMetric.class, ValueResult.class));
        }
        for (DuplicateCount count : DuplicateCount.values()) {
            types.add(new MetricType<>(count.metricName(), DuplicateCountMetric.class, ValueResult.class));
        }
        for (String name : CountedValues.METRIC_NAMES) {
            types.add(new MetricType<>(name, ValueCountMetric.class, CountResult.class));
        }
        return types;
    }
}
