package io.github.driftlib.html.view.regression;

import io.github.driftlib.finding.FindingWords;
import io.github.driftlib.html.block.Block;
import io.github.driftlib.html.block.Intervals;
import io.github.driftlib.html.block.Lines;
import io.github.driftlib.html.block.Table;
import io.github.driftlib.html.view.Card;
import io.github.driftlib.html.view.Numbers;
import io.github.driftlib.html.view.PairedPlots;
import io.github.driftlib.html.view.PairedTable;
import io.github.driftlib.html.view.Pictures;
import io.github.driftlib.regression.RegressionDummyMetric;
import io.github.driftlib.regression.RegressionErrorBiasTable;
import io.github.driftlib.regression.RegressionErrorBiasTable.FeatureErrors;
import io.github.driftlib.regression.RegressionErrors;
import io.github.driftlib.regression.RegressionQualityMetric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The scores of a regression. */
final class QualityCards {

    /** So many features have a picture, those first whose errors differ most. */
    private static final int MOST_FEATURES = 12;

    /** The mean error of fewer rows says little. */
    private static final long FEW = 30;

    private QualityCards() {}

    static Card quality(RegressionQualityMetric.Result result) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(PairedTable.of("Quality", numbers(result.current()), numbers(result.reference())));
        Pictures.of("Errors", "prediction - target", result.meHistForPlot()).ifPresent(blocks::add);
        RegressionQualityMetric.ByTarget byTarget = result.valsForPlots();
        if (byTarget != null) {
            add(blocks, "Root mean squared error by target", byTarget.rmse());
            add(blocks, "Mean absolute error by target", byTarget.meanAbsError());
            add(blocks, "Mean absolute percentage error by target", byTarget.meanAbsPercError());
        }
        return new Card("", "", blocks);
    }

    private static Map<String, Object> numbers(RegressionErrors side) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        if (side != null) {
            numbers.put("rows", side.numberOfRows());
            numbers.put("R²", side.r2Score());
            numbers.put("root mean squared error", side.rmse());
            numbers.put("mean error", side.meanError());
            numbers.put("mean absolute error", side.meanAbsError());
            numbers.put("mean absolute percentage error, %", side.meanAbsPercError());
            numbers.put("largest absolute error", side.absErrorMax());
            numbers.put("standard deviation of the error", side.errorStd());
            numbers.put("standard deviation of the absolute error", side.absErrorStd());
        }
        return numbers;
    }

    private static void add(List<Block> blocks, String title, RegressionQualityMetric.ByTarget.Compared sides) {
        blocks.add(new Lines(
                title,
                Lines.Axis.of("target"),
                Lines.Axis.of(""),
                PairedPlots.lines(
                        sides.current(),
                        sides.reference(),
                        Lines.Mark.LINE,
                        series -> middles(series.bins()),
                        series -> Numbers.of(series.values())),
                List.of()));
    }

    private static double[] middles(List<Double> edges) {
        double[] middles = new double[edges.size() - 1];
        for (int i = 0; i < middles.length; i++) {
            middles[i] = (edges.get(i) + edges.get(i + 1)) / 2;
        }
        return middles;
    }

    static Card dummy(RegressionDummyMetric.Result result) {
        List<List<Object>> rows = List.of(
                Arrays.asList(
                        "mean absolute error",
                        result.meanAbsError(),
                        result.meanAbsErrorDefault(),
                        result.meanAbsErrorByRef()),
                Arrays.asList("root mean squared error", result.rmse(), result.rmseDefault(), result.rmseByRef()),
                Arrays.asList(
                        "mean absolute percentage error, %",
                        result.meanAbsPercError(), result.meanAbsPercErrorDefault(), result.meanAbsPercErrorByRef()),
                Arrays.asList(
                        "largest absolute error",
                        result.absErrorMax(),
                        result.absErrorMaxDefault(),
                        result.absErrorMaxByRef()));
        return Card.of("", new Table("Errors", List.of("", "model", "constant", "constant of the reference"), rows));
    }

    static Card bias(RegressionErrorBiasTable.Result result) {
        List<List<Object>> rows = new ArrayList<>();
        result.errorBias().forEach((feature, bias) -> rows.add(row(feature, bias)));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Table(
                "Current",
                List.of("feature", "all rows", "most underestimated", "most overestimated", "apart, %"),
                rows));
        if (result.errors() != null) {
            result.errors().entrySet().stream()
                    .filter(entry -> entry.getValue().parts().stream().anyMatch(part -> part.current() != null))
                    .sorted(Comparator.comparing(entry -> -spread(entry.getValue())))
                    .limit(MOST_FEATURES)
                    .forEach(entry -> blocks.add(picture(entry.getKey(), entry.getValue())));
        }
        return Card.of("", blocks.toArray(Block[]::new));
    }

    /** How far the mean errors of the parts of current lie apart; small parts do not count. */
    private static double spread(FeatureErrors errors) {
        DoubleSummaryStatistics means = errors.parts().stream()
                .map(FeatureErrors.Part::current)
                .filter(part -> part != null && part.rows() >= FEW)
                .mapToDouble(FeatureErrors.Errors::meanError)
                .summaryStatistics();
        return means.getCount() < 2 ? 0 : means.getMax() - means.getMin();
    }

    private static Block picture(String feature, FeatureErrors errors) {
        List<Intervals.Row> rows = errors.parts().stream()
                .filter(part -> part.current() != null)
                .map(part -> row(part, part.current()))
                .toList();
        return new Intervals(
                "Errors by " + feature + ": the mean, give or take two standard errors",
                "prediction less target",
                0.0,
                "no error on the mean",
                rows);
    }

    private static Intervals.Row row(FeatureErrors.Part part, FeatureErrors.Errors errors) {
        Double error = errors.standardError();
        return new Intervals.Row(
                part.value(),
                error == null ? null : (Double) (errors.meanError() - 2 * error),
                errors.meanError(),
                error == null ? null : (Double) (errors.meanError() + 2 * error),
                part.reference() == null ? null : (Double) part.reference().meanError(),
                errors.rows() < FEW,
                FindingWords.counted(errors.rows(), "row") + ", mean absolute error "
                        + FindingWords.number(errors.meanAbsError()));
    }

    private static List<Object> row(String feature, RegressionErrorBiasTable.FeatureBias bias) {
        if (bias instanceof RegressionErrorBiasTable.FeatureBias.Numbers numbers) {
            return Arrays.asList(
                    feature,
                    numbers.currentMajority(),
                    numbers.currentUnder(),
                    numbers.currentOver(),
                    numbers.currentRange());
        }
        RegressionErrorBiasTable.FeatureBias.Labels labels = (RegressionErrorBiasTable.FeatureBias.Labels) bias;
        return Arrays.asList(
                feature,
                labels.currentMajority(),
                labels.currentUnder(),
                labels.currentOver(),
                labels.currentRange() == null ? null : (Object) (100 * labels.currentRange()));
    }
}
