package io.github.driftlib.regression;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.regression.error.PredictedPairs;
import java.util.LinkedHashMap;
import java.util.Map;

/** Predicted and actual values over time, or over the rows: their mean in each period, in both data sets. */
public record RegressionPredictedVsActualPlot() implements RowMetric<RegressionLinesResult> {

    @Override
    public MetricOutcome<RegressionLinesResult> compute(Sides<Dataset> sides, MetricContext context) {
        return RegressionLinesResult.of(sides, context, RegressionPredictedVsActualPlot::numbers);
    }

    private static Map<String, double[]> numbers(PredictedPairs pairs) {
        Map<String, double[]> lines = new LinkedHashMap<>();
        lines.put("Predicted", pairs.predictions());
        lines.put("Actual", pairs.targets());
        return lines;
    }
}
