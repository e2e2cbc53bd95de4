package io.github.driftlib.summary.table;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** The numbers of several columns in the rows in which all of them are finite. */
public final class CompleteNumbers {

    private CompleteNumbers() {}

    /** The numbers of each column. */
    public static double[][] of(Dataset rows, List<String> columns) {
        Objects.requireNonNull(rows, "rows must be given, but was null");
        Objects.requireNonNull(columns, "columns must be given, but was null");
        int[] complete = rows(rows, columns);
        double[][] numbers = new double[columns.size()][];
        for (int i = 0; i < numbers.length; i++) {
            NumericalColumn column = rows.numerical(columns.get(i));
            numbers[i] = Arrays.stream(complete).mapToDouble(column::get).toArray();
        }
        return numbers;
    }

    /** The rows in which all columns are finite, in order. */
    public static int[] rows(Dataset rows, List<String> columns) {
        Objects.requireNonNull(rows, "rows must be given, but was null");
        Objects.requireNonNull(columns, "columns must be given, but was null");
        NumericalColumn[] numbers = columns.stream().map(rows::numerical).toArray(NumericalColumn[]::new);
        return IntStream.range(0, rows.rowCount())
                .filter(row -> Arrays.stream(numbers).allMatch(column -> Double.isFinite(column.get(row))))
                .toArray();
    }
}
