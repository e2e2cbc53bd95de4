package io.github.driftlib.duckdb;

import static io.github.driftlib.data.WholeNumbers.LIMIT;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Column;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.data.TextColumn;
import java.nio.charset.StandardCharsets;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBWritableVector;

/** Hands the values of one column to DuckDB, chunk by chunk. */
interface ColumnWriter {

    /** The type the values have in DuckDB. */
    DuckDBColumnType type();

    /** The SQL that gives the values the type they shall have in the file. */
    default String expression(String column) {
        return column;
    }

    /** Writes {@code rows} values, from the given row on, to the start of the vector. */
    void fill(DuckDBWritableVector vector, int from, int rows);

    static ColumnWriter of(Column column) {
        if (column instanceof NumericalColumn numbers) {
            return fitsLong(numbers) ? new WholeNumbers(numbers) : new Numbers(numbers);
        }
        if (column instanceof DatetimeColumn times) {
            return new Times(times);
        }
        if (column instanceof CategoricalColumn labels) {
            return Labels.of(labels);
        }
        return new Texts((TextColumn) column);
    }

    private static boolean fitsLong(NumericalColumn column) {
        if (!column.integral()) {
            return false;
        }
        for (int row = 0; row < column.size(); row++) {
            double value = column.get(row);
            boolean fits = Double.isNaN(value) || value == Math.rint(value) && Math.abs(value) <= LIMIT;
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** Doubles; NaN is null. */
    record Numbers(NumericalColumn column) implements ColumnWriter {
        @Override
        public DuckDBColumnType type() {
            return DuckDBColumnType.DOUBLE;
        }

        @Override
        public void fill(DuckDBWritableVector vector, int from, int rows) {
            for (int i = 0; i < rows; i++) {
                double value = column.get(from + i);
                if (Double.isNaN(value)) {
                    vector.setNull(i);
                } else {
                    vector.setDouble(i, value);
                }
            }
        }
    }

    /** Doubles that are all whole and fit a long; NaN is null. */
    record WholeNumbers(NumericalColumn column) implements ColumnWriter {
        @Override
        public DuckDBColumnType type() {
            return DuckDBColumnType.BIGINT;
        }

        @Override
        public void fill(DuckDBWritableVector vector, int from, int rows) {
            for (int i = 0; i < rows; i++) {
                double value = column.get(from + i);
                if (Double.isNaN(value)) {
                    vector.setNull(i);
                } else {
                    vector.setLong(i, (long) value);
                }
            }
        }
    }

    /** Points in time as microseconds, which the query turns into timestamps. */
    record Times(DatetimeColumn column) implements ColumnWriter {
        @Override
        public String expression(String micros) {
            return "make_timestamp(" + micros + ")";
        }

        @Override
        public DuckDBColumnType type() {
            return DuckDBColumnType.BIGINT;
        }

        @Override
        public void fill(DuckDBWritableVector vector, int from, int rows) {
            for (int i = 0; i < rows; i++) {
                if (column.isMissing(from + i)) {
                    vector.setNull(i);
                } else {
                    vector.setLong(i, column.micros(from + i));
                }
            }
        }
    }

    /** Labels, each encoded once. */
    record Labels(CategoricalColumn column, byte[][] dictionary) implements ColumnWriter {
        static Labels of(CategoricalColumn column) {
            byte[][] dictionary = new byte[column.dictionarySize()][];
            for (int code = 0; code < dictionary.length; code++) {
                dictionary[code] = column.label(code).getBytes(StandardCharsets.UTF_8);
            }
            return new Labels(column, dictionary);
        }

        @Override
        public DuckDBColumnType type() {
            return DuckDBColumnType.VARCHAR;
        }

        @Override
        public void fill(DuckDBWritableVector vector, int from, int rows) {
            byte[][] values = new byte[rows][];
            for (int i = 0; i < rows; i++) {
                int code = column.code(from + i);
                values[i] = code < 0 ? null : dictionary[code];
            }
            vector.setStringUtf8Batch(0, values);
        }
    }

    /** Texts. */
    record Texts(TextColumn column) implements ColumnWriter {
        @Override
        public DuckDBColumnType type() {
            return DuckDBColumnType.VARCHAR;
        }

        @Override
        public void fill(DuckDBWritableVector vector, int from, int rows) {
            String[] values = new String[rows];
            for (int i = 0; i < rows; i++) {
                values[i] = column.get(from + i);
            }
            vector.setStrings(0, values);
        }
    }
}
