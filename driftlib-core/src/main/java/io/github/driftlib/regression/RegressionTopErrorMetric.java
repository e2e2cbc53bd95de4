package io.github.driftlib.regression;

import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.summary.Summarizer;
import java.util.List;

/**
 * The largest errors: the 5 % of rows that are underestimated most, the 5 % that are overestimated most, and the rest,
 * each with its mean error ({@link Underperformance}) and, where the rows are at hand, with where its predictions lie
 * ({@link PredictionDensity}).
 */
public record RegressionTopErrorMetric() implements Metric<RegressionTopErrorResult> {

    @Override
    public MetricOutcome<RegressionTopErrorResult> compute(MetricContext context) {
        ResolvedDefinition definition = context.definition();
        return ErrorSummary.of(context)
                .outcome(sides -> sides.with(
                                context.sides(),
                                (errors, data) ->
                                        RegressionTopErrorResult.side(errors, data, definition, context.plots()))
                        .into(RegressionTopErrorResult::new));
    }

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return ErrorSummary.needs(definition);
    }
}
