package io.github.driftlib.quality.missing;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.summary.MissingKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The missing values of a column.
 *
 * @param columnName the column
 * @param current those of current
 * @param reference those of the reference, or null where it has no such column
 */
public record ColumnMissingValuesResult(
        String columnName, Side current, @Nullable Side reference) implements MetricResult {

    /**
     * The missing values of one data set. A kind of missing value is named by {@link MissingKind#label()}.
     *
     * @param numberOfRows the number of rows
     * @param differentMissingValues how often each kind occurs
     * @param numberOfDifferentMissingValues how many kinds occur at all
     * @param numberOfMissingValues how many values are missing
     * @param shareOfMissingValues missing values / rows
     */
    public record Side(
            long numberOfRows,
            Map<String, Long> differentMissingValues,
            long numberOfDifferentMissingValues,
            long numberOfMissingValues,
            double shareOfMissingValues) {

        static Side of(List<Long> counts, List<MissingKind> kinds, long rows) {
            Map<String, Long> byKind = MissingValues.byKind(counts, kinds);
            long missing = counts.stream().mapToLong(Long::longValue).sum();
            return new Side(rows, byKind, MissingValues.occurring(byKind), missing, (double) missing / rows);
        }
    }

    @Override
    public List<MetricValue> values() {
        return List.of(
                MetricValue.of(columnName, "number_of_missing_values", current.numberOfMissingValues),
                MetricValue.of(columnName, "share_of_missing_values", current.shareOfMissingValues));
    }
}
