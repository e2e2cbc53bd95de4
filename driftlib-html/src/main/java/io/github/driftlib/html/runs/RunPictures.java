package io.github.driftlib.html.runs;

import io.github.driftlib.finding.FindingWords;
import io.github.driftlib.html.block.Block;
import io.github.driftlib.html.block.Lines;
import io.github.driftlib.html.block.Paragraph;
import io.github.driftlib.html.block.Side;
import io.github.driftlib.training.LearningCurve;
import io.github.driftlib.training.Point;
import io.github.driftlib.training.RunRecord;
import io.github.driftlib.training.RunTable;
import io.github.driftlib.training.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Losses by step, and errors by the size of the data. */
final class RunPictures {

    /** The parameter of a run that says how many rows it learned from. */
    private static final String ROWS = "rows";

    private static final int MOST_LINES = 12;
    private static final int COLOURS = 6;
    private static final int CURVE_POINTS = 40;

    private RunPictures() {}

    /**
     * A picture for each metric that some run has at several steps. Of one run, all splits are in it; of several, each
     * split has a picture of its own with a colour for each run, and the runs after the sixth are dashed.
     */
    static List<Block> curves(List<RunRecord> runs, List<String> names) {
        boolean alone = runs.size() == 1;
        SortedMap<Series, List<Lines.Series>> pictured = new TreeMap<>();
        for (int i = 0; i < runs.size(); i++) {
            RunRecord run = runs.get(i);
            for (Series series : run.series()) {
                List<Point> points = run.points(series);
                if (!series.isConfusion() && points.size() > 1) {
                    List<Lines.Series> lines = pictured.computeIfAbsent(
                            alone ? Series.of(series.metric(), "") : series, any -> new ArrayList<>());
                    lines.add(alone ? split(series, points) : ofRun(names.get(i), lines.size(), points));
                }
            }
        }
        List<Block> pictures = new ArrayList<>();
        pictured.forEach((series, lines) -> pictures.add(new Lines(
                RunTable.title(series) + " by step",
                Lines.Axis.of("step"),
                Lines.Axis.of(""),
                lines.subList(0, Math.min(MOST_LINES, lines.size())),
                List.of())));
        return pictures;
    }

    private static Lines.Series split(Series series, List<Point> points) {
        Side side = series.split().equals(Series.TRAIN) ? Side.REFERENCE : Side.CURRENT;
        return line(series.split(), side, Lines.Mark.LINE, points);
    }

    private static Lines.Series ofRun(String name, int place, List<Point> points) {
        return line(name, Side.OTHER, place < COLOURS ? Lines.Mark.LINE : Lines.Mark.DASHES, points);
    }

    private static Lines.Series line(String name, Side side, Lines.Mark mark, List<Point> points) {
        return new Lines.Series(
                name,
                side,
                mark,
                points.stream().mapToDouble(Point::step).toArray(),
                points.stream()
                        .mapToDouble(point -> point.diverged() ? Double.NaN : point.value())
                        .toArray());
    }

    /** The error of runs that learned from data of different sizes, with the curve through them. */
    static List<Block> bySize(List<RunRecord> runs) {
        List<Block> pictures = new ArrayList<>();
        TreeSet<Series> all = new TreeSet<>();
        runs.forEach(run -> all.addAll(run.series()));
        for (Series series : all) {
            SortedMap<Double, Double> errors = new TreeMap<>();
            for (RunRecord run : runs) {
                Optional<Double> rows = rows(run);
                run.last(series)
                        .filter(point -> !point.diverged() && rows.isPresent())
                        .ifPresent(point -> errors.put(rows.get(), point.value()));
            }
            if (errors.size() >= LearningCurve.FEWEST_SIZES
                    && !series.isConfusion()
                    && !series.split().equals(Series.TRAIN)) {
                bySize(series, errors, pictures);
            }
        }
        return pictures;
    }

    private static Optional<Double> rows(RunRecord run) {
        try {
            return Optional.ofNullable(run.run().parameters().get(ROWS))
                    .map(Double::valueOf)
                    .filter(rows -> rows > 0);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static void bySize(Series series, Map<Double, Double> errors, List<Block> pictures) {
        double[] sizes = array(errors.keySet().stream().toList());
        double[] values = array(errors.values().stream().toList());
        List<Lines.Series> lines = new ArrayList<>();
        lines.add(new Lines.Series("measured", Side.CURRENT, Lines.Mark.POINTS, sizes, values));
        Optional<LearningCurve> curve = LearningCurve.of(sizes, values);
        curve.ifPresent(fit -> lines.add(fitted(fit, sizes[0])));
        String title = RunTable.title(series);
        pictures.add(new Lines(
                title + " by the number of rows", Lines.Axis.of("rows"), Lines.Axis.of(""), lines, List.of()));
        curve.ifPresent(fit -> pictures.add(Paragraph.of("Twice the data would bring the " + title + " from "
                + FindingWords.number(fit.at(fit.largest())) + " to "
                + FindingWords.number(fit.at(2 * fit.largest())) + ", if it goes on as it did; no data bring it below "
                + FindingWords.number(fit.floor()) + ".")));
    }

    private static Lines.Series fitted(LearningCurve fit, double smallest) {
        double[] x = new double[CURVE_POINTS];
        double[] y = new double[CURVE_POINTS];
        for (int i = 0; i < CURVE_POINTS; i++) {
            x[i] = smallest * Math.pow(2 * fit.largest() / smallest, i / (CURVE_POINTS - 1.0));
            y[i] = fit.at(x[i]);
        }
        return new Lines.Series("fitted curve", Side.LIMIT, Lines.Mark.DASHES, x, y);
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
