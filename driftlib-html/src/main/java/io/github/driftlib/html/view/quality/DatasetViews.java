package io.github.driftlib.html.view.quality;

import io.github.driftlib.html.block.Block;
import io.github.driftlib.html.view.Card;
import io.github.driftlib.html.view.ChangedColumns;
import io.github.driftlib.html.view.PairedPlots;
import io.github.driftlib.html.view.PairedTable;
import io.github.driftlib.quality.conflict.ConflictPredictionMetric;
import io.github.driftlib.quality.conflict.ConflictTargetMetric;
import io.github.driftlib.quality.conflict.DataQualityStabilityMetric;
import io.github.driftlib.quality.summary.DatasetSummaryMetric;
import io.github.driftlib.quality.value.CountResult;
import io.github.driftlib.quality.value.UniqueValueCount;
import io.github.driftlib.quality.value.ValueResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is shown of whole data sets, and of single numbers. */
final class DatasetViews {

    private DatasetViews() {}

    static Card summary(DatasetSummaryMetric.Result result) {
        List<Block> blocks = new ArrayList<>();
        DatasetSummaryMetric.Summary reference = result.reference();
        blocks.add(PairedTable.of("The data set", summary(result.current()), summary(reference)));
        ChangedColumns.table(result.changedColumns()).ifPresent(blocks::add);
        Map<String, Long> missing = present(result.current().nansByColumns());
        Map<String, Long> missingBefore = reference == null ? null : present(reference.nansByColumns());
        if (!missing.isEmpty() || (missingBefore != null && !missingBefore.isEmpty())) {
            blocks.add(PairedPlots.bars("Null values by column", "count", missing, missingBefore));
        }
        blocks.add(PairedPlots.bars(
                "Different values by column",
                "count",
                result.current().numberUniquesByColumns(),
                reference == null ? null : reference.numberUniquesByColumns()));
        return new Card("", "", blocks);
    }

    private static Map<String, Long> present(Map<String, Long> counts) {
        Map<String, Long> present = new LinkedHashMap<>(counts);
        present.values().removeIf(count -> count == 0);
        return present;
    }

    private static Map<String, Object> summary(DatasetSummaryMetric.Summary side) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        if (side != null) {
            numbers.put("target", side.target());
            numbers.put("prediction", side.prediction() == null ? null : String.join(", ", side.prediction()));
            numbers.put("rows", side.numberOfRows());
            numbers.put("columns", side.numberOfColumns());
            numbers.put("missing cells (null only)", side.numberOfMissingValues());
            numbers.put("numerical features", side.numberOfNumericColumns());
            numbers.put("categorical features", side.numberOfCategoricalColumns());
            numbers.put("text features", side.numberOfTextColumns());
            numbers.put("features that are times", side.numberOfDatetimeColumns());
            numbers.put("constant columns", side.numberOfConstantColumns());
            numbers.put("almost constant columns", side.numberOfAlmostConstantColumns());
            numbers.put("pairs of equal columns", side.numberOfDuplicatedColumns());
            numbers.put("pairs of almost equal columns", side.numberOfAlmostDuplicatedColumns());
            numbers.put("empty rows", side.numberOfEmptyRows());
            numbers.put("empty columns", side.numberOfEmptyColumns());
            numbers.put("rows that repeat one before", side.numberOfDuplicatedRows());
        }
        return numbers;
    }

    static Card conflicts(ConflictTargetMetric.Result result) {
        Map<String, Object> current = conflicts(result.numberNotStableTarget(), result.shareNotStableTarget());
        Map<String, Object> reference = result.numberNotStableTargetRef() == null
                ? Map.of()
                : conflicts(result.numberNotStableTargetRef(), result.shareNotStableTargetRef());
        return Card.of("", PairedTable.of("Conflicts", current, reference));
    }

    static Card conflicts(ConflictPredictionMetric.Result result) {
        return Card.of("", PairedTable.of("Conflicts", conflicts(result.current()), conflicts(result.reference())));
    }

    private static Map<String, Object> conflicts(ConflictPredictionMetric.Result.Side side) {
        return side == null ? Map.of() : conflicts(side.numberNotStablePrediction(), side.shareNotStablePrediction());
    }

    private static Map<String, Object> conflicts(Object number, Object share) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("rows", number);
        numbers.put("share", share);
        return numbers;
    }

    static Card stability(DataQualityStabilityMetric.Result result) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("whose target does", result.numberNotStableTarget());
        numbers.put("whose prediction does", result.numberNotStablePrediction());
        return Card.of("", PairedTable.of("Rows", numbers, Map.of()));
    }

    static Card value(ValueResult result) {
        return single(
                result.column(),
                Map.of("value", result.current().value()),
                result.reference() == null
                        ? Map.of()
                        : Map.of("value", result.reference().value()));
    }

    static Card count(CountResult result) {
        return single(result.column(), count(result.current()), count(result.reference()));
    }

    private static Map<String, Object> count(CountResult.Count count) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        if (count != null) {
            numbers.put("count", count.count());
            numbers.put("share", count.share());
        }
        return numbers;
    }

    private static Card single(String column, Map<String, ?> current, Map<String, ?> reference) {
        return new Card("", column == null ? "" : column, List.of(PairedTable.of("Value", current, reference)));
    }

    static Card labels(UniqueValueCount.Result result) {
        return Card.ofColumn(
                "",
                result.column(),
                PairedPlots.bars(
                        "How often each value occurs",
                        "share",
                        result.current().shares(),
                        result.reference() == null ? null : result.reference().shares()));
    }
}
