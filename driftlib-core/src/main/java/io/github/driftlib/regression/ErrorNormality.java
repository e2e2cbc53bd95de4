package io.github.driftlib.regression;

import static io.github.driftlib.regression.error.ErrorStatistics.finite;

import io.github.driftlib.metric.PlotData;
import io.github.driftlib.stats.distribution.NormalPlot;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far errors are normally distributed: their {@linkplain NormalPlot normal probability plot}.
 *
 * @param orderStatisticMediansX the normal quantiles of the points; of all where there are at most 200, of 200 evenly
 *     spread ranks otherwise
 * @param orderStatisticMediansY the errors at the same ranks
 * @param slope the slope of the line through all points
 * @param intercept its value at 0
 * @param r the correlation of the points: 1 for normal errors, null where all errors are equal
 */
public record ErrorNormality(
        @PlotData @Nullable List<Double> orderStatisticMediansX,
        @PlotData @Nullable List<Double> orderStatisticMediansY,
        @Nullable Double slope,
        @Nullable Double intercept,
        @Nullable Double r) {

    private static final int MOST_POINTS = 200;

    /** Copies the lists. */
    public ErrorNormality {
        orderStatisticMediansX = orderStatisticMediansX == null ? null : List.copyOf(orderStatisticMediansX);
        orderStatisticMediansY = orderStatisticMediansY == null ? null : List.copyOf(orderStatisticMediansY);
    }

    /** The plot of errors, or null where there are fewer than two. */
    static @Nullable ErrorNormality of(EmpiricalDistribution errors, boolean plots) {
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
        return new ErrorNormality(
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
