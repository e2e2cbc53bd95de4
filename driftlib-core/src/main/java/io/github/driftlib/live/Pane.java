package io.github.driftlib.live;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.summary.profile.ProfileBuilder;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A span of time, or a number of rows, that rows are added to. */
final class Pane {

    private final long from;
    private final ProfileBuilder profile;
    private final KeptRows kept;
    private Duration gap;
    /** Rows that are not in the profile yet, in the order of their coming. */
    private final Deque<Dataset> waiting = new ArrayDeque<>();

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

    /** Adds rows; they wait until they are summarized. */
    void add(List<Dataset> parts) {
        for (Dataset part : parts) {
            waiting.add(part);
            rows += part.rowCount();
        }
    }

    /**
     * Takes rows that wait into the profile.
     *
     * @param least so many, if as many wait
     * @return whether any waited
     */
    boolean summarize(int least) {
        if (waiting.isEmpty()) {
            return false;
        }
        List<Dataset> some = new ArrayList<>();
        for (int count = 0; count < least && !waiting.isEmpty(); ) {
            Dataset part = waiting.remove();
            some.add(part);
            count += part.rowCount();
        }
        Dataset more = some.size() == 1 ? some.get(0) : Dataset.concat(some);
        profile.add(more);
        kept.add(more);
        return true;
    }

    /** Adds what was saved before a restart. */
    void add(SavedPane saved) {
        profile.add(saved.profile());
        rows += saved.profile().rowCount();
        gap = gap.compareTo(saved.gap()) < 0 ? saved.gap() : gap;
    }

    /** What it is so far. */
    SavedPane saved(long to) {
        summarize(Integer.MAX_VALUE);
        return new SavedPane(from, to, profile.build(), gap);
    }

    Optional<Dataset> keptRows() {
        summarize(Integer.MAX_VALUE);
        return kept.rows();
    }
}
