package io.github.driftlib.quality.duplicate;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.quality.column.FiniteAndInfinite;
import io.github.driftlib.summary.CategoryCounts;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.EmpiricalDistribution;

/**
 * How uniform a column is. Infinite values are values.
 *
 * @param rows the number of rows
 * @param missing how many values are missing
 * @param distinct how many different values there are
 * @param largest how often the most frequent value occurs
 */
public record ColumnFacts(long rows, long missing, long distinct, long largest) {

    public static ColumnFacts of(DataSummary data, String column) {
        ColumnKind stored = data.storedKind(column);
        return stored == ColumnKind.NUMERICAL || stored == ColumnKind.DATETIME
                ? of(data.distribution(column), data.rowCount())
                : of(data.counts(column), data.rowCount());
    }

    private static ColumnFacts of(EmpiricalDistribution numbers, long rows) {
        long largest = Math.max(numbers.negativeInfinities(), numbers.positiveInfinities());
        largest = Math.max(largest, numbers.count() == 0 ? 0 : numbers.weight(numbers.mode()));
        return new ColumnFacts(rows, numbers.missing(), new FiniteAndInfinite(numbers).distinct(), largest);
    }

    private static ColumnFacts of(CategoryCounts counts, long rows) {
        return new ColumnFacts(rows, counts.missing(), counts.distinctCount(), counts.largest());
    }

    /** Whether all values are missing. */
    public boolean isEmpty() {
        return missing == rows;
    }

    /** Whether each row has a value of its own; a single missing one is one. */
    boolean allDiffer() {
        return missing <= 1 && missing + distinct == rows;
    }

    /** Whether there is at most one value. */
    public boolean isConstant() {
        return distinct <= 1;
    }

    /** Whether one value makes at least the given share of the rows. */
    public boolean isAlmostConstant(double threshold) {
        return rows > 0 && largest > 0 && (double) largest / rows >= threshold;
    }
}
