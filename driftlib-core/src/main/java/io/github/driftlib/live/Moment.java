package io.github.driftlib.live;

import io.github.driftlib.data.DatetimeColumn;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * What the clock and the stopwatch show.
 *
 * @param micros the clock, in microseconds since 1970-01-01T00:00Z
 * @param nanos the stopwatch, in nanoseconds since an arbitrary time
 */
record Moment(long micros, long nanos) {

    static Moment now(InstantSource clock, LongSupplier stopwatch) {
        return new Moment(DatetimeColumn.toMicros(clock.instant()), stopwatch.getAsLong());
    }
}
