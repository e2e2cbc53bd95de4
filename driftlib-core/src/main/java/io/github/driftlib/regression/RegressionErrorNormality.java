package io.github.driftlib.regression;

import static io.github.driftlib.regression.error.ErrorStatistics.finite;

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
import java.util.ArrayList;
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
            Line normality = Line.of(errors, true);
            return normality == null
                    ? null
                    : new Points(normality.orderStatisticMediansX(), normality.orderStatisticMediansY());
        }

        private static @Nullable Points line(EmpiricalDistribution errors) {
            if (errors.count() < 2) {
                return null;
            }
            NormalPlot plot = Line.plot(errors);
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

    /**
     * How far errors are normally distributed: their {@linkplain NormalPlot normal probability plot}.
     *
     * @param orderStatisticMediansX the normal quantiles of the points; of all where there are at most 200, of 200
     *     evenly spread ranks otherwise
     * @param orderStatisticMediansY the errors at the same ranks
     * @param slope the slope of the line through all points
     * @param intercept its value at 0
     * @param r the correlation of the points: 1 for normal errors, null where all errors are equal
     */
    public record Line(
            @PlotData @Nullable List<Double> orderStatisticMediansX,
            @PlotData @Nullable List<Double> orderStatisticMediansY,
            @Nullable Double slope,
            @Nullable Double intercept,
            @Nullable Double r) {

        private static final int MOST_POINTS = 200;

        /** Copies the lists. */
        public Line {
            orderStatisticMediansX = orderStatisticMediansX == null ? null : List.copyOf(orderStatisticMediansX);
            orderStatisticMediansY = orderStatisticMediansY == null ? null : List.copyOf(orderStatisticMediansY);
        }

        /** The plot of errors, or null where there are fewer than two. */
        static @Nullable Line of(EmpiricalDistribution errors, boolean plots) {
            if (errors.count() < 2) {
                return null;
            }
            NormalPlot plot = plot(errors);
            List<Double> x = new ArrayList<>();
            List<Double> y = new ArrayList<>();
            long points = plots ? Math.min(errors.count(), MOST_POINTS) : 0;
            int at = 0;
            for (long point = 0; point < points; point++) {
                long rank = Math.round(point * ((double) (errors.count() - 1) / (points - 1)));
                while (errors.weightBelow(at + 1) <= rank) {
                    at++;
                }
                x.add(NormalPlot.quantile(rank, errors.count()));
                y.add(errors.value(at));
            }
            return new Line(
                    plots ? x : null,
                    plots ? y : null,
                    finite(plot.slope()),
                    finite(plot.intercept()),
                    finite(plot.correlation()));
        }

        static NormalPlot plot(EmpiricalDistribution errors) {
            double[] values = new double[errors.size()];
            long[] weights = new long[errors.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = errors.value(i);
                weights[i] = errors.weight(i);
            }
            return NormalPlot.of(values, weights);
        }
    }
}
