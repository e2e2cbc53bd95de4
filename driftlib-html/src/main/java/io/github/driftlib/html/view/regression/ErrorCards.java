package io.github.driftlib.html.view.regression;

import io.github.driftlib.html.block.Block;
import io.github.driftlib.html.block.Grid;
import io.github.driftlib.html.block.Lines;
import io.github.driftlib.html.block.Side;
import io.github.driftlib.html.block.Table;
import io.github.driftlib.html.view.Card;
import io.github.driftlib.html.view.Numbers;
import io.github.driftlib.html.view.PairedPlots;
import io.github.driftlib.html.view.Pictures;
import io.github.driftlib.regression.RegressionErrorDistribution;
import io.github.driftlib.regression.RegressionErrorNormality;
import io.github.driftlib.regression.RegressionErrors;
import io.github.driftlib.regression.RegressionLinesResult;
import io.github.driftlib.regression.RegressionPredictedVsActualScatter;
import io.github.driftlib.regression.RegressionTopErrorMetric;
import io.github.driftlib.summary.plot.BinnedMeans;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Where and when a regression errs. */
final class ErrorCards {

    private ErrorCards() {}

    static Card predictedAndActual(RegressionPredictedVsActualScatter.Result result) {
        List<Block> blocks = new ArrayList<>();
        add(blocks, "Reference", result.reference(), Side.REFERENCE);
        add(blocks, "Current", result.current(), Side.CURRENT);
        return new Card("", "", blocks);
    }

    private static void add(
            List<Block> blocks, String title, RegressionPredictedVsActualScatter.Density density, Side side) {
        if (density == null) {
            return;
        }
        int margin = marginOf(density.x().size());
        List<Double> x = density.x().subList(margin, density.x().size() - margin);
        List<Double> y = density.y().subList(margin, density.y().size() - margin);
        List<List<Double>> z = density.z().subList(margin, density.x().size() - margin).stream()
                .map(column -> column.subList(margin, density.y().size() - margin))
                .toList();
        blocks.add(new Grid(
                title,
                Lines.Axis.of("predicted"),
                Lines.Axis.of("actual"),
                side,
                Numbers.edgesAround(x),
                Numbers.edgesAround(y),
                Numbers.transposed(z, y.size()),
                true));
    }

    /** The grid reaches a fifth of the range beyond the values on each side, where there are none: these points. */
    private static int marginOf(int points) {
        return (int) Math.floor((points - 1) * 0.2 / 1.4);
    }

    static Card lines(RegressionLinesResult result) {
        List<Block> blocks = new ArrayList<>();
        add(blocks, "Reference", result.reference(), result.xNameRef(), Side.REFERENCE);
        add(blocks, "Current", result.current(), result.xName(), Side.CURRENT);
        return new Card("", "", PairedPlots.equallyHigh(blocks));
    }

    private static void add(List<Block> blocks, String title, Map<String, BinnedMeans> lines, String axis, Side side) {
        if (lines == null || lines.isEmpty()) {
            return;
        }
        boolean time =
                lines.values().stream().flatMap(line -> line.per().stream()).anyMatch(per -> per.contains(":"));
        Side color = lines.size() == 1 ? side : Side.OTHER;
        List<Lines.Series> series = new ArrayList<>();
        List<Lines.Band> bands = new ArrayList<>();
        lines.forEach((name, line) -> {
            double[] x = time
                    ? Pictures.millis(line.per())
                    : line.per().stream().mapToDouble(Double::parseDouble).toArray();
            series.add(new Lines.Series(name, color, Lines.Mark.LINE, x, Numbers.of(line.mean())));
            if (lines.size() == 1) {
                bands.add(band(x, line, color));
            }
        });
        blocks.add(new Lines(
                title, time ? Lines.Axis.time(axis) : Lines.Axis.of(axis), Lines.Axis.of("mean"), series, bands));
    }

    private static Lines.Band band(double[] x, BinnedMeans line, Side side) {
        double[] low = new double[x.length];
        double[] high = new double[x.length];
        boolean neverNegative = line.mean().stream().allMatch(mean -> mean >= 0);
        for (int i = 0; i < x.length; i++) {
            double spread = line.std().get(i) == null ? 0 : line.std().get(i);
            // A mean of what is never below 0, as a percentage is, has no band there either.
            low[i] = neverNegative
                    ? Math.max(0, line.mean().get(i) - spread)
                    : line.mean().get(i) - spread;
            high[i] = line.mean().get(i) + spread;
        }
        return new Lines.Band("one standard deviation", side, x, low, high);
    }

    static Card distribution(RegressionErrorDistribution.Result result) {
        List<Block> blocks = new ArrayList<>();
        Pictures.of("Errors", "prediction - target", result.currentBins(), result.referenceBins())
                .ifPresent(blocks::add);
        return new Card("", "", blocks);
    }

    static Card normality(RegressionErrorNormality.Result result) {
        List<Block> blocks = new ArrayList<>();
        add(blocks, "Reference", result.referencePlot(), result.referenceTheoretical(), Side.REFERENCE);
        add(blocks, "Current", result.currentPlot(), result.currentTheoretical(), Side.CURRENT);
        return new Card("", "", PairedPlots.equallyHigh(blocks));
    }

    private static void add(
            List<Block> blocks,
            String title,
            RegressionErrorNormality.Result.Points points,
            RegressionErrorNormality.Result.Points line,
            Side side) {
        if (points == null) {
            return;
        }
        List<Lines.Series> series = new ArrayList<>();
        series.add(new Lines.Series("errors", side, Lines.Mark.POINTS, Numbers.of(points.x()), Numbers.of(points.y())));
        if (line != null) {
            series.add(new Lines.Series(
                    "normal distribution", Side.LIMIT, Lines.Mark.DASHES, Numbers.of(line.x()), Numbers.of(line.y())));
        }
        blocks.add(new Lines(title, Lines.Axis.of("normal quantile"), Lines.Axis.of("error"), series, List.of()));
    }

    static Card largest(RegressionTopErrorMetric.Result result) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(groups("Current", result.current().meanErrPerGroup()));
        if (result.reference() != null) {
            blocks.add(groups("Reference", result.reference().meanErrPerGroup()));
        }
        RegressionTopErrorMetric.Result.Contours contours = result.current().contour();
        if (contours != null) {
            add(blocks, "Current: most underestimated", contours.underestimation(), Side.CURRENT);
            add(blocks, "Current: the majority", contours.majority(), Side.CURRENT);
            add(blocks, "Current: most overestimated", contours.overestimation(), Side.CURRENT);
        }
        return new Card("", "", blocks);
    }

    private static Table groups(String title, RegressionErrors.Underperformance groups) {
        return new Table(
                title,
                List.of("", "mean error", "standard deviation"),
                List.of(
                        row("underestimated", groups.underestimation()),
                        row("majority", groups.majority()),
                        row("overestimated", groups.overestimation())));
    }

    private static List<Object> row(String name, RegressionErrors.Underperformance.Group group) {
        return Arrays.asList(name, group.meanError(), group.stdError());
    }
}
