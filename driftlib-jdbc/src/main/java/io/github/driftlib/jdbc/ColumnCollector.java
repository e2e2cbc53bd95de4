package io.github.driftlib.jdbc;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Column;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.data.Remark;
import io.github.driftlib.data.WholeNumbers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the values of one column of a result, row by row; used by one thread. */
interface ColumnCollector {

    /** Adds the value of the present row. */
    void add(ResultSet rows, int index) throws SQLException;

    /** The column of all values added. */
    Column build();

    /** What one should know of the values added. */
    default List<Remark> remarks(String column) {
        return List.of();
    }

    /** Reads a number of the present row; what it gives for null does not matter. */
    @FunctionalInterface
    interface NumberReading {
        double of(ResultSet rows, int index) throws SQLException;
    }

    /** Reads a label of the present row, or null. */
    @FunctionalInterface
    interface LabelReading {
        @Nullable
        String of(ResultSet rows, int index) throws SQLException;
    }

    /** Reads a point in time of the present row, or null; the first or last instant of all for an infinite one. */
    @FunctionalInterface
    interface TimeReading {
        @Nullable
        Instant of(ResultSet rows, int index) throws SQLException;
    }

    /** Numbers; null and NaN are missing. */
    static ColumnCollector numbers(boolean integral, NumberReading reading) {
        NumericalColumn.Builder numbers = NumericalColumn.builder().integral(integral);
        return new ColumnCollector() {
            @Override
            public void add(ResultSet rows, int index) throws SQLException {
                double number = reading.of(rows, index);
                numbers.add(rows.wasNull() ? Double.NaN : number);
            }

            @Override
            public Column build() {
                return numbers.build();
            }
        };
    }

    /** Whole numbers of 64 bits, each exactly; null is missing. */
    static ColumnCollector wholeNumbers() {
        WholeNumbers numbers = new WholeNumbers();
        return new ColumnCollector() {
            @Override
            public void add(ResultSet rows, int index) throws SQLException {
                long number = rows.getLong(index);
                if (rows.wasNull()) {
                    numbers.addMissing();
                } else {
                    numbers.add(number);
                }
            }

            @Override
            public Column build() {
                return numbers.build();
            }

            @Override
            public List<Remark> remarks(String column) {
                return numbers.beyond() == 0 ? List.of() : List.of(Remark.largeWholeNumbers(column, numbers.beyond()));
            }
        };
    }

    /** Labels; null is missing. */
    static ColumnCollector labels(LabelReading reading) {
        CategoricalColumn.Builder labels = CategoricalColumn.builder();
        return new ColumnCollector() {
            @Override
            public void add(ResultSet rows, int index) throws SQLException {
                labels.add(reading.of(rows, index));
            }

            @Override
            public Column build() {
                return labels.build();
            }
        };
    }

    /** Points in time; null is missing, and so are, with a remark, those without end and those too far away. */
    static ColumnCollector times(TimeReading reading) {
        TimeColumn times = new TimeColumn();
        return new ColumnCollector() {
            @Override
            public void add(ResultSet rows, int index) throws SQLException {
                try {
                    times.add(reading.of(rows, index));
                } catch (DateTimeException | ArithmeticException e) {
                    times.addTooFar();
                }
            }

            @Override
            public List<Remark> remarks(String column) {
                return times.remarks(column);
            }

            @Override
            public Column build() {
                return times.build();
            }
        };
    }
}
