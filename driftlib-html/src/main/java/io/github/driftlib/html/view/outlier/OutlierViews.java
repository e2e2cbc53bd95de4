package io.github.driftlib.html.view.outlier;

import io.github.driftlib.html.block.Block;
import io.github.driftlib.html.block.Table;
import io.github.driftlib.html.view.Card;
import io.github.driftlib.html.view.ViewEntry;
import io.github.driftlib.html.view.ViewFamily;
import io.github.driftlib.outlier.ColumnOutliers;
import io.github.driftlib.outlier.ExtremeValues;
import io.github.driftlib.outlier.NewLabels;
import io.github.driftlib.outlier.OutlierShare;
import io.github.driftlib.outlier.OutsideRange;
import io.github.driftlib.outlier.RepeatedRows;
import io.github.driftlib.outlier.RowOutliers;
import io.github.driftlib.outlier.StrangeBursts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The views of strange values and rows. */
public final class OutlierViews implements ViewFamily {

    @Override
    public List<ViewEntry<?>> views() {
        return List.of(
                new ViewEntry<>(ColumnOutliers.Result.class, OutlierViews::column),
                new ViewEntry<>(ExtremeValues.Result.class, OutlierViews::extreme),
                new ViewEntry<>(RowOutliers.Result.class, OutlierViews::rows),
                new ViewEntry<>(StrangeBursts.Result.class, OutlierViews::bursts),
                new ViewEntry<>(OutsideRange.Result.class, OutlierViews::outside),
                new ViewEntry<>(NewLabels.Result.class, OutlierViews::labels),
                new ViewEntry<>(RepeatedRows.Result.class, OutlierViews::repeated));
    }

    private static final List<String> SHARES =
            List.of("", "current", "of rows", "share", "reference", "of its rows", "its share", "p-value");

    private static List<Object> share(String what, OutlierShare share) {
        return Arrays.asList(
                what,
                share.current(),
                share.currentRows(),
                share.currentShare(),
                share.reference(),
                share.referenceRows(),
                share.referenceShare(),
                share.pValue());
    }

    private static Card column(ColumnOutliers.Result result) {
        return Card.ofColumn(
                "",
                result.columnName(),
                new Table("Outside of the fences", SHARES, List.of(share("values", result.share()))),
                new Table(
                        "The fences",
                        List.of("fence", "low", "high"),
                        List.of(Arrays.asList(result.fence().label(), result.low(), result.high()))));
    }

    private static Card extreme(ExtremeValues.Result result) {
        return Card.ofColumn(
                "",
                result.columnName(),
                new Table(
                        "How often the reference has seen this",
                        List.of(
                                "one in 1,000 exceeds",
                                "one in 10,000 exceeds",
                                "current beyond the former",
                                "expected",
                                "reference beyond it",
                                "p-value",
                                "largest of current",
                                "its probability"),
                        List.of(Arrays.asList(
                                result.oneInThousand(),
                                result.oneInTenThousand(),
                                result.beyond(),
                                result.expectedBeyond(),
                                result.referenceBeyond(),
                                result.pValue(),
                                result.largest(),
                                result.largestProbability()))),
                new Table(
                        "The tail of the reference",
                        List.of("begins at", "values beyond", "shape", "scale"),
                        List.of(Arrays.asList(
                                result.threshold(), result.exceedances(), result.shape(), result.scale()))));
    }

    private static Card rows(RowOutliers.Result result) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Table("Strange rows", SHARES, List.of(share("rows", result.share()))));
        if (!result.strangest().isEmpty()) {
            List<String> head = new ArrayList<>(List.of("row", "score"));
            head.addAll(result.columns());
            List<List<Object>> rows = new ArrayList<>();
            for (RowOutliers.Result.StrangeRow strange : result.strangest()) {
                List<Object> row = new ArrayList<>(List.of(strange.row(), strange.score()));
                result.columns().forEach(column -> row.add(strange.parts().get(column)));
                rows.add(row);
            }
            blocks.add(new Table("The strangest rows, and what is strange in them", head, rows));
        }
        return Card.of("", blocks.toArray(Block[]::new));
    }

    private static Card bursts(StrangeBursts.Result result) {
        StrangeBursts.Result.Rows burst = result.burst();
        return Card.of(
                "",
                new Table(
                        "Where strange rows are thickest",
                        List.of(
                                "rows",
                                "strange",
                                "burst from row",
                                "to row",
                                "strange in it",
                                "size",
                                "size, reference",
                                "p-value"),
                        List.of(Arrays.asList(
                                result.rows(),
                                result.strange(),
                                burst == null ? null : burst.first(),
                                burst == null ? null : burst.last(),
                                burst == null ? null : burst.strange(),
                                result.height(),
                                result.referenceHeight(),
                                result.pValue()))));
    }

    private static Card outside(OutsideRange.Result result) {
        List<List<Object>> rows = new ArrayList<>();
        for (OutsideRange.Result.OfColumn column : result.columns()) {
            rows.add(Arrays.asList(
                    column.columnName(),
                    column.min(),
                    column.max(),
                    column.below(),
                    column.above(),
                    column.values(),
                    column.expected(),
                    column.pValue()));
        }
        return Card.of(
                "",
                new Table(
                        "Values outside of the range of the reference",
                        List.of("column", "min", "max", "below", "above", "values", "expected outside", "p-value"),
                        rows));
    }

    private static Card labels(NewLabels.Result result) {
        List<List<Object>> rows = new ArrayList<>();
        result.mostFrequent().forEach(label -> rows.add(List.of(label.label(), label.count())));
        return Card.ofColumn(
                "",
                result.columnName(),
                new Table(
                        "Values with a label that the reference never had",
                        List.of("values", "of", "different labels", "expected", "p-value"),
                        List.of(Arrays.asList(
                                result.unseen(), result.count(), result.labels(), result.expected(), result.chance()))),
                new Table("The most frequent new labels", List.of("label", "values"), rows));
    }

    private static Card repeated(RepeatedRows.Result result) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Table(
                "Rows that repeat an earlier one",
                SHARES,
                List.of(share("exactly", result.exactly()), share("nearly", result.nearly()))));
        if (!result.keys().isEmpty()) {
            List<List<Object>> rows = new ArrayList<>();
            result.keys().forEach(key -> rows.add(List.of(key.key(), key.rows(), key.repeated())));
            blocks.add(new Table("By key, the most repeated first", List.of("key", "rows", "repeated"), rows));
        }
        return Card.of("", blocks.toArray(Block[]::new));
    }
}
