package io.github.driftlib.html.view.quality;

import io.github.driftlib.html.block.Bars;
import io.github.driftlib.html.block.Block;
import io.github.driftlib.html.block.Side;
import io.github.driftlib.html.view.Card;
import io.github.driftlib.html.view.PairedTable;
import io.github.driftlib.html.view.ResultView;
import io.github.driftlib.quality.missing.DatasetMissingValuesMetric;
import io.github.driftlib.quality.missing.DatasetMissingValuesMetric.MissingValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** How much is missing, and where. */
final class DatasetMissingValuesView implements ResultView<DatasetMissingValuesMetric.Result> {

    @Override
    public Card card(DatasetMissingValuesMetric.Result result) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(PairedTable.of(
                "Missing values: null, empty or infinite", totals(result.current()), totals(result.reference())));
        Bars bars = byColumn(result.current(), result.reference());
        if (!bars.labels().isEmpty()) {
            blocks.add(bars);
        }
        return new Card("", "", blocks);
    }

    private static Map<String, Object> totals(MissingValues side) {
        Map<String, Object> totals = new LinkedHashMap<>();
        if (side != null) {
            totals.put("rows", side.numberOfRows());
            totals.put("columns", side.numberOfColumns());
            totals.put("missing cells", side.numberOfMissingValues());
            totals.put("share of cells", side.shareOfMissingValues());
            totals.put("rows with a missing value", side.numberOfRowsWithMissingValues());
            totals.put("columns with a missing value", side.numberOfColumnsWithMissingValues());
            side.differentMissingValues().forEach((kind, count) -> totals.put(KindText.of(kind), count));
        }
        return totals;
    }

    private static Bars byColumn(MissingValues current, MissingValues reference) {
        TreeSet<String> incomplete = new TreeSet<>(current.columnsWithMissingValues());
        List<Bars.Series> series = new ArrayList<>();
        if (reference != null) {
            incomplete.addAll(reference.columnsWithMissingValues());
            series.add(new Bars.Series("reference", Side.REFERENCE, shares(incomplete, reference)));
        }
        series.add(new Bars.Series("current", Side.CURRENT, shares(incomplete, current)));
        return new Bars("Share of missing values by column", "share", List.copyOf(incomplete), series, false);
    }

    private static double[] shares(TreeSet<String> columns, MissingValues side) {
        return columns.stream()
                .mapToDouble(column -> side.shareOfMissingValuesByColumn().getOrDefault(column, 0.0))
                .toArray();
    }
}
