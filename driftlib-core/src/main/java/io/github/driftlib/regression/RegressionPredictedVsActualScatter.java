package io.github.driftlib.regression;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import org.jspecify.annotations.Nullable;

/** Predicted against actual values: a picture of where they lie together, in either data set. */
public record RegressionPredictedVsActualScatter() implements RowMetric<RegressionPredictedVsActualScatterResult> {

    @Override
    public MetricOutcome<RegressionPredictedVsActualScatterResult> compute(
            Sides<Dataset> sides, MetricContext context) {
        return ErrorSummary.of(context)
                .map(errors -> errors.with(sides, (side, rows) -> rows))
                .outcome(judged -> {
                    PredictionDensity current = density(judged.current(), context);
                    return new RegressionPredictedVsActualScatterResult(
                            current,
                            judged.reference()
                                    .map(rows -> density(rows, context))
                                    .orElse(null));
                });
    }

    /** Where the points lie, or null where no picture is wanted or there is none. */
    private static @Nullable PredictionDensity density(Dataset rows, MetricContext context) {
        return context.plots() ? PredictionDensity.of(PredictedPairs.of(rows, context.definition())) : null;
    }
}
