package io.github.driftlib.stats.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The features of rows as a tree reads them: each a list of numbers, or of the codes of labels.
 *
 * <p>The arrays are not copied, and must not be changed.
 */
public final class Features {

    private final List<double[]> columns;
    private final List<Boolean> categorical;
    private final int rows;

    private Features(List<double[]> columns, List<Boolean> categorical, int rows) {
        this.columns = columns;
        this.categorical = categorical;
        this.rows = rows;
    }

    /** No features yet, of the given number of rows. */
    public static Features of(int rows) {
        return new Features(List.of(), List.of(), rows);
    }

    /** With one more feature, a number a row; NaN is missing. */
    public Features withNumbers(double[] numbers) {
        return with(numbers, false);
    }

    /** With one more feature, the code of a label a row, a whole number from 0; NaN is missing or unknown. */
    public Features withCodes(double[] codes) {
        return with(codes, true);
    }

    private Features with(double[] column, boolean codes) {
        if (column.length != rows) {
            throw new IllegalArgumentException("a feature must have " + rows + " rows, but has " + column.length);
        }
        List<double[]> moreColumns = new ArrayList<>(columns);
        moreColumns.add(column);
        List<Boolean> moreKinds = new ArrayList<>(categorical);
        moreKinds.add(codes);
        return new Features(List.copyOf(moreColumns), List.copyOf(moreKinds), rows);
    }

    /** Only some of the rows, in the given order. */
    public Features take(int... which) {
        List<double[]> taken = new ArrayList<>();
        for (double[] column : columns) {
            double[] values = new double[which.length];
            Arrays.setAll(values, i -> column[which[i]]);
            taken.add(values);
        }
        return new Features(List.copyOf(taken), categorical, which.length);
    }

    /** The number of rows. */
    public int rows() {
        return rows;
    }

    /** The number of features. */
    public int count() {
        return columns.size();
    }

    boolean isCategorical(int feature) {
        return categorical.get(feature);
    }

    double[] column(int feature) {
        return columns.get(feature);
    }

    /** All features, each with a number a row. */
    double[][] columns() {
        return columns.toArray(double[][]::new);
    }
}
