package io.github.driftlib.regression;

import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.regression.error.ErrorSummary;
import io.github.driftlib.stats.distribution.NormalPlot;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.Summarizer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the errors are normally distributed: the normal probability plot of both data sets. */
public record RegressionErrorNormality() implements Metric<RegressionErrorNormality.Result> {

    @Override
    public MetricOutcome<Result> compute(MetricContext context) {
        return ErrorSummary.of(context).outcome(sides -> Result.of(sides.map(ErrorSummary::errors), context.plots()));
    }

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return ErrorSummary.needs(definition);
    }

    /**
     * The normal probability plots of errors. A side is null where there is no reference, or fewer than two errors.
     *
     * @param currentPlot the points of current, at most 200
     * @param currentTheoretical the ends of the line through all its points
     * @param referencePlot the points of the reference, at most 200
     * @param referenceTheoretical the ends of the line through all its points
     */
    public record Result(
            @PlotData @Nullable Points currentPlot,
            @Nullable Points currentTheoretical,
            @PlotData @Nullable Points referencePlot,
            @Nullable Points referenceTheoretical)
            implements MetricResult {

        /**
         * Points of a picture.
         *
         * @param x normal quantiles
         * @param y errors
         */
        public record Points(
                @Nullable List<Double> x, @Nullable List<Double> y) {
            /** Copies the lists. */
            public Points {
                x = List.copyOf(x);
                y = List.copyOf(y);
            }
        }

        static Result of(Sides<EmpiricalDistribution> errors, boolean plots) {
            EmpiricalDistribution current = errors.current();
            Optional<EmpiricalDistribution> reference = errors.reference();
            return new Result(
                    plots ? points(current) : null,
                    line(current),
                    plots ? reference.map(Result::points).orElse(null) : null,
                    reference.map(Result::line).orElse(null));
        }

        private static @Nullable Points points(EmpiricalDistribution errors) {
            ErrorNormality normality = ErrorNormality.of(errors, true);
            return normality == null
                    ? null
                    : new Points(normality.orderStatisticMediansX(), normality.orderStatisticMediansY());
        }

        private static @Nullable Points line(EmpiricalDistribution errors) {
            if (errors.count() < 2) {
                return null;
            }
            NormalPlot plot = ErrorNormality.plot(errors);
            double from = NormalPlot.quantile(0, plot.count());
            double low = plot.intercept() + plot.slope() * from;
            double high = plot.intercept() - plot.slope() * from;
            boolean drawable = Double.isFinite(low) && Double.isFinite(high);
            return drawable ? new Points(List.of(from, -from), List.of(low, high)) : null;
        }

        @Override
        public List<MetricValue> values() {
            return List.of();
        }
    }
}
