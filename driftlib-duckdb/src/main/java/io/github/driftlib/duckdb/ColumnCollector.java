package io.github.driftlib.duckdb;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Column;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.data.NumericalColumn;
import org.duckdb.DuckDBReadableVector;

/** Gathers the values of one column, chunk by chunk; used by one thread. */
sealed interface ColumnCollector {

    /** Adds the rows from {@code from} (inclusive) to {@code to} (exclusive). */
    void add(DuckDBReadableVector vector, int from, int to);

    /** The column of all values added. */
    Column build();

    /** Doubles; null and NaN are missing. */
    final class Numbers implements ColumnCollector {
        private final NumericalColumn.Builder builder;
        private double[] buffer = new double[0];

        Numbers(boolean integral) {
            builder = NumericalColumn.builder().integral(integral);
        }

        @Override
        public void add(DuckDBReadableVector vector, int from, int to) {
            int length = to - from;
            if (buffer.length < length) {
                buffer = new double[length];
            }
            for (int row = from; row < to; row++) {
                buffer[row - from] = vector.getDouble(row, Double.NaN);
            }
            builder.append(buffer, length);
        }

        @Override
        public Column build() {
            return builder.build();
        }
    }

    /** Points in time as a count of a unit since the epoch. */
    final class Times implements ColumnCollector {
        private final DatetimeColumn.Builder builder = DatetimeColumn.builder();
        private final long unitsPerMicrosecond;

        Times(long unitsPerMicrosecond) {
            this.unitsPerMicrosecond = unitsPerMicrosecond;
        }

        @Override
        public void add(DuckDBReadableVector vector, int from, int to) {
            for (int row = from; row < to; row++) {
                long count = vector.getLong(row, DatetimeColumn.MISSING);
                builder.addMicros(count == DatetimeColumn.MISSING ? count : Math.floorDiv(count, unitsPerMicrosecond));
            }
        }

        @Override
        public Column build() {
            return builder.build();
        }
    }

    /** Booleans as the labels {@code true} and {@code false}. */
    final class Truths implements ColumnCollector {
        private final CategoricalColumn.Builder builder = CategoricalColumn.builder();
        private final int falseCode = builder.code("false");
        private final int trueCode = builder.code("true");

        @Override
        public void add(DuckDBReadableVector vector, int from, int to) {
            for (int row = from; row < to; row++) {
                if (vector.isNull(row)) {
                    builder.addMissing();
                } else {
                    builder.addCode(vector.getBoolean(row) ? trueCode : falseCode);
                }
            }
        }

        @Override
        public Column build() {
            return builder.build();
        }
    }

    /** Strings; null is missing. */
    final class Labels implements ColumnCollector {
        private final CategoricalColumn.Builder builder = CategoricalColumn.builder();

        @Override
        public void add(DuckDBReadableVector vector, int from, int to) {
            for (int row = from; row < to; row++) {
                builder.add(vector.getString(row));
            }
        }

        @Override
        public Column build() {
            return builder.build();
        }
    }
}
