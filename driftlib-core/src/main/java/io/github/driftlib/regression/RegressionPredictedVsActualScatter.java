package io.github.driftlib.regression;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.regression.error.ErrorSummary;
import io.github.driftlib.regression.error.PredictedPairs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Predicted against actual values: a picture of where they lie together, in either data set. */
public record RegressionPredictedVsActualScatter() implements RowMetric<RegressionPredictedVsActualScatter.Result> {

    @Override
    public MetricOutcome<Result> compute(Sides<Dataset> sides, MetricContext context) {
        return ErrorSummary.of(context)
                .map(errors -> errors.with(sides, (side, rows) -> rows))
                .outcome(judged -> {
                    PredictionDensity current = density(judged.current(), context);
                    return new Result(
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

    /**
     * Where predicted and actual values lie together.
     *
     * @param current in current, or null where no picture was asked for
     * @param reference in the reference, or null where there is none or no picture was asked for
     */
    public record Result(
            @PlotData @Nullable PredictionDensity current,
            @PlotData @Nullable PredictionDensity reference) implements MetricResult {

        @Override
        public List<MetricValue> values() {
            return List.of();
        }
    }
}
