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
import io.github.driftlib.stats.bin.BivariateDensity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Predicted against actual values: a picture of where they lie together, in either data set. */
public record RegressionPredictedVsActualScatter() implements RowMetric<RegressionPredictedVsActualScatter.Result> {

    @Override
    public MetricOutcome<Result> compute(Sides<Dataset> sides, MetricContext context) {
        return ErrorSummary.of(context)
                .map(errors -> errors.with(sides, (side, rows) -> rows))
                .outcome(judged -> {
                    Density current = density(judged.current(), context);
                    return new Result(
                            current,
                            judged.reference()
                                    .map(rows -> density(rows, context))
                                    .orElse(null));
                });
    }

    /** Where the points lie, or null where no picture is wanted or there is none. */
    private static @Nullable Density density(Dataset rows, MetricContext context) {
        return context.plots() ? Density.of(PredictedPairs.of(rows, context.definition())) : null;
    }

    /**
     * Where predicted and actual values lie together.
     *
     * @param current in current, or null where no picture was asked for
     * @param reference in the reference, or null where there is none or no picture was asked for
     */
    public record Result(
            @PlotData @Nullable Density current,
            @PlotData @Nullable Density reference) implements MetricResult {

        @Override
        public List<MetricValue> values() {
            return List.of();
        }
    }

    /**
     * Where predicted and actual values lie together: their density on a grid of 30 x 30 points that reaches over the
     * range of each by a fifth of it.
     *
     * <p>The density is smoothed by {@link BivariateDensity}; beyond 10,000 rows these are first put together in 100 x
     * 100 cells. Points that all lie on one line, as those of a perfect model, cannot be smoothed: then it is the share
     * of the points that lie nearest to a grid point.
     *
     * @param smoothed whether {@code z} is a density, or the share of the points nearest to each grid point
     * @param x 30 predicted values, ascending
     * @param y 30 actual values, ascending
     * @param z the density at (x_i, y_j), as row i and column j
     */
    public record Density(boolean smoothed, List<Double> x, List<Double> y, List<List<Double>> z) {

        private static final int POINTS = 30;
        private static final double MARGIN = 0.2;
        private static final int MOST_ROWS = 10_000;
        private static final int CELLS = 100;

        /** Copies the lists. */
        public Density {
            x = List.copyOf(x);
            y = List.copyOf(y);
            z = z.stream().map(List::copyOf).toList();
        }

        /** The density of the pairs, or null where there is none, or their range is too wide for a grid. */
        static @Nullable Density of(PredictedPairs pairs) {
            if (pairs.size() == 0) {
                return null;
            }
            double[] x = grid(pairs.predictions());
            double[] y = grid(pairs.targets());
            if (!Double.isFinite(x[POINTS - 1] - x[0]) || !Double.isFinite(y[POINTS - 1] - y[0])) {
                return null;
            }
            Points points = pairs.size() > MOST_ROWS ? Points.together(pairs) : Points.single(pairs);
            BivariateDensity density = BivariateDensity.of(points.x, points.y, points.weights);
            double[][] z = density == null ? nearest(pairs, x, y) : new double[POINTS][POINTS];
            for (int i = 0; density != null && i < POINTS; i++) {
                for (int j = 0; j < POINTS; j++) {
                    z[i][j] = density.at(x[i], y[j]);
                }
            }
            List<List<Double>> rows = new ArrayList<>();
            for (double[] row : z) {
                rows.add(list(row));
            }
            boolean drawable = rows.stream().allMatch(row -> row.stream().allMatch(Double::isFinite));
            return drawable ? new Density(density != null, list(x), list(y), rows) : null;
        }

        private static List<Double> list(double[] numbers) {
            return Arrays.stream(numbers).boxed().toList();
        }

        /** Equally spaced points over the range of the values and a margin, with the arithmetic of NumPy. */
        private static double[] grid(double[] values) {
            double min = Arrays.stream(values).min().orElseThrow();
            double max = Arrays.stream(values).max().orElseThrow();
            double margin = min == max ? 0.5 : MARGIN * (max - min);
            double from = min - margin;
            double to = max + margin;
            double step = (to - from) / (POINTS - 1);
            double[] grid = new double[POINTS];
            Arrays.setAll(grid, i -> i * step + from);
            grid[POINTS - 1] = to;
            return grid;
        }

        private static double[][] nearest(PredictedPairs pairs, double[] x, double[] y) {
            double[][] shares = new double[POINTS][POINTS];
            for (int i = 0; i < pairs.size(); i++) {
                shares[cell(pairs.predictions()[i], x[0], x[POINTS - 1], POINTS - 1)][
                                cell(pairs.targets()[i], y[0], y[POINTS - 1], POINTS - 1)] +=
                        1.0 / pairs.size();
            }
            return shares;
        }

        /** Which of the equally spaced points from 0 to last is nearest. */
        private static int cell(double value, double from, double to, int last) {
            return to == from ? 0 : (int) Math.min(last, Math.max(0, Math.round((value - from) / (to - from) * last)));
        }

        /** Points with weights. */
        private record Points(double[] x, double[] y, double[] weights) {

            static Points single(PredictedPairs pairs) {
                double[] ones = new double[pairs.size()];
                Arrays.fill(ones, 1);
                return new Points(pairs.predictions(), pairs.targets(), ones);
            }

            /** The mean point of each cell that has any, weighted by how many it has. */
            static Points together(PredictedPairs pairs) {
                double[] x = pairs.predictions();
                double[] y = pairs.targets();
                double minX = Arrays.stream(x).min().orElseThrow();
                double maxX = Arrays.stream(x).max().orElseThrow();
                double minY = Arrays.stream(y).min().orElseThrow();
                double maxY = Arrays.stream(y).max().orElseThrow();
                double[] meanX = new double[CELLS * CELLS];
                double[] meanY = new double[CELLS * CELLS];
                double[] counts = new double[CELLS * CELLS];
                for (int i = 0; i < x.length; i++) {
                    int at = cell(x[i], minX, maxX, CELLS - 1) * CELLS + cell(y[i], minY, maxY, CELLS - 1);
                    counts[at]++;
                    meanX[at] += (x[i] - meanX[at]) / counts[at];
                    meanY[at] += (y[i] - meanY[at]) / counts[at];
                }
                List<Integer> filled = new ArrayList<>();
                for (int at = 0; at < counts.length; at++) {
                    filled.addAll(counts[at] > 0 ? List.of(at) : Collections.emptyList());
                }
                return new Points(pick(meanX, filled), pick(meanY, filled), pick(counts, filled));
            }

            private static double[] pick(double[] values, List<Integer> which) {
                return which.stream().mapToDouble(at -> values[at]).toArray();
            }
        }
    }
}
