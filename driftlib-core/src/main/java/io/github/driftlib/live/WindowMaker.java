package io.github.driftlib.live;

import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.summary.profile.Profile;
import io.github.driftlib.summary.profile.ProfileBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/** Makes windows of panes: each the last few, merged. For one thread. */
final class WindowMaker {

    private final int panes;
    private final double share;
    private final Supplier<ProfileBuilder> builders;
    /** The panes before, one fewer than a window has. */
    private final Deque<SavedPane> recent = new ArrayDeque<>();

    private Counts counted = Counts.NONE;

    WindowMaker(int panes, double share, Supplier<ProfileBuilder> builders) {
        this.panes = panes;
        this.share = share;
        this.builders = builders;
    }

    void restore(List<SavedPane> before, Counts already) {
        recent.addAll(before.subList(Math.max(0, before.size() - panes + 1), before.size()));
        counted = already;
    }

    /** What had become of rows when the last window was closed. */
    Counts counted() {
        return counted;
    }

    List<SavedPane> recent() {
        return List.copyOf(recent);
    }

    /** The window that ends with a pane, and remembers it. */
    Window close(ClosedPane pane, Counts total) {
        Window window = window(pane, total);
        counted = total;
        recent.add(pane.pane());
        if (recent.size() >= panes) {
            recent.remove();
        }
        return window;
    }

    /** The window that would end with a pane. */
    Window window(ClosedPane last, Counts total) {
        List<SavedPane> all = new ArrayList<>(recent);
        all.add(last.pane());
        Profile profile = panes == 1 ? last.pane().profile() : merged(all);
        Duration gap = all.stream().map(SavedPane::gap).max(Duration::compareTo).orElseThrow();
        Counts since = total.minus(counted);
        Counts own = new Counts(
                profile.rowCount()
                        + since.refused()
                        + since.sampledOut()
                        + since.late()
                        + since.future()
                        + since.invalid(),
                profile.rowCount(),
                since.refused(),
                since.sampledOut(),
                since.late(),
                since.future(),
                since.invalid(),
                0);
        return new Window(instant(all.get(0).from()), instant(last.pane().to()), profile, own, share, last.rows(), gap);
    }

    private Profile merged(List<SavedPane> all) {
        ProfileBuilder merged = builders.get();
        all.forEach(pane -> merged.add(pane.profile()));
        return merged.build();
    }

    private static Instant instant(long micros) {
        return DatetimeColumn.toInstant(micros);
    }
}
