package io.github.driftlib.regression;

import io.github.driftlib.family.Family;
import io.github.driftlib.family.TestType;
import io.github.driftlib.finding.FindingRule;
import io.github.driftlib.metric.MetricType;
import java.io.InputStream;
import java.util.List;

/** How good a model is that predicts numbers. */
public final class RegressionFamily implements Family {

    /** For what loads services. */
    public RegressionFamily() {}

    @Override
    public String name() {
        return "regression";
    }

    @Override
    public InputStream texts() {
        return RegressionFamily.class.getResourceAsStream("regression.properties");
    }

    @Override
    public List<FindingRule<?>> findings() {
        return RegressionFindings.rules();
    }

    @Override
    public List<MetricType<?>> metrics() {
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

    @Override
    public List<TestType> tests() {
        return List.of(
                TestType.of(TestValueMAE.class),
                TestType.of(TestValueRMSE.class),
                TestType.of(TestValueMAPE.class),
                TestType.of(TestValueMeanError.class),
                TestType.of(TestValueAbsMaxError.class),
                TestType.of(TestValueR2Score.class),
                TestType.of("TestShareOfPredictedRows", PredictedRowsTest.class));
    }
}
