package io.github.driftlib.alert;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A time in which nobody is told that something begins: what still goes on at its end is told then.
 *
 * @param from from when on
 * @param to until when, which does not belong to it
 * @param column of which column; of all where it is null
 */
public record Silence(Instant from, Instant to, @Nullable String column) {

    /** Checks that the end is after the beginning. */
    public Silence {
        Objects.requireNonNull(from, "from must be given, but was null");
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("to must be after " + from + ", but was " + to);
        }
    }

    boolean covers(Instant time, String about) {
        return !time.isBefore(from) && time.isBefore(to) && (column == null || column.equals(about));
    }
}
