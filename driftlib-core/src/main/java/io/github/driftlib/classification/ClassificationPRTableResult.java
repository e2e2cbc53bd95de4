package io.github.driftlib.classification;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table for each class.
 *
 * @param current the tables of current
 * @param reference the tables of the reference, or null where there is none
 */
public record ClassificationPRTableResult(
        Map<String, List<PrecisionRecallRow>> current, Map<String, List<PrecisionRecallRow>> reference)
        implements MetricResult {

    /** Copies the maps. */
    public ClassificationPRTableResult {
        current = copy(current);
        reference = copy(reference);
    }

    private static Map<String, List<PrecisionRecallRow>> copy(Map<String, List<PrecisionRecallRow>> tables) {
        if (tables == null) {
            return null;
        }
        Map<String, List<PrecisionRecallRow>> copied = new LinkedHashMap<>();
        tables.forEach((label, rows) -> copied.put(label, List.copyOf(rows)));
        return Collections.unmodifiableMap(copied);
    }

    static Map<String, List<PrecisionRecallRow>> of(EvaluatedRows rows) {
        Map<String, List<PrecisionRecallRow>> tables = new LinkedHashMap<>();
        rows.curves().forEach((label, scores) -> {
            List<PrecisionRecallRow> table = PrecisionRecallRow.table(scores.ranked());
            if (!table.isEmpty()) {
                tables.put(label, table);
            }
        });
        return tables;
    }

    /** A table has no single values. */
    @Override
    public List<MetricValue> values() {
        return List.of();
    }
}
