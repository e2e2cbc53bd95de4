package io.github.driftlib.sink.durable;

import java.time.Duration;

/**
 * How long a delivery waits after failures: {@code first} after the first one, then twice as long each time, never
 * longer than {@code most}.
 *
 * @param first the pause after one failure
 * @param most the longest pause
 */
record Pauses(Duration first, Duration most) {

    Pauses {
        if (first.isNegative() || first.isZero()) {
            throw new IllegalArgumentException("first must be positive, but was " + first);
        }
        if (most.compareTo(first) < 0 || most.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("most must be in [" + first + ", 1 hour], but was " + most);
        }
    }

    Duration after(int failures) {
        double grown = first.toNanos() * Math.pow(2, failures - 1.0);
        return grown < most.toNanos() ? Duration.ofNanos((long) grown) : most;
    }
}
