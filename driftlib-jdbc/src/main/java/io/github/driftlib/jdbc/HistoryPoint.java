package io.github.driftlib.jdbc;

import java.time.Instant;
import java.util.Objects;

/**
 * A number of a history.
 *
 * @param time the time of its run
 * @param value the number
 */
public record HistoryPoint(Instant time, double value) {

    /** Checks that there is a time. */
    public HistoryPoint {
        Objects.requireNonNull(time, "time must be given, but was null");
    }
}
