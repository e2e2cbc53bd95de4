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
 * @param currentLiftTable the tables of current
 * @param referenceLiftTable the tables of the reference, or null where there is none
 * @param top how many rows of a table are shown
 */
public record ClassificationLiftTableResult(
        Map<String, List<LiftRow>> currentLiftTable, Map<String, List<LiftRow>> referenceLiftTable, int top)
        implements MetricResult {

    /** Copies the maps. */
    public ClassificationLiftTableResult {
        currentLiftTable = copy(currentLiftTable);
        referenceLiftTable = copy(referenceLiftTable);
    }

    private static Map<String, List<LiftRow>> copy(Map<String, List<LiftRow>> tables) {
        if (tables == null) {
            return null;
        }
        Map<String, List<LiftRow>> copied = new LinkedHashMap<>();
        tables.forEach((label, rows) -> copied.put(label, List.copyOf(rows)));
        return Collections.unmodifiableMap(copied);
    }

    static Map<String, List<LiftRow>> of(EvaluatedRows rows) {
        Map<String, List<LiftRow>> tables = new LinkedHashMap<>();
        rows.curves().forEach((label, scores) -> {
            List<LiftRow> table = LiftRow.table(scores.ranked());
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
