package io.github.driftlib.html.report;

import io.github.driftlib.data.ColumnChange;
import io.github.driftlib.drift.DataDriftTable;
import io.github.driftlib.drift.DatasetDriftMetric;
import io.github.driftlib.drift.DriftVerdict;
import io.github.driftlib.report.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many columns drifted, counted once for the whole page: by the metric about the data set where there is one, else
 * by those about columns.
 *
 * @param drifted how many drifted by their threshold
 * @param within how many of these are within what chance gives
 * @param undecided how many are undecided
 * @param doubtful of how many no drift was found and nothing can be told, as they have too few rows
 * @param judged how many could be judged
 * @param share the share of columns that drifted, where a metric is about the data set; else null
 * @param decision whether the data set drifted, where a metric is about it; else null
 * @param named what else there is to say of columns: those that changed, and those that could not be judged
 */
record DriftCount(
        long drifted,
        long within,
        long undecided,
        long doubtful,
        long judged,
        Double share,
        DriftVerdict decision,
        String named) {

    /** The count of a snapshot; empty where no metric is about drift. */
    static Optional<DriftCount> of(Snapshot snapshot, List<ColumnRow> columns) {
        List<ColumnRow.Drift> drifts = columns.stream()
                .map(ColumnRow::drift)
                .filter(drift -> drift != null)
                .toList();
        long within = drifts.stream().filter(ColumnRow.Drift::within).count();
        long doubtful = drifts.stream()
                .filter(drift -> !drift.detected() && !drift.undecided() && drift.doubt() != null)
                .count();
        Optional<DatasetDriftMetric.Result> dataset = KeyFigure.first(snapshot, DatasetDriftMetric.Result.class)
                .or(() -> KeyFigure.first(snapshot, DataDriftTable.Result.class).map(DataDriftTable.Result::ofDataset));
        if (dataset.isPresent()) {
            DatasetDriftMetric.Result drift = dataset.get();
            return Optional.of(new DriftCount(
                    drift.numberOfDriftedColumns(),
                    within,
                    drift.undecidedColumns().size(),
                    doubtful,
                    drift.numberOfColumns(),
                    drift.shareOfDriftedColumns(),
                    drift.decision(),
                    named(drift.changedColumns(), drift.columnsNotComputed())));
        }
        return drifts.isEmpty()
                ? Optional.empty()
                : Optional.of(new DriftCount(
                        drifts.stream().filter(ColumnRow.Drift::detected).count(),
                        within,
                        drifts.stream().filter(ColumnRow.Drift::undecided).count(),
                        doubtful,
                        drifts.size(),
                        null,
                        null,
                        ""));
    }

    private static String named(List<ColumnChange> changed, Map<String, String> notJudged) {
        String counted = changed.isEmpty() ? "" : "; " + changed.size() + " of them gone, new or of another kind";
        String changes = changed.stream().map(change -> "; " + change.text()).collect(Collectors.joining());
        return counted
                + (notJudged.isEmpty() ? changes : changes + "; not judged: " + String.join(", ", notJudged.keySet()));
    }

    /** The verdict. */
    Headline headline() {
        String text = drifted + " of " + KeyFigure.counted(judged, "column") + " drifted"
                + (undecided > 0 ? ", " + undecided + " undecided" : "");
        Headline.Tone tone =
                drifted > 0 ? Headline.Tone.BAD : undecided + doubtful > 0 ? Headline.Tone.NEUTRAL : Headline.Tone.GOOD;
        return new Headline(text, detail(), tone);
    }

    private String detail() {
        String chance = within == 0 ? "" : within + " of them within what chance gives";
        String whole = decision == null || decision == DriftVerdict.NO_DRIFT && drifted == 0
                ? ""
                : switch (decision) {
                    case DRIFT -> "enough for the data set to count as drifted";
                    case NO_DRIFT -> "not enough for the data set to count as drifted";
                    case UNDECIDED -> "whether the data set counts as drifted is undecided at this accuracy";
                };
        String doubt = doubtful == 0 ? "" : "of " + KeyFigure.counted(doubtful, "column") + " it cannot be told";
        return Stream.of(chance, whole, doubt, named.startsWith("; ") ? named.substring(2) : named)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }
}
