package io.github.driftlib.drift;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The drift of the descriptors of a text column.
 *
 * @param columnName the column of texts
 * @param numberOfColumns how many descriptors were judged
 * @param numberOfDriftedColumns how many of them drifted
 * @param shareOfDriftedColumns drifted / judged
 * @param datasetDrift whether the share is above a half, or by {@link DriftRule#THRESHOLD} at least a half; false where
 *     that is undecided
 * @param driftByColumns the drift of each descriptor that could be judged
 * @param columnsNotComputed the descriptors that could not be judged, each with the reason; they are in none of the
 *     numbers
 * @param undecidedColumns those of which it is undecided at the accuracy of their sketches whether they drifted; they
 *     do not count as drifted
 * @param verdict {@link DriftRule#THRESHOLD} where that was asked for, or null for {@link DriftRule#CALIBRATED}
 */
public record TextDescriptorsDriftResult(
        String columnName,
        int numberOfColumns,
        int numberOfDriftedColumns,
        double shareOfDriftedColumns,
        boolean datasetDrift,
        Map<String, ColumnDriftResult> driftByColumns,
        Map<String, String> columnsNotComputed,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> undecidedColumns,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DriftRule verdict)
        implements MetricResult {

    /** Copies the maps, in their order, and the list; null is an empty one. */
    public TextDescriptorsDriftResult {
        driftByColumns = Collections.unmodifiableMap(new LinkedHashMap<>(driftByColumns));
        columnsNotComputed = Collections.unmodifiableMap(new LinkedHashMap<>(columnsNotComputed));
        undecidedColumns = undecidedColumns == null ? List.of() : List.copyOf(undecidedColumns);
    }

    /** The values of the column, then those of each descriptor. */
    @Override
    public List<MetricValue> values() {
        List<MetricValue> values = new ArrayList<>(List.of(
                MetricValue.of(columnName, "number_of_drifted_descriptors", numberOfDriftedColumns),
                MetricValue.of(columnName, "share_of_drifted_descriptors", shareOfDriftedColumns),
                MetricValue.of(columnName, "descriptors_drift", datasetDrift)));
        driftByColumns.forEach((name, drift) -> {
            values.add(MetricValue.of(columnName, name + ":drift_score", drift.driftScore()));
            values.add(MetricValue.of(columnName, name + ":drift_detected", drift.driftDetected()));
            if (drift.accuracy() != null) {
                values.add(MetricValue.of(
                        columnName, name + ":drift_undecided", drift.decision() == DriftVerdict.UNDECIDED));
            }
        });
        if (!undecidedColumns.isEmpty()) {
            values.add(MetricValue.of(columnName, "descriptors_drift_undecided", decision() == DriftVerdict.UNDECIDED));
        }
        return values;
    }

    /** All but the scores. */
    @Override
    public boolean isVerdict(String field) {
        return !field.endsWith(":drift_score");
    }

    /** What is known of the drift of all: undecided where the undecided columns could change it. */
    public DriftVerdict decision() {
        double most = (double) (numberOfDriftedColumns + undecidedColumns.size()) / numberOfColumns;
        return DriftVerdict.of(datasetDrift, drifted(most, verdict));
    }

    /** Whether so large a share of the descriptors means that the texts drifted. */
    static boolean drifted(double share, @Nullable DriftRule verdict) {
        return verdict == DriftRule.THRESHOLD
                ? share >= DatasetDriftMetric.DEFAULT_DRIFT_SHARE
                : share > DatasetDriftMetric.DEFAULT_DRIFT_SHARE;
    }
}
