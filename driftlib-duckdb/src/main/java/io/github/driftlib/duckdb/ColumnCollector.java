package io.github.driftlib.duckdb;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.data.Column;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.data.Remark;
import io.github.driftlib.data.WholeNumbers;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;

/** Gathers the values of one column, chunk by chunk, batch after batch; used by one thread. */
sealed interface ColumnCollector {

    /**
     * Begins a batch.
     *
     * @param expected how many rows it will have, as far as is known
     */
    void start(int expected);

    /**
     * Adds the rows from {@code from} (inclusive) to {@code to} (exclusive).
     *
     * @param vector the place of the first of the column's vectors in the chunk
     */
    void add(DuckDBDataChunkReader chunk, int vector, int from, int to);

    /** The column of all values of the batch, of which the collector keeps none. */
    Column build();

    /** What one should know of the values of the batch. */
    default List<Remark> remarks(String column) {
        return List.of();
    }

    /** Whole numbers: the double, and beside it the digits where a double is not exact. */
    final class WideNumbers implements ColumnCollector {
        private boolean labels;
        private double[] buffer = new double[0];
        private WholeNumbers numbers = new WholeNumbers();
        private long beyond;

        WideNumbers(boolean labels) {
            this.labels = labels;
        }

        @Override
        public void start(int expected) {
            numbers = new WholeNumbers();
            if (labels) {
                numbers.asLabels();
            }
            numbers.reserve(expected);
        }

        @Override
        public void add(DuckDBDataChunkReader chunk, int vector, int from, int to) {
            DuckDBReadableVector digits = chunk.vector(vector + 1);
            if (buffer.length < to - from) {
                buffer = new double[to - from];
            }
            VectorValues.doubles(chunk.vector(vector), from, to, buffer);
            for (int row = from; row < to; row++) {
                double exact = buffer[row - from];
                if (!Double.isNaN(exact)) {
                    numbers.add((long) exact);
                } else if (digits.isNull(row)) {
                    numbers.addMissing();
                } else {
                    numbers.addBeyond(digits.getString(row));
                }
            }
        }

        @Override
        public Column build() {
            Column column = numbers.build();
            beyond = numbers.beyond();
            labels |= beyond > 0;
            numbers = new WholeNumbers();
            return column;
        }

        @Override
        public List<Remark> remarks(String column) {
            return beyond == 0 ? List.of() : List.of(Remark.largeWholeNumbers(column, beyond));
        }
    }

    /** Doubles; null and NaN are missing. */
    final class Numbers implements ColumnCollector {
        private final boolean integral;
        private double[] buffer = new double[0];
        private NumericalColumn.Builder builder = NumericalColumn.builder();

        Numbers(boolean integral) {
            this.integral = integral;
        }

        @Override
        public void start(int expected) {
            builder = NumericalColumn.builder().integral(integral).reserve(expected);
        }

        @Override
        public void add(DuckDBDataChunkReader chunk, int vector, int from, int to) {
            int length = to - from;
            if (buffer.length < length) {
                buffer = new double[length];
            }
            VectorValues.doubles(chunk.vector(vector), from, to, buffer);
            builder.append(buffer, length);
        }

        @Override
        public Column build() {
            Column column = builder.build();
            builder = NumericalColumn.builder();
            return column;
        }
    }

    /** Decimals as doubles, and beside each whether it is a whole number that a double does not tell from others. */
    final class WideDecimals implements ColumnCollector {
        private final Numbers numbers = new Numbers(false);
        private long rounded;

        @Override
        public void start(int expected) {
            numbers.start(expected);
            rounded = 0;
        }

        @Override
        public void add(DuckDBDataChunkReader chunk, int vector, int from, int to) {
            numbers.add(chunk, vector, from, to);
            DuckDBReadableVector beyond = chunk.vector(vector + 1);
            for (int row = from; row < to; row++) {
                rounded += !beyond.isNull(row) && beyond.getBoolean(row) ? 1 : 0;
            }
        }

        @Override
        public Column build() {
            return numbers.build();
        }

        @Override
        public List<Remark> remarks(String column) {
            return rounded == 0 ? List.of() : List.of(Remark.roundedWholeNumbers(column, rounded));
        }
    }

    /** Points in time as a count of a unit since the epoch. */
    final class Times implements ColumnCollector {
        private final long unitsPerMicrosecond;
        private long[] buffer = new long[0];
        private DatetimeColumn.Builder builder = DatetimeColumn.builder();
        private long infinite;
        private long tooFar;

        Times(long unitsPerMicrosecond) {
            this.unitsPerMicrosecond = unitsPerMicrosecond;
        }

        @Override
        public void start(int expected) {
            builder = DatetimeColumn.builder().reserve(expected);
            infinite = 0;
            tooFar = 0;
        }

        @Override
        public void add(DuckDBDataChunkReader chunk, int vector, int from, int to) {
            DuckDBReadableVector counts = chunk.vector(vector);
            DuckDBReadableVector present = chunk.vector(vector + 1);
            DuckDBReadableVector endless = chunk.vector(vector + 2);
            if (buffer.length < to - from) {
                buffer = new long[to - from];
            }
            VectorValues.longs(counts, counts, from, to, buffer, DatetimeColumn.MISSING);
            for (int row = from; row < to; row++) {
                long count = buffer[row - from];
                builder.addMicros(count == DatetimeColumn.MISSING ? count : Math.floorDiv(count, unitsPerMicrosecond));
                if (count == DatetimeColumn.MISSING && present.getBoolean(row)) {
                    infinite += endless.getBoolean(row) ? 1 : 0;
                    tooFar += endless.getBoolean(row) ? 0 : 1;
                }
            }
        }

        @Override
        public List<Remark> remarks(String column) {
            List<Remark> remarks = new ArrayList<>();
            if (infinite > 0) {
                remarks.add(Remark.infiniteTimes(column, infinite));
            }
            if (tooFar > 0) {
                remarks.add(Remark.timesOutOfRange(column, tooFar));
            }
            return remarks;
        }

        @Override
        public Column build() {
            Column column = builder.build();
            builder = DatetimeColumn.builder();
            return column;
        }
    }

    /** Booleans as the labels {@code true} and {@code false}. */
    final class Truths implements ColumnCollector {
        private CategoricalColumn.Builder builder = CategoricalColumn.builder();
        private int falseCode;
        private int trueCode;

        @Override
        public void start(int expected) {
            builder = CategoricalColumn.builder().reserve(expected);
            falseCode = builder.code("false");
            trueCode = builder.code("true");
        }

        @Override
        public void add(DuckDBDataChunkReader chunk, int vector, int from, int to) {
            DuckDBReadableVector truths = chunk.vector(vector);
            for (int row = from; row < to; row++) {
                if (truths.isNull(row)) {
                    builder.addMissing();
                } else {
                    builder.addCode(truths.getBoolean(row) ? trueCode : falseCode);
                }
            }
        }

        @Override
        public Column build() {
            Column column = builder.build();
            builder = CategoricalColumn.builder();
            return column;
        }
    }

    /**
     * Strings, each beside its hash; null is missing. A string is fetched only where its hash is a new one, for a fetch
     * takes ten times as long as all the rest.
     */
    final class Labels implements ColumnCollector {
        /** With how many known labels a batch can begin. */
        private static final int MOST_KNOWN = 1 << 16;
        /** In place of a hash, which is never negative. */
        private static final long MISSING = -1;

        private long[] buffer = new long[0];
        private int[] found = new int[0];
        private CodesByHash codes = new CodesByHash();
        private CategoricalColumn.Builder builder = CategoricalColumn.builder();

        @Override
        public void start(int expected) {
            if (codes.size() > MOST_KNOWN) {
                codes = new CodesByHash();
                builder = CategoricalColumn.builder();
            }
            builder.reserve(expected);
        }

        @Override
        public void add(DuckDBDataChunkReader chunk, int vector, int from, int to) {
            DuckDBReadableVector labels = chunk.vector(vector);
            int length = to - from;
            if (buffer.length < length) {
                buffer = new long[length];
                found = new int[length];
            }
            VectorValues.longs(chunk.vector(vector + 1), labels, from, to, buffer, MISSING);
            int next = codes.read(buffer, 0, length, found);
            while (next < length) {
                codes.put(buffer[next], builder.code(labels.getString(from + next)));
                next = codes.read(buffer, next, length, found);
            }
            builder.appendCodes(found, length);
        }

        @Override
        public Column build() {
            Column column = builder.build();
            builder.clearRows();
            return column;
        }
    }
}
