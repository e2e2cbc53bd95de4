package io.github.driftlib.html.view.classification;

import io.github.driftlib.classification.ClassificationDummyMetric;
import io.github.driftlib.classification.ClassificationQuality;
import io.github.driftlib.classification.ClassificationQuality.CalibrationBin;
import io.github.driftlib.classification.ClassificationQualityByClass;
import io.github.driftlib.classification.ClassificationQualityMetric;
import io.github.driftlib.classification.ClassificationScore;
import io.github.driftlib.html.block.Bars;
import io.github.driftlib.html.block.Block;
import io.github.driftlib.html.block.Lines;
import io.github.driftlib.html.block.Side;
import io.github.driftlib.html.block.Table;
import io.github.driftlib.html.view.Card;
import io.github.driftlib.html.view.Numbers;
import io.github.driftlib.html.view.PairedPlots;
import io.github.driftlib.html.view.PairedTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The scores of a classification. */
final class QualityCards {

    private QualityCards() {}

    static Card quality(ClassificationQualityMetric.Result result) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(PairedTable.of("Quality", numbers(result.current()), numbers(result.reference())));
        ClassificationQuality reference = result.reference();
        addCalibration(
                blocks, result.current().calibrationCurve(), reference == null ? null : reference.calibrationCurve());
        if (result.current().ratePlotsData() != null) {
            blocks.add(rates(result.current().ratePlotsData()));
        }
        return new Card("", "", blocks);
    }

    private static Map<String, Object> numbers(ClassificationQuality side) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        if (side != null) {
            numbers.put("rows", side.numberOfRows());
            numbers.put("accuracy", side.accuracy());
            numbers.put("precision", side.precision());
            numbers.put("recall", side.recall());
            numbers.put("F1", side.f1());
            numbers.put("area under the ROC curve", side.rocAuc());
            numbers.put("area under the precision-recall curve", side.prAuc());
            numbers.put("log loss", side.logLoss());
            numbers.put("Brier score", side.brierScore());
            numbers.put("calibration error", side.calibrationError());
            numbers.put("true positive rate", side.tpr());
            numbers.put("true negative rate", side.tnr());
            numbers.put("false positive rate", side.fpr());
            numbers.put("false negative rate", side.fnr());
        }
        return numbers;
    }

    private static void addCalibration(
            List<Block> blocks, List<CalibrationBin> current, List<CalibrationBin> reference) {
        if (current == null || current.isEmpty()) {
            return;
        }
        List<Lines.Series> series = new ArrayList<>(PairedPlots.lines(
                current,
                reference,
                Lines.Mark.LINE,
                bins -> numbers(bins, CalibrationBin::meanProbability),
                bins -> numbers(bins, CalibrationBin::shareTrue)));
        series.add(CurveCards.diagonal("perfect calibration"));
        blocks.add(new Lines(
                "Calibration: how often predictions come true",
                Lines.Axis.share("predicted probability"),
                Lines.Axis.share("share that came true"),
                series,
                List.of()));
    }

    private static double[] numbers(List<CalibrationBin> bins, ToDoubleFunction<CalibrationBin> number) {
        return bins.stream().mapToDouble(number).toArray();
    }

    private static Block rates(ClassificationQuality.RatesByThreshold rates) {
        double[] thresholds = Numbers.of(rates.thrs());
        return new Lines(
                "Rates by threshold, current",
                Lines.Axis.of("threshold of the probability"),
                Lines.Axis.share("rate"),
                List.of(
                        rate("true positive", thresholds, rates.tpr()),
                        rate("false positive", thresholds, rates.fpr()),
                        rate("false negative", thresholds, rates.fnr()),
                        rate("true negative", thresholds, rates.tnr())),
                List.of());
    }

    private static Lines.Series rate(String name, double[] thresholds, List<Double> rates) {
        return new Lines.Series(name, Side.OTHER, Lines.Mark.LINE, thresholds, Numbers.of(rates));
    }

    static Card byClass(ClassificationQualityByClass.Result result) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(bars(result, "Precision by class", ClassificationQualityByClass.ClassQuality::precision));
        blocks.add(bars(result, "Recall by class", ClassificationQualityByClass.ClassQuality::recall));
        blocks.add(bars(result, "F1 by class", ClassificationQualityByClass.ClassQuality::f1));
        List<List<Object>> rows = new ArrayList<>();
        result.current()
                .metrics()
                .forEach((label, quality) -> rows.add(
                        List.of(label, quality.precision(), quality.recall(), quality.f1(), quality.support())));
        blocks.add(new Table("Current", List.of("class", "precision", "recall", "F1", "members"), rows));
        return new Card("", "", blocks);
    }

    private static Bars bars(
            ClassificationQualityByClass.Result result,
            String title,
            ToDoubleFunction<ClassificationQualityByClass.ClassQuality> value) {
        return PairedPlots.bars(
                title,
                "",
                values(result.current(), value),
                result.reference() == null ? null : values(result.reference(), value));
    }

    private static Map<String, Double> values(
            ClassificationQualityByClass.Result.Side side,
            ToDoubleFunction<ClassificationQualityByClass.ClassQuality> value) {
        Map<String, Double> values = new LinkedHashMap<>();
        side.metrics().forEach((label, quality) -> values.put(label, value.applyAsDouble(quality)));
        return values;
    }

    static Card dummy(ClassificationDummyMetric.Result result) {
        Map<String, Object> model = numbers(result.modelQuality());
        Map<String, Object> guess = numbers(result.dummy());
        Map<String, Object> byReference = numbers(result.byReferenceDummy());
        List<List<Object>> rows = new ArrayList<>();
        guess.keySet()
                .forEach(
                        name -> rows.add(Arrays.asList(name, model.get(name), guess.get(name), byReference.get(name))));
        return Card.of("", new Table("Quality", List.of("", "model", "guess", "guess by the reference"), rows));
    }

    static Card score(ClassificationScore.Result result) {
        Map<String, Object> reference = new LinkedHashMap<>();
        if (result.reference() != null) {
            reference.put("value", result.reference());
        }
        return Card.of("", PairedTable.of("Value", Map.of("value", result.current()), reference));
    }
}
