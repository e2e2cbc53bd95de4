package io.github.driftlib.live;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.summary.profile.ProfileBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Panes of a number of rows: one is open, and closed by the row that fills it. For one thread. */
final class CountedPanes implements OpenPanes {

    private final long paneRows;
    private final Supplier<ProfileBuilder> builders;
    private final int keptRows;
    private List<ClosedPane> closed = new ArrayList<>();
    private @Nullable Pane open;
    private long closedUpTo = Watermark.NONE;
    private long recorded;

    CountedPanes(long paneRows, Supplier<ProfileBuilder> builders, int keptRows) {
        this.paneRows = paneRows;
        this.builders = builders;
        this.keptRows = keptRows;
    }

    @Override
    public void restore(List<SavedPane> panes, long closedBefore, long newest, Lost lost, Moment now) {
        closedUpTo = closedBefore;
        for (SavedPane saved : panes) {
            if (open == null) {
                open = new Pane(saved.from(), builders, keptRows, saved.gap());
            }
            open.add(saved);
        }
        if (open != null && open.rows() >= paneRows) {
            // Windows were of more rows then, or of time.
            closeAll(now);
        }
        if (open == null && !lost.gap().isZero()) {
            // The first pane after a restart tells what was lost.
            open = begun(lost.gap(), now);
        }
    }

    private Pane begun(Duration gap, Moment now) {
        return new Pane(Math.max(now.micros(), closedUpTo), builders, keptRows, gap);
    }

    @Override
    public void add(List<Batch> batches, Moment now) {
        for (Batch batch : batches) {
            Dataset rows = batch.rows();
            for (int done = 0; done < rows.rowCount(); ) {
                if (open == null) {
                    open = begun(Duration.ZERO, now);
                }
                int more = (int) Math.min(paneRows - open.rows(), rows.rowCount() - done);
                open.add(List.of(rows.slice(done, done + more)));
                recorded += more;
                done += more;
                if (open.rows() >= paneRows) {
                    closeAll(now);
                }
            }
        }
    }

    @Override
    public boolean summarize(int least) {
        return open != null && open.summarize(least);
    }

    @Override
    public void advance(Moment now) {}

    @Override
    public void closeAll(Moment now) {
        if (open != null && open.rows() > 0) {
            closed.add(newest(now).orElseThrow());
            closedUpTo = end(now);
            open = null;
        }
    }

    /** After the beginning, so that no two windows begin at the same time. */
    private long end(Moment now) {
        return Math.max(now.micros(), Objects.requireNonNull(open).from() + 1);
    }

    @Override
    public List<ClosedPane> takeClosed() {
        List<ClosedPane> taken = closed;
        closed = new ArrayList<>();
        return taken;
    }

    @Override
    public List<SavedPane> open(Moment now) {
        return open == null ? List.of() : List.of(open.saved(end(now)));
    }

    @Override
    public Optional<ClosedPane> newest(Moment now) {
        return Optional.ofNullable(open)
                .filter(pane -> pane.rows() > 0)
                .map(pane -> new ClosedPane(pane.saved(end(now)), pane.keptRows()));
    }

    @Override
    public long closedUpTo() {
        return closedUpTo;
    }

    @Override
    public long newestTime() {
        return Watermark.NONE;
    }

    @Override
    public long recorded() {
        return recorded;
    }

    @Override
    public long late() {
        return 0;
    }

    @Override
    public long future() {
        return 0;
    }

    @Override
    public long emptyAtOnce() {
        return 0;
    }

    @Override
    public long clockJumps() {
        return 0;
    }
}
