package io.github.driftlib.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock and a stopwatch that a test moves. */
public final class TestClock implements InstantSource {

    private volatile Instant now;
    private volatile long nanos;

    public TestClock(Instant now) {
        this.now = now;
    }

    public void pass(Duration time) {
        now = now.plus(time);
        nanos += time.toNanos();
    }

    /** The clock is set, which the stopwatch does not feel. */
    public void set(Instant to) {
        now = to;
    }

    @Override
    public Instant instant() {
        return now;
    }

    public long nanos() {
        return nanos;
    }

    <T> RecorderBuilder<T> drive(RecorderBuilder<T> builder) {
        return builder.clock(this).stopwatch(this::nanos).drainedByHand();
    }
}
