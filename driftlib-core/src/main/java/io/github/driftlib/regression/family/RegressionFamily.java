package io.github.driftlib.regression.family;

import io.github.driftlib.family.Family;
import io.github.driftlib.family.TestType;
import io.github.driftlib.finding.FindingRule;
import io.github.driftlib.metric.MetricType;
import io.github.driftlib.regression.RegressionAbsPercentageErrorPlot;
import io.github.driftlib.regression.RegressionDummyMetric;
import io.github.driftlib.regression.RegressionErrorBiasTable;
import io.github.driftlib.regression.RegressionErrorDistribution;
import io.github.driftlib.regression.RegressionErrorNormality;
import io.github.driftlib.regression.RegressionErrorPlot;
import io.github.driftlib.regression.RegressionLinesResult;
import io.github.driftlib.regression.RegressionPredictedVsActualPlot;
import io.github.driftlib.regression.RegressionPredictedVsActualScatter;
import io.github.driftlib.regression.RegressionQualityMetric;
import io.github.driftlib.regression.RegressionTopErrorMetric;
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
                MetricType.of(RegressionQualityMetric.class, RegressionQualityMetric.Result.class),
                MetricType.of(RegressionDummyMetric.class, RegressionDummyMetric.Result.class),
                MetricType.of(
                        RegressionPredictedVsActualScatter.class, RegressionPredictedVsActualScatter.Result.class),
                MetricType.of(RegressionPredictedVsActualPlot.class, RegressionLinesResult.class),
                MetricType.of(RegressionErrorPlot.class, RegressionLinesResult.class),
                MetricType.of(RegressionAbsPercentageErrorPlot.class, RegressionLinesResult.class),
                MetricType.of(RegressionErrorDistribution.class, RegressionErrorDistribution.Result.class),
                MetricType.of(RegressionErrorNormality.class, RegressionErrorNormality.Result.class),
                MetricType.of(RegressionTopErrorMetric.class, RegressionTopErrorMetric.Result.class),
                MetricType.of(RegressionErrorBiasTable.class, RegressionErrorBiasTable.Result.class));
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
