package io.github.driftlib.quality.test;

import io.github.driftlib.quality.missing.ColumnMissingValuesMetric;
import io.github.driftlib.quality.missing.DatasetMissingValuesMetric;
import io.github.driftlib.quality.missing.DatasetMissingValuesMetric.MissingValues;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.Expectation;
import io.github.driftlib.test.SharePair;
import io.github.driftlib.test.Tolerance;
import java.util.Map;
import java.util.Objects;

/** Default conditions of missing values: at most as many as in the reference, and what chance explains. */
final class CalibratedMissing {

    private CalibratedMissing() {}

    /** The missing values of a column on both sides. */
    static SharePair ofColumn(ColumnMissingValuesMetric.Result result) {
        return new SharePair(
                result.current().numberOfMissingValues(),
                result.current().numberOfRows(),
                Objects.requireNonNull(result.reference()).numberOfMissingValues(),
                Objects.requireNonNull(result.reference()).numberOfRows());
    }

    /** The rows with a missing cell on both sides. */
    static SharePair ofRows(DatasetMissingValuesMetric.Result result) {
        MissingValues reference = Objects.requireNonNull(result.reference());
        return new SharePair(
                result.current().numberOfRowsWithMissingValues(),
                result.current().numberOfRows(),
                reference.numberOfRowsWithMissingValues(),
                reference.numberOfRows());
    }

    /** The share of the cells. */
    static Expectation shareOfCells(DatasetMissingValuesMetric.Result result, Conditions conditions) {
        return cells(
                result, conditions, Objects.requireNonNull(result.reference()).shareOfMissingValues(), 1);
    }

    /** The number of the cells, for as many rows. */
    static Expectation cells(DatasetMissingValuesMetric.Result result, Conditions conditions) {
        MissingValues reference = Objects.requireNonNull(result.reference());
        double cells =
                (double) result.current().numberOfRows() * result.current().numberOfColumns();
        return cells(
                result,
                conditions,
                reference.numberOfMissingValues()
                        * ((double) result.current().numberOfRows() / reference.numberOfRows()),
                cells);
    }

    /**
     * Cells of one row may be missing together. So the standard error is the largest there can be: the sum of those of
     * the columns.
     */
    private static Expectation cells(
            DatasetMissingValuesMetric.Result result, Conditions conditions, double expected, double unit) {
        MissingValues current = result.current();
        MissingValues reference = Objects.requireNonNull(result.reference());
        double standardErrors = 0;
        for (Map.Entry<String, Long> column :
                current.numberOfMissingValuesByColumn().entrySet()) {
            Long before = reference.numberOfMissingValuesByColumn().get(column.getKey());
            if (before != null) {
                standardErrors += new SharePair(
                                column.getValue(), current.numberOfRows(), before, reference.numberOfRows())
                        .tolerance(conditions, Tolerance.Worth.of(0))
                        .standardError();
            }
        }
        Tolerance tolerance = conditions.tolerance(
                Tolerance.Worth.tenth(expected),
                unit * standardErrors / current.numberOfColumns(),
                current.numberOfRows(),
                reference.numberOfRows());
        return Expectation.atMost(expected, tolerance);
    }

    /** The number of columns with a missing cell, times a unit. */
    static Expectation columns(DatasetMissingValuesMetric.Result result, Conditions conditions, double unit) {
        MissingValues current = result.current();
        MissingValues reference = Objects.requireNonNull(result.reference());
        return CalibratedColumns.explained(
                        unit * reference.numberOfColumnsWithMissingValues(),
                        unit
                                * explained(
                                        current.numberOfMissingValuesByColumn(),
                                        current.numberOfRows(),
                                        reference.numberOfMissingValuesByColumn(),
                                        reference.numberOfRows(),
                                        conditions),
                        "columns with so few missing values")
                .ofRows(current.numberOfRows(), reference.numberOfRows());
    }

    /** The number of kinds of missing values in a data set. */
    static Expectation kinds(DatasetMissingValuesMetric.Result result, Conditions conditions) {
        MissingValues current = result.current();
        MissingValues reference = Objects.requireNonNull(result.reference());
        return kinds(
                current.differentMissingValues(),
                current.numberOfRows() * current.numberOfColumns(),
                reference.differentMissingValues(),
                reference.numberOfRows() * reference.numberOfColumns(),
                reference.numberOfDifferentMissingValues(),
                conditions);
    }

    /** The number of kinds of missing values in a column. */
    static Expectation kinds(ColumnMissingValuesMetric.Result result, Conditions conditions) {
        return kinds(
                result.current().differentMissingValues(),
                result.current().numberOfRows(),
                Objects.requireNonNull(result.reference()).differentMissingValues(),
                Objects.requireNonNull(result.reference()).numberOfRows(),
                Objects.requireNonNull(result.reference()).numberOfDifferentMissingValues(),
                conditions);
    }

    private static Expectation kinds(
            Map<String, Long> current,
            long cells,
            Map<String, Long> reference,
            long referenceCells,
            double before,
            Conditions conditions) {
        long explained = explained(current, cells, reference, referenceCells, conditions);
        return CalibratedColumns.explained(before, explained, "that occur so rarely")
                .ofRows(cells, referenceCells);
    }

    /** How many names that current alone has occur so rarely that chance explains it. */
    private static long explained(
            Map<String, Long> current,
            long rows,
            Map<String, Long> reference,
            long referenceRows,
            Conditions conditions) {
        double level = conditions.chance() / 2 / Math.max(1, current.size());
        return current.entrySet().stream()
                .filter(entry -> entry.getValue() > 0 && reference.getOrDefault(entry.getKey(), 0L) == 0)
                .filter(entry -> CalibratedColumns.probabilityOfAll(
                                entry.getValue(), rows + referenceRows - entry.getValue(), rows)
                        >= level)
                .count();
    }
}
