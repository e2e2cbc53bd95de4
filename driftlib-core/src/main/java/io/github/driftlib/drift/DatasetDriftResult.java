package io.github.driftlib.drift;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.List;
import java.util.Map;

/**
 * The drift of a data set.
 *
 * @param driftShare the share of drifted columns from which on the data set counts as drifted
 * @param numberOfColumns how many columns were considered
 * @param numberOfDriftedColumns how many of them drifted
 * @param shareOfDriftedColumns drifted / considered
 * @param datasetDrift whether the share is at least {@code driftShare}
 * @param columnsNotComputed the considered columns that could not be judged, each with the reason; they count as not
 *     drifted
 */
public record DatasetDriftResult(
        double driftShare,
        int numberOfColumns,
        int numberOfDriftedColumns,
        double shareOfDriftedColumns,
        boolean datasetDrift,
        Map<String, String> columnsNotComputed)
        implements MetricResult {

    @Override
    public List<MetricValue> values() {
        return List.of(
                MetricValue.of("", "number_of_columns", numberOfColumns),
                MetricValue.of("", "number_of_drifted_columns", numberOfDriftedColumns),
                MetricValue.of("", "share_of_drifted_columns", shareOfDriftedColumns),
                MetricValue.of("", "dataset_drift", datasetDrift),
                MetricValue.of("", "number_of_columns_not_computed", columnsNotComputed.size()));
    }
}
