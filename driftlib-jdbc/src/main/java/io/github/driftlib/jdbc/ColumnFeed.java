package io.github.driftlib.jdbc;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Column;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.data.NumericalColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** Gathers the values of one column of a result, row by row; used by one thread. */
interface ColumnFeed {

    /** Adds the value of the present row. */
    void add(ResultSet rows, int index) throws SQLException;

    /** The column of all values added. */
    Column build();

    /** Reads a number of the present row; what it gives for null does not matter. */
    @FunctionalInterface
    interface NumberReading {
        double of(ResultSet rows, int index) throws SQLException;
    }

    /** Reads a label of the present row, or null. */
    @FunctionalInterface
    interface LabelReading {
        String of(ResultSet rows, int index) throws SQLException;
    }

    /** Reads a point in time of the present row, or null. */
    @FunctionalInterface
    interface TimeReading {
        Instant of(ResultSet rows, int index) throws SQLException;
    }

    /** Numbers; null and NaN are missing. */
    static ColumnFeed numbers(boolean integral, NumberReading reading) {
        NumericalColumn.Builder numbers = NumericalColumn.builder().integral(integral);
        return new ColumnFeed() {
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

    /** Labels; null is missing. */
    static ColumnFeed labels(LabelReading reading) {
        CategoricalColumn.Builder labels = CategoricalColumn.builder();
        return new ColumnFeed() {
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

    /** Points in time; null is missing. */
    static ColumnFeed times(TimeReading reading) {
        DatetimeColumn.Builder times = DatetimeColumn.builder();
        return new ColumnFeed() {
            @Override
            public void add(ResultSet rows, int index) throws SQLException {
                times.add(reading.of(rows, index));
            }

            @Override
            public Column build() {
                return times.build();
            }
        };
    }
}
