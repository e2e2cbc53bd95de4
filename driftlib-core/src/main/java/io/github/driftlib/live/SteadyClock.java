package io.github.driftlib.live;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A clock that is not set back by more than it may: from then on it goes as the stopwatch does, until the other clock
 * has caught up. What is set ahead is followed. Each jump is logged.
 */
final class SteadyClock {

    private static final Logger LOG = LoggerFactory.getLogger(SteadyClock.class);
    private static final long NANOS_OF_MICRO = 1_000;

    private final long most;
    private long shown;
    private long shownAtNanos;
    private long shift;

    /** A clock that may be set by so many microseconds. */
    SteadyClock(long most, Moment now) {
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
            LOG.warn("the clock was set back by {}: windows by arrival go by the stopwatch", span(-ahead));
            shift -= ahead;
        } else if (ahead > most) {
            LOG.warn("the clock was set ahead by {}, or the process stood still", span(ahead));
            shift = Math.max(0, shift - ahead);
        }
        shows(now.micros() + shift, now);
        return shift;
    }

    private static Duration span(long micros) {
        return Duration.of(micros, ChronoUnit.MICROS);
    }
}
