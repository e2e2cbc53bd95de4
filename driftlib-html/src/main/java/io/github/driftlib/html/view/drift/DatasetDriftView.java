package io.github.driftlib.html.view.drift;

import io.github.driftlib.data.ColumnChange;
import io.github.driftlib.drift.DatasetDriftMetric;
import io.github.driftlib.drift.DriftVerdict;
import io.github.driftlib.html.block.Block;
import io.github.driftlib.html.block.Paragraph;
import io.github.driftlib.html.block.Table;
import io.github.driftlib.html.view.Card;
import io.github.driftlib.html.view.ChangedColumns;
import io.github.driftlib.html.view.ResultView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The verdict in words, and the columns that could not be judged. */
final class DatasetDriftView implements ResultView<DatasetDriftMetric.Result> {

    @Override
    public Card card(DatasetDriftMetric.Result result) {
        return card(
                result.decision(),
                result.numberOfDriftedColumns(),
                result.numberOfColumns(),
                result.shareOfDriftedColumns(),
                result.driftShare(),
                result.undecidedColumns(),
                result.columnsNotComputed(),
                result.changedColumns());
    }

    static Card card(
            DriftVerdict decision,
            int drifted,
            int columns,
            double share,
            double threshold,
            List<String> undecided,
            Map<String, String> notComputed,
            List<ColumnChange> changed) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.of(
                switch (decision) {
                    case DRIFT -> "The data set drifted: ";
                    case NO_DRIFT -> "The data set did not drift: ";
                    case UNDECIDED -> "Undecided: ";
                },
                drifted,
                " of ",
                columns,
                " judged columns drifted, a share of ",
                share,
                "."));
        blocks.add(Paragraph.of(
                "Unless a test has another limit, a data set counts as drifted from a share of ", threshold, " on."));
        ChangedColumns.table(changed).ifPresent(blocks::add);
        if (!undecided.isEmpty()) {
            blocks.add(Paragraph.of(
                    "Undecided, each with its reason in its own card: " + String.join(", ", undecided) + "."));
        }
        if (!notComputed.isEmpty()) {
            blocks.add(new Table(
                    "Columns that could not be judged",
                    List.of("column", "reason"),
                    notComputed.entrySet().stream()
                            .map(entry -> List.<Object>of(entry.getKey(), entry.getValue()))
                            .toList()));
        }
        return new Card("", "", blocks);
    }
}
