package io.github.driftlib.html.view.quality;

import io.github.driftlib.html.block.Block;
import io.github.driftlib.html.block.Matrix;
import io.github.driftlib.html.view.Card;
import io.github.driftlib.html.view.PairedPlots;
import io.github.driftlib.html.view.PairedTable;
import io.github.driftlib.html.view.Titles;
import io.github.driftlib.quality.correlation.ColumnCorrelationsMetric;
import io.github.driftlib.quality.correlation.CorrelationMatrixResult;
import io.github.driftlib.quality.correlation.DatasetCorrelationsMetric;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is shown of correlations. */
final class CorrelationViews {

    private CorrelationViews() {}

    static String name(String kind) {
        return switch (kind) {
            case "pearson" -> "Pearson's r";
            case "spearman" -> "Spearman's rho";
            case "kendall" -> "Kendall's tau";
            case "cramer_v" -> "Cramér's V";
            default -> Titles.words(kind);
        };
    }

    static Card matrix(CorrelationMatrixResult result) {
        List<Block> blocks = new ArrayList<>();
        add(blocks, result.kind().label(), result.current(), result.reference());
        return new Card("", "", blocks);
    }

    static Card dataset(DatasetCorrelationsMetric.Result result) {
        List<Block> blocks = new ArrayList<>();
        DatasetCorrelationsMetric.Result.Side reference = result.reference();
        result.current()
                .stats()
                .forEach((kind, stats) -> blocks.add(PairedTable.of(
                        "The strongest, by " + name(kind),
                        stats(stats),
                        reference == null ? Map.of() : stats(reference.stats().get(kind)))));
        if (result.current().correlation() != null) {
            result.current()
                    .correlation()
                    .forEach((kind, matrix) -> add(
                            blocks,
                            kind,
                            matrix,
                            reference == null || reference.correlation() == null
                                    ? null
                                    : reference.correlation().get(kind)));
        }
        return new Card("", "", blocks);
    }

    private static Map<String, Object> stats(DatasetCorrelationsMetric.Stats stats) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        if (stats != null) {
            numbers.put("target and prediction", stats.targetPredictionCorrelation());
            numbers.put("target and a feature", stats.absMaxTargetFeaturesCorrelation());
            numbers.put("prediction and a feature", stats.absMaxPredictionFeaturesCorrelation());
            numbers.put("two features", stats.absMaxFeaturesCorrelation());
            numbers.put("any two columns", stats.absMaxCorrelation());
        }
        return numbers;
    }

    private static void add(
            List<Block> blocks,
            String kind,
            CorrelationMatrixResult.Matrix current,
            CorrelationMatrixResult.Matrix reference) {
        add(blocks, name(kind) + ", reference", reference);
        add(blocks, name(kind) + ", current", current);
    }

    private static void add(List<Block> blocks, String title, CorrelationMatrixResult.Matrix matrix) {
        if (matrix != null && !matrix.columns().isEmpty()) {
            blocks.add(new Matrix(
                    title, "", "", matrix.columns(), matrix.columns(), matrix.values(), Matrix.Scale.SIGNED));
        }
    }

    static Card column(ColumnCorrelationsMetric.Result result) {
        List<Block> blocks = new ArrayList<>();
        result.current()
                .forEach((kind, current) -> blocks.add(PairedPlots.bars(
                        "By " + name(kind),
                        "correlation",
                        values(current),
                        result.reference() == null
                                ? null
                                : values(result.reference().get(kind)))));
        return new Card("", result.columnName(), blocks);
    }

    static Map<String, Double> values(ColumnCorrelationsMetric.Result.Correlations correlations) {
        Map<String, Double> values = new LinkedHashMap<>();
        if (correlations != null) {
            for (int i = 0; i < correlations.values().x().size(); i++) {
                values.put(
                        correlations.values().x().get(i),
                        correlations.values().y().get(i));
            }
        }
        return values;
    }
}
