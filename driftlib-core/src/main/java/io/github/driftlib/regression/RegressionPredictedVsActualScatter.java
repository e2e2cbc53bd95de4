package io.github.driftlib.regression;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.RowMetric;
import java.util.Optional;

/** Predicted against actual values: a picture of where they lie together, in either data set. */
public record RegressionPredictedVsActualScatter() implements RowMetric<RegressionPredictedVsActualScatterResult> {

    @Override
    public MetricOutcome<RegressionPredictedVsActualScatterResult> compute(
            Dataset current, Optional<Dataset> reference, MetricContext context) {
        return ErrorSummary.judge(
                context,
                (currentErrors, referenceErrors) -> new RegressionPredictedVsActualScatterResult(
                        density(current, context),
                        referenceErrors
                                .map(side -> density(reference.orElseThrow(), context))
                                .orElse(null)));
    }

    private static PredictionDensity density(Dataset rows, MetricContext context) {
        return context.plots() ? PredictionDensity.of(PredictedPairs.of(rows, context.definition())) : null;
    }
}
