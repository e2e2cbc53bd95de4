package io.github.driftlib.live;

import java.time.Duration;

/**
 * A time before a restart in which rows could have been recorded that are lost.
 *
 * @param from when it began, in microseconds: the last checkpoint
 * @param to when the process began anew
 * @param gap how long that was; zero where nothing was lost
 */
record Lost(long from, long to, Duration gap) {

    static final Lost NOTHING = new Lost(0, 0, Duration.ZERO);

    private static final long MICROS_OF_MILLI = 1_000;

    /** After a crash; in whole milliseconds, as it is saved. */
    static Lost between(long savedAt, long now) {
        long millis = Math.max(1, -Math.floorDiv(savedAt - now, MICROS_OF_MILLI));
        return new Lost(savedAt, Math.max(savedAt, now), Duration.ofMillis(millis));
    }

    /** The gap of what lies between two times, the end exclusive. */
    Duration in(long begin, long end) {
        return begin <= to && end > from ? gap : Duration.ZERO;
    }

    /** The same for times of rows: these are before and after the clock by so much. */
    Lost widened(long before, long after) {
        return gap.isZero() ? this : new Lost(from - before, to + after, gap);
    }
}
