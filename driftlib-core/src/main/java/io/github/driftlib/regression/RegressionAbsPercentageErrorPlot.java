package io.github.driftlib.regression;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.regression.error.PredictedPairs;
import io.github.driftlib.regression.error.PredictionError.Form;
import java.util.Arrays;
import java.util.Map;

/**
 * The absolute percentage error, 100 |prediction - target| / |target|, over time or over the rows: its mean in each
 * period, in both data sets. Rows whose target is 0 have none and are left out.
 */
public record RegressionAbsPercentageErrorPlot() implements RowMetric<RegressionLinesResult> {

    @Override
    public MetricOutcome<RegressionLinesResult> compute(Sides<Dataset> sides, MetricContext context) {
        return RegressionLinesResult.of(sides, context, RegressionAbsPercentageErrorPlot::numbers);
    }

    private static Map<String, double[]> numbers(PredictedPairs pairs) {
        double[] percentages = new double[pairs.size()];
        Arrays.setAll(percentages, i -> 100 * Form.ABSOLUTE_SHARE.of(pairs.targets()[i], pairs.predictions()[i]));
        return Map.of("Absolute Percentage Error", percentages);
    }
}
