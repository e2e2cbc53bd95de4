package io.github.driftlib.live;

import io.github.driftlib.data.RowBuffer;
import io.github.driftlib.data.RowType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Rows with their times. The owner of a lane adds rows; the drainer takes those that it sees, once each.
 *
 * @param <T> what a row is
 */
final class LaneBuffer<T> {

    /** A buffer is full when its labels have so many characters a row. */
    private static final long CHARS_OF_ROW = 256;

    private final RowBuffer<T> rows;
    private final long[] times;
    private final long mostChars;
    /** How many rows the drainer has taken; only the drainer uses it. */
    private int taken;

    LaneBuffer(RowType<T> type, int capacity) {
        rows = new RowBuffer<>(type, capacity);
        times = new long[capacity];
        mostChars = CHARS_OF_ROW * capacity;
    }

    /** The most bytes of a buffer, with two for each character of its labels. */
    static long mostBytes(RowType<?> type, int capacity) {
        long words = type.fields().stream()
                .filter(field -> switch (field.kind()) {
                    case CATEGORICAL, TEXT -> true;
                    case NUMERICAL, DATETIME -> false;
                })
                .count();
        long chars = words == 0 ? 0 : CHARS_OF_ROW * capacity + words * RowBuffer.MOST_CHARS;
        return (RowBuffer.bytes(type) + (long) Long.BYTES) * capacity + Character.BYTES * chars;
    }

    boolean isFull() {
        return rows.size() == rows.capacity() || rows.chars() >= mostChars;
    }

    /** Reads a row, which {@link #publish} adds. */
    void read(T row, long time) {
        times[rows.size()] = time;
        rows.read(row);
    }

    /** Adds the row that was read. */
    void publish() {
        rows.publish();
    }

    /** The rows that came since the last call; null where none did. */
    @Nullable
    Batch take() {
        int size = rows.size();
        if (size == taken) {
            return null;
        }
        Batch batch = new Batch(rows.rows(taken, size), Arrays.copyOfRange(times, taken, size));
        taken = size;
        return batch;
    }

    /** Makes it empty; nobody else may use it meanwhile. */
    void clear() {
        rows.clear();
        taken = 0;
    }
}
