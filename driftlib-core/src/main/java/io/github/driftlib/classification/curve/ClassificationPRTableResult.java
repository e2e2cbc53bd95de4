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
 * @param current the tables of current
 * @param reference the tables of the reference, or null where there is none
 */
public record ClassificationPRTableResult(
        Map<String, List<PrecisionRecallRow>> current,
        @Nullable Map<String, List<PrecisionRecallRow>> reference) implements MetricResult {

    /** Copies the maps. */
    public ClassificationPRTableResult {
        current = ByClass.copyTables(current);
        reference = ByClass.copyTables(reference);
    }

    static Map<String, List<PrecisionRecallRow>> of(EvaluatedRows rows) {
        return ByClass.tables(rows, PrecisionRecallRow::table);
    }

    /** A table has no single values. */
    @Override
    public List<MetricValue> values() {
        return List.of();
    }
}
