package io.github.driftlib.live;

import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.data.RowType;
import io.github.driftlib.sketch.StringHash;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What is read of a row beside its columns.
 *
 * @param type the columns
 * @param share the share of rows to keep
 * @param id reads the id by which sampling decides; null where all rows are kept
 * @param time reads the time by which a row belongs to a window; null for the time of its arrival
 * @param clock what tells the time of arrival; null where no window asks for it
 */
record RowReading<T>(
        RowType<T> type,
        double share,
        @Nullable Function<? super T, String> id,
        @Nullable ToLongFunction<? super T> time,
        @Nullable InstantSource clock) {

    private static final double TWO_TO_53 = 0x1p53;
    private static final int SHIFT = Long.SIZE - 53;

    /** Whether sampling keeps a row: the same answer for the same id, in each process. */
    boolean keeps(T row) {
        if (id == null) {
            return true;
        }
        String own = id.apply(row);
        if (own == null) {
            throw new IllegalArgumentException("a row must have an id to be sampled by, but has none");
        }
        return (StringHash.of(own) >>> SHIFT) / TWO_TO_53 < share;
    }

    /** The time by which a row belongs to a window, in microseconds. */
    long time(T row) {
        if (time == null) {
            return clock == null ? 0 : clock.millis() * 1_000L;
        }
        long micros = time.applyAsLong(row);
        if (micros == DatetimeColumn.MISSING) {
            throw new IllegalArgumentException("a row must have a time to belong to a window, but has none");
        }
        return micros;
    }
}
