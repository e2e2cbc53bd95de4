package io.github.driftlib.html.view.drift;

import io.github.driftlib.drift.DatasetDriftResult;
import io.github.driftlib.html.block.Block;
import io.github.driftlib.html.block.Table;
import io.github.driftlib.html.block.Words;
import io.github.driftlib.html.view.Card;
import io.github.driftlib.html.view.ResultView;
import java.util.ArrayList;
import java.util.List;

/** The verdict in words, and the columns that could not be judged. */
final class DatasetDriftView implements ResultView<DatasetDriftResult> {

    @Override
    public Card card(DatasetDriftResult result) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Words.of(
                result.datasetDrift() ? "The data set drifted: " : "The data set did not drift: ",
                result.numberOfDriftedColumns(),
                " of ",
                result.numberOfColumns(),
                " columns drifted, a share of ",
                result.shareOfDriftedColumns(),
                ". It counts as drifted from a share of ",
                result.driftShare(),
                " on."));
        if (!result.columnsNotComputed().isEmpty()) {
            blocks.add(new Table(
                    "Columns that could not be judged",
                    List.of("column", "reason"),
                    result.columnsNotComputed().entrySet().stream()
                            .map(entry -> List.<Object>of(entry.getKey(), entry.getValue()))
                            .toList()));
        }
        return new Card("Drift of the data set", "", blocks);
    }
}
