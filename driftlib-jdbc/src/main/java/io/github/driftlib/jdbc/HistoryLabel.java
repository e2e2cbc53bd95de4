package io.github.driftlib.jdbc;

import java.time.Instant;
import java.util.Objects;

/**
 * A label of a history.
 *
 * @param time the time of its run
 * @param label the label
 */
public record HistoryLabel(Instant time, String label) {

    /** Checks that both are there. */
    public HistoryLabel {
        Objects.requireNonNull(time, "time must be given, but was null");
        Objects.requireNonNull(label, "label must be given, but was null");
    }
}
