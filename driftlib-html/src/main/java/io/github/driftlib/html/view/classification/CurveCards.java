package io.github.driftlib.html.view.classification;

import io.github.driftlib.classification.curve.ClassificationLiftCurve;
import io.github.driftlib.classification.curve.ClassificationLiftTable;
import io.github.driftlib.classification.curve.ClassificationPRCurve;
import io.github.driftlib.classification.curve.ClassificationPRTable;
import io.github.driftlib.classification.curve.ClassificationRocCurve;
import io.github.driftlib.html.block.Block;
import io.github.driftlib.html.block.Lines;
import io.github.driftlib.html.block.Side;
import io.github.driftlib.html.block.Table;
import io.github.driftlib.html.view.Card;
import io.github.driftlib.html.view.Numbers;
import io.github.driftlib.html.view.PairedPlots;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Curves and tables over the rows with the best scores, by class. */
final class CurveCards {

    /** So many classes have pictures; the tables of the snapshot have all. */
    private static final int MOST_CLASSES = 12;

    private CurveCards() {}

    static Lines.Series diagonal(String name) {
        double[] ends = {0, 1};
        return new Lines.Series(name, Side.LIMIT, Lines.Mark.DASHES, ends, ends);
    }

    static Card roc(ClassificationRocCurve.Result result) {
        return card("ROC curve", result.currentRocCurve(), result.referenceRocCurve(), (current, reference) -> {
            List<Lines.Series> series = new ArrayList<>(PairedPlots.lines(
                    current,
                    reference,
                    Lines.Mark.LINE,
                    curve -> Numbers.of(curve.fpr()),
                    curve -> Numbers.of(curve.tpr())));
            series.add(diagonal("chance"));
            return new Picture(Lines.Axis.share("false positive rate"), Lines.Axis.share("true positive rate"), series);
        });
    }

    static Card precisionRecall(ClassificationPRCurve.Result result) {
        return card(
                "Precision-recall curve",
                result.currentPrCurve(),
                result.referencePrCurve(),
                (current, reference) -> new Picture(
                        Lines.Axis.share("recall"),
                        Lines.Axis.share("precision"),
                        PairedPlots.lines(
                                current,
                                reference,
                                Lines.Mark.STEP,
                                curve -> measured(curve, Numbers.of(curve.rcl())),
                                curve -> measured(curve, Numbers.of(curve.pr())))));
    }

    /** Without the point (0, 1) at the end, which no threshold has. */
    private static double[] measured(ClassificationPRCurve.Curve curve, double[] numbers) {
        int last = numbers.length - 1;
        boolean added = last > 0 && curve.rcl().get(last) == 0 && curve.pr().get(last) == 1;
        return added ? Arrays.copyOf(numbers, last) : numbers;
    }

    static Card lift(ClassificationLiftCurve.Result result) {
        List<Block> blocks = new ArrayList<>();
        blocks.addAll(card("Lift", result.currentLiftCurve(), result.referenceLiftCurve(), CurveCards::lift)
                .blocks());
        blocks.addAll(card("Gain", result.currentLiftCurve(), result.referenceLiftCurve(), CurveCards::gain)
                .blocks());
        return new Card("", "", blocks);
    }

    private static Picture lift(ClassificationLiftCurve.Curve current, ClassificationLiftCurve.Curve reference) {
        return new Picture(
                Lines.Axis.of("best-scored rows, %"),
                Lines.Axis.of("lift"),
                PairedPlots.lines(
                        current,
                        reference,
                        Lines.Mark.LINE,
                        curve -> Numbers.of(curve.top()),
                        curve -> Numbers.of(curve.lift())));
    }

    private static Picture gain(ClassificationLiftCurve.Curve current, ClassificationLiftCurve.Curve reference) {
        List<Lines.Series> series = new ArrayList<>(PairedPlots.lines(
                current,
                reference,
                Lines.Mark.LINE,
                curve -> Numbers.of(curve.top()),
                curve -> Numbers.of(curve.recall())));
        double[] ends = {0, 100};
        series.add(new Lines.Series("chance", Side.LIMIT, Lines.Mark.DASHES, ends, ends));
        return new Picture(Lines.Axis.of("best-scored rows, %"), Lines.Axis.of("found members, %"), series);
    }

    private record Picture(Lines.Axis x, Lines.Axis y, List<Lines.Series> series) {}

    private static <T> Card card(
            String title, Map<String, T> current, Map<String, T> reference, BiFunction<T, T, Picture> picture) {
        List<Block> blocks = new ArrayList<>();
        if (current != null) {
            current.entrySet().stream().limit(MOST_CLASSES).forEach(entry -> {
                Picture made =
                        picture.apply(entry.getValue(), reference == null ? null : reference.get(entry.getKey()));
                blocks.add(new Lines(title + " of " + entry.getKey(), made.x, made.y, made.series, List.of()));
            });
        }
        return new Card("", "", blocks);
    }

    static Card precisionRecallTable(ClassificationPRTable.Result result) {
        return tables(
                List.of("top, %", "rows", "probability from", "members", "others", "precision, %", "recall, %"),
                result.current(),
                row -> List.of(row.top(), row.count(), row.prob(), row.tp(), row.fp(), row.precision(), row.recall()));
    }

    static Card liftTable(ClassificationLiftTable.Result result) {
        return tables(
                List.of(
                        "top, %",
                        "rows",
                        "probability from",
                        "members",
                        "others",
                        "precision, %",
                        "recall, %",
                        "F1, %",
                        "lift",
                        "greatest lift"),
                result.currentLiftTable(),
                row -> List.of(
                        row.top(),
                        row.count(),
                        row.prob(),
                        row.tp(),
                        row.fp(),
                        row.precision(),
                        row.recall(),
                        row.f1Score(),
                        row.lift(),
                        row.maxLift()));
    }

    private static <T> Card tables(
            List<String> columns, Map<String, List<T>> byClass, Function<T, List<Object>> cells) {
        List<Block> blocks = new ArrayList<>();
        byClass.forEach((label, rows) -> blocks.add(
                new Table("Current, " + label, columns, rows.stream().map(cells).toList())));
        return new Card("", "", blocks);
    }
}
