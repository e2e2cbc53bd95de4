package io.github.driftlib.regression;

import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.summary.Histogram;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.plot.Histograms;
import java.util.List;

/** The distribution of the errors: their histogram in both data sets, over the same bins. */
public record RegressionErrorDistribution() implements Metric<RegressionErrorDistributionResult> {

    @Override
    public MetricOutcome<RegressionErrorDistributionResult> compute(MetricContext context) {
        return ErrorSummary.of(context).outcome(errors -> {
            if (!context.plots()) {
                return new RegressionErrorDistributionResult(null, null);
            }
            Histograms<Histogram.Numbers> bins = ErrorSummary.histograms(errors);
            return new RegressionErrorDistributionResult(bins.current(), bins.reference());
        });
    }

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return ErrorSummary.needs(definition);
    }
}
