package io.github.driftlib.classification.curve;

import io.github.driftlib.classification.evaluation.ByClass;
import io.github.driftlib.classification.evaluation.EvaluatedRows;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table for each class.
 *
 * @param currentLiftTable the tables of current
 * @param referenceLiftTable the tables of the reference, or null where there is none
 * @param top how many rows of a table are shown
 */
public record ClassificationLiftTableResult(
        Map<String, List<LiftRow>> currentLiftTable,
        @Nullable Map<String, List<LiftRow>> referenceLiftTable,
        int top) implements MetricResult {

    /** Copies the maps. */
    public ClassificationLiftTableResult {
        currentLiftTable = ByClass.copyTables(currentLiftTable);
        referenceLiftTable = ByClass.copyTables(referenceLiftTable);
    }

    static Map<String, List<LiftRow>> of(EvaluatedRows rows) {
        return ByClass.tables(rows, LiftRow::table);
    }

    /** A table has no single values. */
    @Override
    public List<MetricValue> values() {
        return List.of();
    }
}
