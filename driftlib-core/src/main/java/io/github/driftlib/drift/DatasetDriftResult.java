package io.github.driftlib.drift;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The drift of a data set.
 *
 * @param driftShare the share of drifted columns from which on the data set counts as drifted
 * @param numberOfColumns how many columns were considered
 * @param numberOfDriftedColumns how many of them drifted
 * @param shareOfDriftedColumns drifted / considered
 * @param datasetDrift whether the share is at least {@code driftShare}; false where that is undecided
 * @param columnsNotComputed the considered columns that could not be judged, each with the reason; they count as not
 *     drifted
 * @param undecidedColumns those of which it is undecided at the accuracy of their sketches whether they drifted; they
 *     do not count as drifted
 */
public record DatasetDriftResult(
        double driftShare,
        int numberOfColumns,
        int numberOfDriftedColumns,
        double shareOfDriftedColumns,
        boolean datasetDrift,
        Map<String, String> columnsNotComputed,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> undecidedColumns)
        implements MetricResult {

    /** Copies the list; null is an empty one. */
    public DatasetDriftResult {
        undecidedColumns = undecidedColumns == null ? List.of() : List.copyOf(undecidedColumns);
    }

    /** The values of the data set, those of undecided columns only where there are any. */
    @Override
    public List<MetricValue> values() {
        List<MetricValue> values = new ArrayList<>(List.of(
                MetricValue.of("", "number_of_columns", numberOfColumns),
                MetricValue.of("", "number_of_drifted_columns", numberOfDriftedColumns),
                MetricValue.of("", "share_of_drifted_columns", shareOfDriftedColumns),
                MetricValue.of("", "dataset_drift", datasetDrift),
                MetricValue.of("", "number_of_columns_not_computed", columnsNotComputed.size())));
        values.addAll(DriftAccuracy.undecidedValues(decision(), undecidedColumns));
        return values;
    }

    /** What is known of the drift of all: undecided where the undecided columns could change it. */
    public DriftDecision decision() {
        double most = (double) (numberOfDriftedColumns + undecidedColumns.size()) / numberOfColumns;
        return DriftDecision.of(datasetDrift, most >= driftShare);
    }
}
