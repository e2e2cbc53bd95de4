package io.github.driftlib.summary;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Column;
import io.github.driftlib.data.Derivation;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.data.TextColumn;
import io.github.driftlib.stats.NumberLabel;
import io.github.driftlib.stats.rank.NumberSort;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The values of a column as numbers: each row holds the place of its value among the distinct values in ascending
 * order, or -1 where it is missing. Numbers are ordered by value, infinities among them, and texts by their characters;
 * so equal columns have equal codes whatever the order of their rows.
 *
 * <p>Made once for each column, in n log n. Immutable and safe for use by many threads.
 */
public final class LabelCodes {

    /** The code of a missing value. */
    public static final int MISSING = -1;

    private static final Derivation<Column, LabelCodes> OF_COLUMN = LabelCodes::ofColumn;

    private final int[] codes;
    private final int distinctCount;
    private final IntFunction<String> labels;

    private LabelCodes(int[] codes, int distinctCount, IntFunction<String> labels) {
        this.codes = codes;
        this.distinctCount = distinctCount;
        this.labels = labels;
    }

    /**
     * The codes of a column of labels, texts or numbers.
     *
     * @throws IllegalArgumentException for a column of points in time
     */
    public static LabelCodes of(Column column) {
        Objects.requireNonNull(column, "column must be given, but was null");
        return column.derive(OF_COLUMN);
    }

    private static LabelCodes ofColumn(Column column) {
        if (column instanceof CategoricalColumn labels) {
            return ofCategories(labels);
        }
        if (column instanceof NumericalColumn numbers) {
            return ofNumbers(numbers);
        }
        if (column instanceof TextColumn texts) {
            String[] values = new String[texts.size()];
            Arrays.setAll(values, texts::get);
            return ofCategories(CategoricalColumn.of(values));
        }
        throw new IllegalArgumentException("column must hold labels, texts or numbers, but holds "
                + column.kind().label() + " values");
    }

    private static LabelCodes ofCategories(CategoricalColumn column) {
        boolean[] used = new boolean[column.dictionarySize()];
        for (int row = 0; row < column.size(); row++) {
            if (!column.isMissing(row)) {
                used[column.code(row)] = true;
            }
        }
        String[] labels = IntStream.range(0, used.length)
                .filter(code -> used[code])
                .mapToObj(column::label)
                .sorted()
                .toArray(String[]::new);
        int[] renumbered = new int[used.length];
        for (int code = 0; code < used.length; code++) {
            renumbered[code] = Arrays.binarySearch(labels, column.label(code));
        }
        int[] codes = new int[column.size()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = column.isMissing(row) ? MISSING : renumbered[column.code(row)];
        }
        return new LabelCodes(codes, labels.length, code -> labels[code]);
    }

    private static LabelCodes ofNumbers(NumericalColumn column) {
        double[] values = column.toArray();
        double[] distinct = distinct(values);
        int[] codes = new int[values.length];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = Double.isNaN(values[row]) ? MISSING : Arrays.binarySearch(distinct, values[row] + 0.0);
        }
        return new LabelCodes(codes, distinct.length, code -> NumberLabel.of(distinct[code]));
    }

    /** The distinct numbers in ascending order; adding 0 makes one zero of both. */
    private static double[] distinct(double[] values) {
        double[] sorted = new double[values.length];
        int size = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sorted[size++] = value + 0.0;
            }
        }
        NumberSort.sort(sorted, size);
        int distinct = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[distinct++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, distinct);
    }

    /** The number of rows. */
    public int size() {
        return codes.length;
    }

    /** The code of a row, or {@link #MISSING}. */
    public int code(int row) {
        return codes[row];
    }

    /** How many distinct values there are; the codes are less. */
    public int distinctCount() {
        return distinctCount;
    }

    /** The value with the given code, numbers as {@link NumberLabel} writes them. */
    public String label(int code) {
        return labels.apply(code);
    }
}
