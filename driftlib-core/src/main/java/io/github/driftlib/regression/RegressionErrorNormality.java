package io.github.driftlib.regression;

import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.summary.Summarizer;
import java.util.List;

/** Whether the errors are normally distributed: the normal probability plot of both data sets. */
public record RegressionErrorNormality() implements Metric<RegressionErrorNormalityResult> {

    @Override
    public MetricOutcome<RegressionErrorNormalityResult> compute(MetricContext context) {
        return ErrorSummary.of(context)
                .outcome(sides -> RegressionErrorNormalityResult.of(sides.map(ErrorSummary::errors), context.plots()));
    }

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return ErrorSummary.needs(definition);
    }
}
