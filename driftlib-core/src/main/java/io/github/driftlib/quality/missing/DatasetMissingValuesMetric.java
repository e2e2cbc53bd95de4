package io.github.driftlib.quality.missing;

import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.summary.MissingCounts;
import io.github.driftlib.summary.MissingKind;
import io.github.driftlib.summary.Summarizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How much of a data set is missing: by column, by row and over all cells.
 *
 * @param missingValues what counts as missing, or null for {@link MissingKind#DEFAULTS}
 * @param replace whether {@code missingValues} stand in place of the defaults (the default) or are added to them
 */
public record DatasetMissingValuesMetric(@Nullable List<MissingKind> missingValues, boolean replace)
        implements Metric<DatasetMissingValuesMetric.Result> {

    /** Checks and copies the parameters. */
    public DatasetMissingValuesMetric {
        missingValues = MissingKinds.checked(missingValues, replace);
    }

    // Written out: what a compiler makes is linked at its first use, which takes a fresh process milliseconds.
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof DatasetMissingValuesMetric other
                && Objects.equals(missingValues, other.missingValues)
                && replace == other.replace;
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(missingValues);
    }

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return List.of(MissingCounts.summarizer(MissingKinds.of(missingValues, replace)));
    }

    @Override
    public MetricOutcome<Result> compute(MetricContext context) {
        if (context.current().rowCount() == 0) {
            return MetricOutcome.notEnoughData("current must have a row, but has none");
        }
        List<MissingKind> kinds = MissingKinds.of(missingValues, replace);
        return MetricOutcome.of(new Result(
                MissingValues.of(context.current().missing(kinds), kinds),
                context.reference()
                        .filter(reference -> reference.rowCount() > 0)
                        .map(reference -> MissingValues.of(reference.missing(kinds), kinds))
                        .orElse(null)));
    }

    /**
     * The missing values of one data set. A kind of missing value is named by {@link MissingKind#label()}.
     *
     * @param differentMissingValues how often each kind occurs
     * @param numberOfDifferentMissingValues how many kinds occur at all
     * @param differentMissingValuesByColumn how often each kind occurs in each column
     * @param numberOfDifferentMissingValuesByColumn how many kinds occur in each column
     * @param numberOfMissingValues how many cells are missing
     * @param shareOfMissingValues missing cells / (rows x columns)
     * @param numberOfMissingValuesByColumn how many cells of each column are missing
     * @param shareOfMissingValuesByColumn missing cells of each column / rows
     * @param numberOfRows the number of rows
     * @param numberOfRowsWithMissingValues how many rows have a missing cell
     * @param shareOfRowsWithMissingValues rows with a missing cell / rows
     * @param numberOfColumns the number of columns
     * @param columnsWithMissingValues the columns that have a missing cell, in text order
     * @param numberOfColumnsWithMissingValues how many columns have a missing cell
     * @param shareOfColumnsWithMissingValues columns with a missing cell / columns
     */
    public record MissingValues(
            Map<String, Long> differentMissingValues,
            long numberOfDifferentMissingValues,
            Map<String, Map<String, Long>> differentMissingValuesByColumn,
            Map<String, Long> numberOfDifferentMissingValuesByColumn,
            long numberOfMissingValues,
            double shareOfMissingValues,
            Map<String, Long> numberOfMissingValuesByColumn,
            Map<String, Double> shareOfMissingValuesByColumn,
            long numberOfRows,
            long numberOfRowsWithMissingValues,
            double shareOfRowsWithMissingValues,
            int numberOfColumns,
            List<String> columnsWithMissingValues,
            int numberOfColumnsWithMissingValues,
            double shareOfColumnsWithMissingValues) {

        /** From counts over at least one row and one column. */
        static MissingValues of(MissingCounts counts, List<MissingKind> kinds) {
            Map<String, Map<String, Long>> byColumn = byColumn(
                    counts,
                    column -> byKind(Objects.requireNonNull(counts.byColumn().get(column)), kinds));
            Map<String, Long> total = new LinkedHashMap<>();
            kinds.forEach(kind -> total.put(kind.label(), 0L));
            byColumn.values().forEach(column -> column.forEach((kind, count) -> total.merge(kind, count, Long::sum)));
            long missing = total.values().stream().mapToLong(Long::longValue).sum();
            int columns = byColumn.size();
            List<String> incomplete = byColumn.keySet().stream()
                    .filter(column -> counts.missing(column) > 0)
                    .sorted()
                    .toList();
            double rows = counts.rowCount();
            return new MissingValues(
                    Collections.unmodifiableMap(total),
                    occurring(total),
                    byColumn,
                    byColumn(counts, column -> occurring(Objects.requireNonNull(byColumn.get(column)))),
                    missing,
                    missing / (rows * columns),
                    byColumn(counts, counts::missing),
                    byColumn(counts, column -> counts.missing(column) / rows),
                    counts.rowCount(),
                    counts.rowsWithMissing(),
                    counts.rowsWithMissing() / rows,
                    columns,
                    incomplete,
                    incomplete.size(),
                    (double) incomplete.size() / columns);
        }

        private static <V> Map<String, V> byColumn(MissingCounts counts, Function<String, V> value) {
            Map<String, V> values = new LinkedHashMap<>();
            counts.byColumn().keySet().forEach(column -> values.put(column, value.apply(column)));
            return Collections.unmodifiableMap(values);
        }

        static Map<String, Long> byKind(List<Long> counts, List<MissingKind> kinds) {
            Map<String, Long> byKind = new LinkedHashMap<>();
            for (int kind = 0; kind < kinds.size(); kind++) {
                byKind.merge(kinds.get(kind).label(), counts.get(kind), Long::sum);
            }
            return Collections.unmodifiableMap(byKind);
        }

        static long occurring(Map<String, Long> counts) {
            return counts.values().stream().filter(count -> count > 0).count();
        }
    }

    /**
     * The missing values of both data sets.
     *
     * @param current those of current
     * @param reference those of the reference, or null where there is none
     */
    public record Result(
            DatasetMissingValuesMetric.MissingValues current,
            DatasetMissingValuesMetric.@Nullable MissingValues reference)
            implements MetricResult {

        @Override
        public List<MetricValue> values() {
            List<MetricValue> values = new ArrayList<>(List.of(
                    MetricValue.of("", "number_of_missing_values", current.numberOfMissingValues()),
                    MetricValue.of("", "share_of_missing_values", current.shareOfMissingValues()),
                    MetricValue.of("", "number_of_rows", current.numberOfRows()),
                    MetricValue.of("", "number_of_rows_with_missing_values", current.numberOfRowsWithMissingValues()),
                    MetricValue.of(
                            "", "number_of_columns_with_missing_values", current.numberOfColumnsWithMissingValues())));
            current.shareOfMissingValuesByColumn()
                    .forEach((column, share) -> values.add(MetricValue.of(column, "share_of_missing_values", share)));
            return values;
        }
    }
}
