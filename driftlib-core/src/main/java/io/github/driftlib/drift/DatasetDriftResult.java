package io.github.driftlib.drift;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.driftlib.data.ColumnChange;
import io.github.driftlib.data.Remark;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The drift of a data set.
 *
 * @param driftShare the share of drifted columns from which on the data set counts as drifted
 * @param numberOfColumns how many columns were judged, or are not what they were
 * @param numberOfDriftedColumns how many of them drifted; a column that is not what it was counts as drifted
 * @param shareOfDriftedColumns drifted columns by their number
 * @param datasetDrift whether the share is at least {@code driftShare}; false where that is undecided
 * @param columnsNotComputed the columns that could not be judged, each with the reason; they are in none of the numbers
 * @param undecidedColumns those of which it is undecided at the accuracy of their sketches whether they drifted; they
 *     do not count as drifted
 * @param changedColumns the columns that only one data set has, or that hold another kind of values in current
 */
public record DatasetDriftResult(
        double driftShare,
        int numberOfColumns,
        int numberOfDriftedColumns,
        double shareOfDriftedColumns,
        boolean datasetDrift,
        Map<String, String> columnsNotComputed,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> undecidedColumns,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ColumnChange> changedColumns)
        implements MetricResult {

    private static final List<String> MEASURED =
            List.of("number_of_columns", "number_of_columns_not_computed", "number_of_changed_columns");

    /** Copies the map, in its order, and the lists; null is an empty list. */
    public DatasetDriftResult {
        columnsNotComputed = Collections.unmodifiableMap(new LinkedHashMap<>(columnsNotComputed));
        undecidedColumns = undecidedColumns == null ? List.of() : List.copyOf(undecidedColumns);
        changedColumns = changedColumns == null ? List.of() : List.copyOf(changedColumns);
    }

    /** The values of the data set, those of undecided columns only where there are any. */
    @Override
    public List<MetricValue> values() {
        List<MetricValue> values = new ArrayList<>(List.of(
                MetricValue.of("", "number_of_columns", numberOfColumns),
                MetricValue.of("", "number_of_drifted_columns", numberOfDriftedColumns),
                MetricValue.of("", "share_of_drifted_columns", shareOfDriftedColumns),
                MetricValue.of("", "dataset_drift", datasetDrift),
                MetricValue.of("", "number_of_columns_not_computed", columnsNotComputed.size()),
                MetricValue.of("", "number_of_changed_columns", changedColumns.size())));
        values.addAll(DriftAccuracy.undecidedValues(decision(), undecidedColumns));
        return values;
    }

    /** Of the columns that are of no kind to be judged. */
    @Override
    public List<Remark> dataRemarks() {
        return ColumnDrifts.ofTimes(columnsNotComputed);
    }

    /** All but how many columns there were. */
    @Override
    public boolean isVerdict(String field) {
        return !MEASURED.contains(field);
    }

    /** What is known of the drift of all: undecided where the undecided columns could change it. */
    public DriftVerdict decision() {
        double most = (double) (numberOfDriftedColumns + undecidedColumns.size()) / numberOfColumns;
        return DriftVerdict.of(datasetDrift, most >= driftShare);
    }
}
