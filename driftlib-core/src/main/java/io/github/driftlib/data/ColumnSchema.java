package io.github.driftlib.data;

import java.util.Arrays;
import java.util.Objects;

/**
 * What the inference of a {@link DataDefinition} needs to know of a column.
 *
 * @param kind as what the values are stored
 * @param integral whether the source held whole numbers
 * @param fractions whether a finite number is no whole one
 * @param manyValues whether there are numbers, and more than {@value #MOST_CATEGORIES} different ones
 * @param empty whether every value is missing; such a column can be of any kind
 */
public record ColumnSchema(ColumnKind kind, boolean integral, boolean fractions, boolean manyValues, boolean empty) {

    /** A column of at most this many different whole numbers is taken for one of categories. */
    public static final int MOST_CATEGORIES = 5;

    private static final int BLOCK = 1024;
    /** Among so many rows nearly every column of many values has several. */
    private static final int FIRST_ROWS = 32;

    private static final int HASH_BITS = 8;
    private static final long HASH_FACTOR = 0x9e3779b97f4a7c15L;

    private static final Derivation<Column, ColumnSchema> OF_COLUMN = ColumnSchema::outlined;

    /** The outline of a column; made once for each. */
    public static ColumnSchema of(Column column) {
        Objects.requireNonNull(column, "column must be given, but was null");
        return column.derive(OF_COLUMN);
    }

    private static ColumnSchema outlined(Column column) {
        return column instanceof NumericalColumn numbers
                ? new ColumnSchema(
                        ColumnKind.NUMERICAL,
                        numbers.integral(),
                        hasFractions(numbers),
                        hasManyValues(numbers),
                        numbers.isAllMissing())
                : new ColumnSchema(column.kind(), false, false, false, column.isAllMissing());
    }

    /** The same of a column that is empty, or not. */
    public ColumnSchema withEmpty(boolean isEmpty) {
        return new ColumnSchema(kind, integral, fractions, manyValues, isEmpty);
    }

    private static boolean hasFractions(NumericalColumn column) {
        if (column.integral() || column.isKnownToBeWhole()) {
            return false;
        }
        int size = column.size();
        for (int row = 0; row < size; row++) {
            double value = column.get(row);
            if (value != Math.rint(value) && Double.isFinite(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasManyValues(NumericalColumn column) {
        return column.size() > FIRST_ROWS && hasManyValues(column, FIRST_ROWS) || hasManyValues(column, column.size());
    }

    /** Whether the first rows have. */
    private static boolean hasManyValues(NumericalColumn column, int rows) {
        double[] distinct = new double[MOST_CATEGORIES];
        int count = 0;
        // Where there are few values, nearly each was seen before and is found where its hash says.
        double[] seen = new double[1 << HASH_BITS];
        Arrays.fill(seen, Double.NaN);
        double[] block = new double[Math.min(BLOCK, rows)];
        for (int row = 0; row < rows; row += BLOCK) {
            int length = Math.min(BLOCK, rows - row);
            column.read(row, block, 0, length);
            for (int i = 0; i < length; i++) {
                double value = block[i];
                int place = (int) (Double.doubleToRawLongBits(value) * HASH_FACTOR >>> Long.SIZE - HASH_BITS);
                if (seen[place] != value && value == value) {
                    seen[place] = value;
                    if (!contains(distinct, count, value)) {
                        if (count == MOST_CATEGORIES) {
                            return true;
                        }
                        distinct[count++] = value;
                    }
                }
            }
        }
        return false;
    }

    private static boolean contains(double[] values, int count, double value) {
        for (int i = 0; i < count; i++) {
            if (values[i] == value) {
                return true;
            }
        }
        return false;
    }
}
