package io.github.driftlib.live;

import io.github.driftlib.data.DatetimeColumn;

/**
 * Up to where time has gone: windows that end before are complete.
 *
 * <p>By arrival it is what the clock shows, and never goes back. By the rows' own time it is the newest time seen,
 * which goes on with a stopwatch where no row comes, less the lateness. The stopwatch cannot be set, so a clock that
 * jumps closes nothing.
 */
final class Watermark {

    static final long NONE = DatetimeColumn.MISSING;
    private static final long NANOS_OF_MICRO = 1_000;

    private final long lateness;
    private final boolean byRowTime;
    private long newest = NONE;
    private long seenAtNanos;

    Watermark(Windows<?> windows) {
        lateness = windows.latenessMicros();
        byRowTime = windows.isByRowTime();
    }

    /** The newest time seen, or {@link #NONE}. */
    long newest() {
        return newest;
    }

    /** A row of the given time came when the stopwatch showed so many nanoseconds. */
    void saw(long micros, long nanos) {
        newest = Math.max(newest, micros);
        seenAtNanos = nanos;
    }

    /** Up to where time has gone, or {@link #NONE} where that is not known yet. */
    long at(long clockMicros, long nanos) {
        if (!byRowTime) {
            newest = Math.max(newest, clockMicros);
            return newest;
        }
        return newest == NONE ? NONE : newest + Math.max(0, nanos - seenAtNanos) / NANOS_OF_MICRO - lateness;
    }
}
