package io.github.driftlib.quality.family;

import io.github.driftlib.family.Family;
import io.github.driftlib.family.TestType;
import io.github.driftlib.finding.FindingRule;
import io.github.driftlib.metric.MetricType;
import io.github.driftlib.quality.conflict.ConflictPredictionMetric;
import io.github.driftlib.quality.conflict.ConflictTargetMetric;
import io.github.driftlib.quality.conflict.DataQualityStabilityMetric;
import io.github.driftlib.quality.correlation.ColumnCorrelationsMetric;
import io.github.driftlib.quality.correlation.CorrelationMatrix;
import io.github.driftlib.quality.correlation.CorrelationMatrixResult;
import io.github.driftlib.quality.correlation.DatasetCorrelationsMetric;
import io.github.driftlib.quality.correlation.RankCorrelationMatrix;
import io.github.driftlib.quality.correlation.TextDescriptorsCorrelationMetric;
import io.github.driftlib.quality.count.ColumnCount;
import io.github.driftlib.quality.count.DatasetCount;
import io.github.driftlib.quality.count.DatasetCountMetric;
import io.github.driftlib.quality.count.DatasetMissingValueCount;
import io.github.driftlib.quality.count.DuplicateCount;
import io.github.driftlib.quality.count.DuplicateCountMetric;
import io.github.driftlib.quality.distribution.ColumnDistributionMetric;
import io.github.driftlib.quality.distribution.ColumnInteractionPlot;
import io.github.driftlib.quality.distribution.Comment;
import io.github.driftlib.quality.distribution.TextDescriptorsDistribution;
import io.github.driftlib.quality.missing.ColumnMissingValuesMetric;
import io.github.driftlib.quality.missing.DatasetMissingValuesMetric;
import io.github.driftlib.quality.summary.ColumnSummaryMetric;
import io.github.driftlib.quality.summary.ColumnSummaryResult;
import io.github.driftlib.quality.summary.DatasetSummaryMetric;
import io.github.driftlib.quality.summary.DescriptorSummaryMetric;
import io.github.driftlib.quality.test.QualityTests;
import io.github.driftlib.quality.value.ColumnCategoryMetric;
import io.github.driftlib.quality.value.ColumnQuantileMetric;
import io.github.driftlib.quality.value.ColumnRegExpMetric;
import io.github.driftlib.quality.value.ColumnStatistic;
import io.github.driftlib.quality.value.ColumnValueListMetric;
import io.github.driftlib.quality.value.ColumnValueMetric;
import io.github.driftlib.quality.value.ColumnValueRangeMetric;
import io.github.driftlib.quality.value.CountResult;
import io.github.driftlib.quality.value.CountedValues;
import io.github.driftlib.quality.value.CustomValueMetric;
import io.github.driftlib.quality.value.QuantileValue;
import io.github.driftlib.quality.value.UniqueValueCount;
import io.github.driftlib.quality.value.ValueCountMetric;
import io.github.driftlib.quality.value.ValueResult;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Whether data are complete, valid and what they were. */
public final class QualityFamily implements Family {

    /** For what loads services. */
    public QualityFamily() {}

    @Override
    public String name() {
        return "quality";
    }

    @Override
    public InputStream texts() {
        return QualityFamily.class.getResourceAsStream("quality.properties");
    }

    @Override
    public List<FindingRule<?>> findings() {
        return QualityFindings.rules();
    }

    @Override
    public List<MetricType<?>> metrics() {
        List<MetricType<?>> types = new ArrayList<>(List.of(
                MetricType.of(DatasetMissingValuesMetric.class, DatasetMissingValuesMetric.Result.class),
                MetricType.of(ColumnQuantileMetric.class, ColumnQuantileMetric.Result.class),
                MetricType.of(ColumnSummaryMetric.class, ColumnSummaryResult.class),
                MetricType.of(DescriptorSummaryMetric.class, ColumnSummaryResult.class),
                MetricType.of(DatasetSummaryMetric.class, DatasetSummaryMetric.Result.class),
                MetricType.of(ColumnMissingValuesMetric.class, ColumnMissingValuesMetric.Result.class),
                MetricType.of(ColumnValueListMetric.class, ColumnValueListMetric.Result.class),
                MetricType.of(ColumnValueRangeMetric.class, ColumnValueRangeMetric.Result.class),
                MetricType.of(ColumnRegExpMetric.class, ColumnRegExpMetric.Result.class),
                MetricType.of(ColumnCategoryMetric.class, ColumnCategoryMetric.Result.class),
                MetricType.of(ColumnDistributionMetric.class, ColumnDistributionMetric.Result.class),
                MetricType.of(ColumnInteractionPlot.class, ColumnInteractionPlot.Result.class),
                MetricType.of(ColumnCorrelationsMetric.class, ColumnCorrelationsMetric.Result.class),
                MetricType.of(DatasetCorrelationsMetric.class, DatasetCorrelationsMetric.Result.class),
                MetricType.of(CorrelationMatrix.class, CorrelationMatrixResult.class),
                MetricType.of(RankCorrelationMatrix.class, CorrelationMatrixResult.class),
                MetricType.of(ConflictTargetMetric.class, ConflictTargetMetric.Result.class),
                MetricType.of(ConflictPredictionMetric.class, ConflictPredictionMetric.Result.class),
                MetricType.of(DataQualityStabilityMetric.class, DataQualityStabilityMetric.Result.class),
                MetricType.of(QuantileValue.class, ValueResult.class),
                MetricType.of(ColumnCount.class, ValueResult.class),
                MetricType.of(UniqueValueCount.class, UniqueValueCount.Result.class),
                MetricType.of(DatasetMissingValueCount.class, CountResult.class),
                MetricType.of(Comment.class, Comment.Result.class),
                MetricType.of(CustomValueMetric.class, CustomValueMetric.Result.class),
                MetricType.of(TextDescriptorsDistribution.class, TextDescriptorsDistribution.Result.class),
                MetricType.of(TextDescriptorsCorrelationMetric.class, TextDescriptorsCorrelationMetric.Result.class)));
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

    @Override
    public List<TestType> tests() {
        return QualityTests.types();
    }
}
