package io.github.driftlib.preset;

import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricPreset;
import io.github.driftlib.regression.RegressionAbsPercentageErrorPlot;
import io.github.driftlib.regression.RegressionErrorBiasTable;
import io.github.driftlib.regression.RegressionErrorDistribution;
import io.github.driftlib.regression.RegressionErrorNormality;
import io.github.driftlib.regression.RegressionErrorPlot;
import io.github.driftlib.regression.RegressionPredictedVsActualPlot;
import io.github.driftlib.regression.RegressionPredictedVsActualScatter;
import io.github.driftlib.regression.RegressionQualityMetric;
import io.github.driftlib.regression.RegressionTopErrorMetric;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How good a model that predicts numbers is: its scores, predicted against actual values, the errors over time, their
 * distribution, the largest ones, and the features in which these differ.
 *
 * @param columns the features in the table of the error bias, or null for all
 */
public record RegressionPreset(@Nullable List<String> columns) implements MetricPreset {

    /** Copies the list. */
    public RegressionPreset {
        columns = columns == null ? null : List.copyOf(columns);
    }

    @Override
    public List<? extends Metric<?>> metrics(ResolvedDefinition definition) {
        return List.of(
                new RegressionQualityMetric(),
                new RegressionPredictedVsActualScatter(),
                new RegressionPredictedVsActualPlot(),
                new RegressionErrorPlot(),
                new RegressionAbsPercentageErrorPlot(),
                new RegressionErrorDistribution(),
                new RegressionErrorNormality(),
                new RegressionTopErrorMetric(),
                new RegressionErrorBiasTable(columns, RegressionErrorBiasTable.DEFAULT_TOP_ERROR));
    }
}
