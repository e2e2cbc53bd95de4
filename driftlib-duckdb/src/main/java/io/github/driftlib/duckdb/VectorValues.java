package io.github.driftlib.duckdb;

import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBReadableVector;

/**
 * The values of many rows of a vector at once.
 *
 * <p>The driver has methods for one value only, with checks that take longer than the value, most of all in a process
 * that has just begun. It keeps the values in a buffer of its own, which is copied as a whole where it can be reached;
 * where it cannot, as in another version of the driver, the values are asked for one by one.
 */
final class VectorValues {

    private static final Optional<Field> VALUES = buffer("data");
    /** A bit for each row, 1 where it has a value; no buffer where all have one. */
    private static final Optional<Field> PRESENT = buffer("validity");

    private VectorValues() {}

    private static Optional<Field> buffer(String name) {
        try {
            Field field = DuckDBReadableVector.class.getDeclaredField(name);
            field.setAccessible(true);
            return field.getType() == ByteBuffer.class ? Optional.of(field) : Optional.empty();
        } catch (ReflectiveOperationException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Whether the buffers of vectors can be reached. */
    static boolean areReached() {
        return VALUES.isPresent() && PRESENT.isPresent();
    }

    /** Copies the doubles of the rows from {@code from} to {@code to} to the front of an array; NaN where null. */
    static void doubles(DuckDBReadableVector vector, int from, int to, double[] target) {
        if (areReached() && vector.getType() == DuckDBColumnType.DOUBLE) {
            values(vector).asDoubleBuffer().get(from, target, 0, to - from);
            Optional<ByteBuffer> present = present(vector);
            for (int row = absent(present, from, to); row < to; row = absent(present, row + 1, to)) {
                target[row - from] = Double.NaN;
            }
        } else {
            doublesOneByOne(vector, from, to, target);
        }
    }

    static void doublesOneByOne(DuckDBReadableVector vector, int from, int to, double[] target) {
        for (int row = from; row < to; row++) {
            target[row - from] = vector.getDouble(row, Double.NaN);
        }
    }

    /**
     * Copies the longs of the rows from {@code from} to {@code to} to the front of an array.
     *
     * @param beside the vector that says which rows have a value; it may be the same one
     * @param missing what stands for a row without a value
     */
    static void longs(
            DuckDBReadableVector vector, DuckDBReadableVector beside, int from, int to, long[] target, long missing) {
        if (areReached() && vector.getType() == DuckDBColumnType.BIGINT) {
            values(vector).asLongBuffer().get(from, target, 0, to - from);
            Optional<ByteBuffer> present = present(beside);
            for (int row = absent(present, from, to); row < to; row = absent(present, row + 1, to)) {
                target[row - from] = missing;
            }
        } else {
            longsOneByOne(vector, beside, from, to, target, missing);
        }
    }

    static void longsOneByOne(
            DuckDBReadableVector vector, DuckDBReadableVector beside, int from, int to, long[] target, long missing) {
        for (int row = from; row < to; row++) {
            target[row - from] = beside.isNull(row) ? missing : vector.getLong(row, missing);
        }
    }

    private static ByteBuffer values(DuckDBReadableVector vector) {
        return read(VALUES, vector).orElseThrow();
    }

    private static Optional<ByteBuffer> present(DuckDBReadableVector vector) {
        return read(PRESENT, vector);
    }

    private static Optional<ByteBuffer> read(Optional<Field> buffer, DuckDBReadableVector vector) {
        try {
            return Optional.ofNullable((ByteBuffer) buffer.orElseThrow().get(vector));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("the buffers of a vector must be readable, but are not", e);
        }
    }

    /** The first row without a value of those from {@code from} to {@code to}, or {@code to}. */
    private static int absent(Optional<ByteBuffer> present, int from, int to) {
        int row = present.isPresent() ? from : to;
        while (row < to) {
            long absent = ~present.get().getLong(row / Long.SIZE * Long.BYTES) >>> row;
            if (absent != 0) {
                return Math.min(to, row + Long.numberOfTrailingZeros(absent));
            }
            row = (row / Long.SIZE + 1) * Long.SIZE;
        }
        return to;
    }
}
