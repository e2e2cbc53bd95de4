package io.github.driftlib.drift;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The drift of every column of a data set.
 *
 * @param numberOfColumns how many columns were considered
 * @param numberOfDriftedColumns how many of them drifted
 * @param shareOfDriftedColumns drifted / considered
 * @param datasetDrift whether the share is at least a half
 * @param driftByColumns the drift of each column that could be judged, in the order of the columns
 * @param columnsNotComputed the considered columns that could not be judged, each with the reason; they count as not
 *     drifted
 */
public record DataDriftTableResult(
        int numberOfColumns,
        int numberOfDriftedColumns,
        double shareOfDriftedColumns,
        boolean datasetDrift,
        Map<String, ColumnDriftResult> driftByColumns,
        Map<String, String> columnsNotComputed)
        implements MetricResult {

    /** Copies the maps, in their order. */
    public DataDriftTableResult {
        driftByColumns = Collections.unmodifiableMap(new LinkedHashMap<>(driftByColumns));
        columnsNotComputed = Collections.unmodifiableMap(new LinkedHashMap<>(columnsNotComputed));
    }

    /** The values of the data set, then those of each column. */
    @Override
    public List<MetricValue> values() {
        List<MetricValue> values = new ArrayList<>(List.of(
                MetricValue.of("", "number_of_columns", numberOfColumns),
                MetricValue.of("", "number_of_drifted_columns", numberOfDriftedColumns),
                MetricValue.of("", "share_of_drifted_columns", shareOfDriftedColumns),
                MetricValue.of("", "dataset_drift", datasetDrift),
                MetricValue.of("", "number_of_columns_not_computed", columnsNotComputed.size())));
        driftByColumns.values().forEach(column -> values.addAll(column.values()));
        return values;
    }
}
