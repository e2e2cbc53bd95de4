package io.github.driftlib.regression;

import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import io.github.driftlib.regression.error.ErrorSummary;
import io.github.driftlib.summary.Histogram;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.plot.Histograms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The distribution of the errors: their histogram in both data sets, over the same bins. */
public record RegressionErrorDistribution() implements Metric<RegressionErrorDistribution.Result> {

    @Override
    public MetricOutcome<Result> compute(MetricContext context) {
        return ErrorSummary.of(context).outcome(errors -> {
            if (!context.plots()) {
                return new Result(null, null);
            }
            Histograms<Histogram.Numbers> bins = ErrorSummary.histograms(errors);
            return new Result(bins.current(), bins.reference());
        });
    }

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return ErrorSummary.needs(definition);
    }

    /**
     * The histograms of errors.
     *
     * @param currentBins that of current, or null where no picture was asked for
     * @param referenceBins that of the reference, or null where there is none or no picture was asked for
     */
    public record Result(
            @PlotData Histogram.@Nullable Numbers currentBins,
            @PlotData Histogram.@Nullable Numbers referenceBins) implements MetricResult {

        @Override
        public List<MetricValue> values() {
            return List.of();
        }
    }
}
