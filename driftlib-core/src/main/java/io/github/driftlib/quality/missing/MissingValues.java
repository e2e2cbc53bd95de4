package io.github.driftlib.quality.missing;

import io.github.driftlib.summary.MissingCounts;
import io.github.driftlib.summary.MissingKind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

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
