package io.github.driftlib.html.view.drift;

import io.github.driftlib.drift.DataDriftTable;
import io.github.driftlib.html.view.Card;
import io.github.driftlib.html.view.ResultView;
import java.util.List;

/** The verdict about the data set, and the drift of each column. */
final class DataDriftTableView implements ResultView<DataDriftTable.Result> {

    /** From which share of drifted columns on a table says that the data set drifted. */
    private static final double DRIFT_SHARE = 0.5;

    private static final ColumnDriftView COLUMN = new ColumnDriftView();

    @Override
    public Card card(DataDriftTable.Result result) {
        return DatasetDriftView.card(
                result.decision(),
                result.numberOfDriftedColumns(),
                result.numberOfColumns(),
                result.shareOfDriftedColumns(),
                DRIFT_SHARE,
                result.undecidedColumns(),
                result.columnsNotComputed(),
                result.changedColumns());
    }

    @Override
    public List<Card> parts(DataDriftTable.Result result) {
        return result.driftByColumns().values().stream().map(COLUMN::card).toList();
    }
}
