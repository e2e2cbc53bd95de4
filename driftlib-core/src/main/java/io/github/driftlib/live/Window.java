package io.github.driftlib.live;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.summary.profile.Profile;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The rows of a span of time, as a profile.
 *
 * @param from when it begins
 * @param to when it ends, exclusive
 * @param profile the summaries of its rows; of a window without rows, that of none
 * @param counts what became of rows: {@code recorded} are those of this window, the others what happened since the
 *     window before was closed, whatever time those rows had
 * @param share the share of the rows that sampling keeps, 1 where all are
 * @param rows the rows themselves, or a uniform sample of them, where the recorder was told to keep some
 * @param gap for how long before a restart rows of this window could have been lost: from the last checkpoint until the
 *     process began anew; zero where no process ended without closing its recorder
 */
public record Window(
        Instant from, Instant to, Profile profile, Counts counts, double share, Optional<Dataset> rows, Duration gap) {

    /** Checks that nothing is null, and that it does not end before it begins. */
    public Window {
        Objects.requireNonNull(profile, "profile must be given, but was null");
        Objects.requireNonNull(counts, "counts must be given, but was null");
        Objects.requireNonNull(rows, "rows must be given, but was null");
        Objects.requireNonNull(gap, "gap must be given, but was null");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("to must not be before from, " + from + ", but was " + to);
        }
    }

    /** Whether {@link #rows} are all rows of the window. */
    public boolean hasAllRows() {
        return rows.isPresent() && rows.get().rowCount() == profile.rowCount();
    }

    @Override
    public String toString() {
        return "Window[" + from + ", " + to + ") of " + profile.rowCount() + " rows";
    }
}
