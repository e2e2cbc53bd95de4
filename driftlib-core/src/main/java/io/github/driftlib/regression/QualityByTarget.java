package io.github.driftlib.regression;

import io.github.driftlib.metric.Sides;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The quality of the predictions by the size of the target: the targets of both data sets together are cut into ten
 * equal ranges, fewer where there are fewer distinct targets.
 *
 * @param r2Score the coefficient of determination in each range
 * @param rmse the root mean squared error
 * @param meanAbsError the mean absolute error
 * @param meanAbsPercError the mean absolute percentage error
 */
public record QualityByTarget(Compared r2Score, Compared rmse, Compared meanAbsError, Compared meanAbsPercError) {

    private static final int MOST_RANGES = 10;
    /**
     * By which share of the range the first bin reaches below it, so that it holds the smallest target (pandas' cut).
     */
    private static final double MARGIN = 0.001;

    /**
     * A number by ranges of the target, in both data sets.
     *
     * @param current in current
     * @param reference in the reference, or null where there is none
     */
    public record Compared(Series current, @Nullable Series reference) {}

    /**
     * A number by ranges of the target.
     *
     * @param bins the bounds of the ranges, one more than there are; each range holds its upper bound
     * @param values the number in each range, null where it has no row or the number is not defined
     */
    public record Series(List<Double> bins, List<@Nullable Double> values) {
        /** Copies the lists. */
        public Series {
            bins = List.copyOf(bins);
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }
    }

    /** The quality in each range, or null where the targets are too far apart for ranges. */
    static @Nullable QualityByTarget of(Sides<PredictedPairs> pairs) {
        double[] edges = edges(pairs.stream()
                .map(side -> EmpiricalDistribution.of(side.targets()))
                .reduce(EmpiricalDistribution::merge)
                .orElseThrow());
        if (Arrays.stream(edges).anyMatch(edge -> !Double.isFinite(edge))) {
            return null;
        }
        Sides<List<ErrorSummary>> parts = pairs.map(side -> parts(side, edges));
        return new QualityByTarget(
                compared(edges, parts, ErrorStatistics::determination),
                compared(edges, parts, side -> ErrorStatistics.rootMeanSquare(side.errors(), 0)),
                compared(edges, parts, side -> ErrorStatistics.meanAbsoluteError(side.errors())),
                compared(edges, parts, ErrorStatistics::meanAbsolutePercentageError));
    }

    private static double[] edges(EmpiricalDistribution targets) {
        int ranges = Math.min(targets.size(), MOST_RANGES);
        double min = targets.min();
        double max = targets.max();
        double margin = min == max ? MARGIN * (min == 0 ? 1 : Math.abs(min)) : MARGIN * (max - min);
        double from = min == max ? min - margin : min;
        double to = min == max ? max + margin : max;
        double step = (to - from) / ranges;
        double[] edges = new double[ranges + 1];
        Arrays.setAll(edges, i -> i * step + from);
        edges[ranges] = to;
        edges[0] = min == max ? from : from - margin;
        return edges;
    }

    private static List<ErrorSummary> parts(PredictedPairs pairs, double[] edges) {
        List<ErrorSummary> parts = new ArrayList<>();
        for (int bin = 0; bin < edges.length - 1; bin++) {
            double above = edges[bin];
            double upTo = edges[bin + 1];
            parts.add(ErrorSummary.of(pairs.whereTarget(target -> target > above && target <= upTo)));
        }
        return parts;
    }

    private static Compared compared(
            double[] edges, Sides<List<ErrorSummary>> parts, Function<ErrorSummary, Double> number) {
        return parts.map(side -> series(edges, side, number)).into(Compared::new);
    }

    private static Series series(double[] edges, List<ErrorSummary> parts, Function<ErrorSummary, Double> number) {
        List<Double> values = new ArrayList<>();
        for (ErrorSummary part : parts) {
            values.add(part.errors().count() == 0 ? null : ErrorStatistics.finite(number.apply(part)));
        }
        return new Series(Arrays.stream(edges).boxed().toList(), values);
    }
}
