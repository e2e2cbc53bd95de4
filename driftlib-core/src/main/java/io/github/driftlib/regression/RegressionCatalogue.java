package io.github.driftlib.regression;

import io.github.driftlib.metric.MetricType;
import java.util.List;

/** The metrics of this package, as they are read back from JSON. */
public final class RegressionCatalogue {

    private RegressionCatalogue() {}

    /** One entry a metric. */
    public static List<MetricType<?>> types() {
        return List.of(
                MetricType.of(RegressionQualityMetric.class, RegressionQualityResult.class),
                MetricType.of(RegressionDummyMetric.class, RegressionDummyResult.class),
                MetricType.of(RegressionPredictedVsActualScatter.class, RegressionPredictedVsActualScatterResult.class),
                MetricType.of(RegressionPredictedVsActualPlot.class, RegressionLinesResult.class),
                MetricType.of(RegressionErrorPlot.class, RegressionLinesResult.class),
                MetricType.of(RegressionAbsPercentageErrorPlot.class, RegressionLinesResult.class),
                MetricType.of(RegressionErrorDistribution.class, RegressionErrorDistributionResult.class),
                MetricType.of(RegressionErrorNormality.class, RegressionErrorNormalityResult.class),
                MetricType.of(RegressionTopErrorMetric.class, RegressionTopErrorResult.class),
                MetricType.of(RegressionErrorBiasTable.class, RegressionErrorBiasTableResult.class));
    }
}
