package io.github.driftlib.live;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A clock that is not set back by more than it may: from then on it goes as the stopwatch does, until the other clock
 * has caught up. What is set ahead is followed. Each jump is logged and counted.
 */
final class SteadyClock {

    private static final Logger LOG = LoggerFactory.getLogger(SteadyClock.class);
    private static final long NANOS_OF_MICRO = 1_000;

    private final String recorder;
    private final long most;
    private long shown;
    private long shownAtNanos;
    private long shift;
    private volatile long jumps;

    /** A clock of a recorder, which may be set by so many microseconds. */
    SteadyClock(String recorder, long most, Moment now) {
        this.recorder = recorder;
        this.most = most;
        shows(now.micros(), now);
    }

    /** It shows so many microseconds now. */
    void shows(long micros, Moment now) {
        shown = micros;
        shownAtNanos = now.nanos();
    }

    /** What is to be added to the other clock, in microseconds. */
    long shift(Moment now) {
        long expected = shown + Math.max(0, now.nanos() - shownAtNanos) / NANOS_OF_MICRO;
        long ahead = now.micros() + shift - expected;
        if (ahead < -most) {
            jumps++;
            LOG.warn(
                    "the clock of recorder '{}' was set back by {}: windows by arrival go by the stopwatch",
                    recorder,
                    span(-ahead));
            shift -= ahead;
        } else if (ahead > most) {
            jumps++;
            LOG.warn(
                    "the clock of recorder '{}' was set ahead by {}, or the process stood still",
                    recorder,
                    span(ahead));
            shift = Math.max(0, shift - ahead);
        }
        shows(now.micros() + shift, now);
        return shift;
    }

    /** How many times it was set, as any thread may ask. */
    long jumps() {
        return jumps;
    }

    private static Duration span(long micros) {
        return Duration.of(micros, ChronoUnit.MICROS);
    }
}
