package io.github.driftlib.regression;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.regression.error.PredictedPairs;
import java.util.Arrays;
import java.util.Map;

/** The error over time, or over the rows: its mean in each period, in both data sets. */
public record RegressionErrorPlot() implements RowMetric<RegressionLinesResult> {

    @Override
    public MetricOutcome<RegressionLinesResult> compute(Sides<Dataset> sides, MetricContext context) {
        return RegressionLinesResult.of(sides, context, RegressionErrorPlot::numbers);
    }

    private static Map<String, double[]> numbers(PredictedPairs pairs) {
        double[] errors = new double[pairs.size()];
        Arrays.setAll(errors, pairs::error);
        return Map.of("Predicted - Actual", errors);
    }
}
