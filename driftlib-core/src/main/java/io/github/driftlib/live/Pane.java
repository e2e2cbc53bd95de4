package io.github.driftlib.live;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.summary.profile.ProfileBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A span of time, or a number of rows, that rows are added to. */
final class Pane {

    private final long from;
    private final ProfileBuilder profile;
    private final KeptRows kept;
    private final Duration gap;
    private long rows;

    Pane(long from, Supplier<ProfileBuilder> builders, int keptRows, Duration gap) {
        this.from = from;
        profile = builders.get();
        kept = new KeptRows(keptRows);
        this.gap = gap;
    }

    /** When it begins, in microseconds. */
    long from() {
        return from;
    }

    long rows() {
        return rows;
    }

    void add(List<Dataset> parts) {
        add(parts.size() == 1 ? parts.get(0) : Dataset.concat(parts));
    }

    private void add(Dataset more) {
        profile.add(more);
        kept.add(more);
        rows += more.rowCount();
    }

    /** Adds what was saved before a restart. */
    void add(SavedPane saved) {
        profile.add(saved.profile());
        rows += saved.profile().rowCount();
    }

    /** What it is so far. */
    SavedPane saved(long to) {
        return new SavedPane(from, to, profile.build(), gap);
    }

    Optional<Dataset> keptRows() {
        return kept.rows();
    }
}
