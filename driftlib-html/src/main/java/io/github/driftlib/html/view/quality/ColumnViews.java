package io.github.driftlib.html.view.quality;

import io.github.driftlib.html.block.Bars;
import io.github.driftlib.html.block.Block;
import io.github.driftlib.html.block.Paragraph;
import io.github.driftlib.html.view.Card;
import io.github.driftlib.html.view.InteractionPictures;
import io.github.driftlib.html.view.PairedPlots;
import io.github.driftlib.html.view.PairedTable;
import io.github.driftlib.html.view.Pictures;
import io.github.driftlib.quality.distribution.ColumnDistributionMetric;
import io.github.driftlib.quality.distribution.ColumnInteractionPlot;
import io.github.driftlib.quality.missing.ColumnMissingValuesMetric;
import io.github.driftlib.quality.value.ColumnCategoryMetric;
import io.github.driftlib.quality.value.ColumnRegExpMetric;
import io.github.driftlib.quality.value.ColumnValueListMetric;
import io.github.driftlib.quality.value.ColumnValueRangeMetric;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is shown of single columns. */
final class ColumnViews {

    private ColumnViews() {}

    static Card missing(ColumnMissingValuesMetric.Result result) {
        return Card.ofColumn(
                "",
                result.columnName(),
                PairedTable.of("Missing values", missing(result.current()), missing(result.reference())));
    }

    private static Map<String, Object> missing(ColumnMissingValuesMetric.Result.Side side) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        if (side != null) {
            numbers.put("rows", side.numberOfRows());
            numbers.put("missing", side.numberOfMissingValues());
            numbers.put("share", side.shareOfMissingValues());
            side.differentMissingValues().forEach((kind, count) -> numbers.put(KindText.of(kind), count));
        }
        return numbers;
    }

    static Card category(ColumnCategoryMetric.Result result) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.of("How often the value is " + result.category() + "."));
        blocks.add(PairedTable.of("The value", category(result.current()), category(result.reference())));
        Pictures.of("How often each value occurs", result.columnName(), result.counts())
                .ifPresent(blocks::add);
        return new Card("", result.columnName(), blocks);
    }

    private static Map<String, Object> category(ColumnCategoryMetric.Result.Side side) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        if (side != null) {
            numbers.put("rows", side.allNum());
            numbers.put("with the value", side.categoryNum());
            numbers.put("share", side.categoryRatio());
        }
        return numbers;
    }

    static Card valueList(ColumnValueListMetric.Result result) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(PairedTable.of("Values in the list", list(result.current()), list(result.reference())));
        blocks.add(frequencies("Values in the list", result.current().valuesInListDist()));
        if (!result.current().valuesNotInListDist().x().isEmpty()) {
            blocks.add(frequencies(
                    "Values that are not in the list", result.current().valuesNotInListDist()));
        }
        return new Card("", result.columnName(), blocks);
    }

    private static Bars frequencies(String title, ColumnValueListMetric.Result.Frequencies frequencies) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (int i = 0; i < frequencies.x().size(); i++) {
            counts.put(frequencies.x().get(i), frequencies.y().get(i));
        }
        return PairedPlots.bars(title, "count", counts, null);
    }

    private static Map<String, Object> list(ColumnValueListMetric.Result.Side side) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        if (side != null) {
            numbers.put("rows", side.rowsCount());
            numbers.put("in the list", side.numberInList());
            numbers.put("not in the list", side.numberNotInList());
            numbers.put("share in the list", side.shareInList());
        }
        return numbers;
    }

    static Card valueRange(ColumnValueRangeMetric.Result result) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.of("The range is from ", result.left(), " to ", result.right(), "."));
        blocks.add(PairedTable.of("Values in the range", range(result.current()), range(result.reference())));
        Pictures.of(
                        "Distribution",
                        result.columnName(),
                        result.current().distribution(),
                        result.reference() == null ? null : result.reference().distribution())
                .ifPresent(blocks::add);
        return new Card("", result.columnName(), blocks);
    }

    private static Map<String, Object> range(ColumnValueRangeMetric.Result.Side side) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        if (side != null) {
            numbers.put("values", side.numberOfValues());
            numbers.put("in the range", side.numberInRange());
            numbers.put("outside", side.numberNotInRange());
            numbers.put("share in the range", side.shareInRange());
        }
        return numbers;
    }

    static Card pattern(ColumnRegExpMetric.Result result) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.of("The pattern is " + result.regExp()));
        blocks.add(PairedTable.of("Values that match", pattern(result.current()), pattern(result.reference())));
        ColumnRegExpMetric.Result.Side reference = result.reference();
        addCounts(
                blocks,
                "The most frequent values that match",
                result.current().tableOfMatched(),
                reference == null ? null : reference.tableOfMatched());
        addCounts(
                blocks,
                "The most frequent values that do not",
                result.current().tableOfNotMatched(),
                reference == null ? null : reference.tableOfNotMatched());
        return new Card("", result.columnName(), blocks);
    }

    private static void addCounts(
            List<Block> blocks, String title, Map<String, Long> current, Map<String, Long> reference) {
        if (!current.isEmpty() || (reference != null && !reference.isEmpty())) {
            blocks.add(PairedTable.of(title, current, reference == null ? Map.of() : reference));
        }
    }

    private static Map<String, Object> pattern(ColumnRegExpMetric.Result.Side side) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        if (side != null) {
            numbers.put("rows", side.numberOfRows());
            numbers.put("match", side.numberOfMatched());
            numbers.put("do not match", side.numberOfNotMatched());
        }
        return numbers;
    }

    static Card distribution(ColumnDistributionMetric.Result result) {
        List<Block> blocks = new ArrayList<>();
        Pictures.of("Distribution", result.columnName(), result.current(), result.reference())
                .ifPresent(blocks::add);
        return new Card("", result.columnName(), blocks);
    }

    static Card interaction(ColumnInteractionPlot.Result result) {
        return new Card(
                "",
                "",
                InteractionPictures.of(
                        "Both columns",
                        result.xColumn() == null ? "x" : result.xColumn(),
                        result.yColumn() == null ? "y" : result.yColumn(),
                        result.current(),
                        result.reference()));
    }
}
