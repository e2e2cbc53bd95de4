package io.github.driftlib.quality.missing;

import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.quality.column.ComparedColumn;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.MissingCounts;
import io.github.driftlib.summary.MissingKind;
import io.github.driftlib.summary.Summarizer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much of a column is missing.
 *
 * @param columnName the column
 * @param missingValues what counts as missing, or null for {@link MissingKind#DEFAULTS}
 * @param replace whether {@code missingValues} stand in place of the defaults (the default) or are added to them
 */
public record ColumnMissingValuesMetric(
        String columnName, @Nullable List<MissingKind> missingValues, boolean replace)
        implements Metric<ColumnMissingValuesMetric.Result> {

    /** Checks and copies the parameters. */
    public ColumnMissingValuesMetric {
        Objects.requireNonNull(columnName, "columnName must be given, but was null");
        missingValues = MissingKinds.checked(missingValues, replace);
    }

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return List.of(MissingCounts.summarizer(MissingKinds.of(missingValues, replace)));
    }

    @Override
    public MetricOutcome<Result> compute(MetricContext context) {
        return new ComparedColumn(context, columnName)
                .withRows()
                .outcome(sides ->
                        sides.map(this::side).into((current, reference) -> new Result(columnName, current, reference)));
    }

    private Result.Side side(DataSummary data) {
        List<MissingKind> kinds = MissingKinds.of(missingValues, replace);
        return Result.Side.of(
                Objects.requireNonNull(data.missing(kinds).byColumn().get(columnName)), kinds, data.rowCount());
    }

    /**
     * The missing values of a column.
     *
     * @param columnName the column
     * @param current those of current
     * @param reference those of the reference, or null where it has no such column
     */
    public record Result(
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
                Map<String, Long> byKind = DatasetMissingValuesMetric.MissingValues.byKind(counts, kinds);
                long missing = counts.stream().mapToLong(Long::longValue).sum();
                return new Side(
                        rows,
                        byKind,
                        DatasetMissingValuesMetric.MissingValues.occurring(byKind),
                        missing,
                        (double) missing / rows);
            }
        }

        @Override
        public List<MetricValue> values() {
            return List.of(
                    MetricValue.of(columnName, "number_of_missing_values", current.numberOfMissingValues),
                    MetricValue.of(columnName, "share_of_missing_values", current.shareOfMissingValues));
        }
    }
}
