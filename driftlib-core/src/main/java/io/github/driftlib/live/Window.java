package io.github.driftlib.live;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.live.label.LabelledShare;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.summary.profile.Profile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    /**
     * What a {@link Monitor} found of a window.
     *
     * @param window the window
     * @param snapshot what the reports and suites gave, as one run; empty where none ran
     * @param held why nothing was judged, such as that too few predictions have their outcome; empty where it was
     * @param labelled how many of its predictions had their outcome then; empty where outcomes are not asked for
     * @param problems what went wrong: a report that could not be run, a sink that did not take a snapshot
     */
    public record Result(
            Window window,
            Optional<Snapshot> snapshot,
            Optional<String> held,
            Optional<LabelledShare> labelled,
            List<String> problems) {

        /** Copies the list. */
        public Result {
            Objects.requireNonNull(window, "window must be given, but was null");
            Objects.requireNonNull(snapshot, "snapshot must be given, but was null");
            Objects.requireNonNull(held, "held must be given, but was null");
            Objects.requireNonNull(labelled, "labelled must be given, but was null");
            problems = List.copyOf(problems);
        }
    }
}
