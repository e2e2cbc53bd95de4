package io.github.driftlib.html.view.drift;

import io.github.driftlib.drift.bin.Bins;
import io.github.driftlib.html.block.Table;
import java.util.Arrays;
import java.util.List;

/** The bins that a distance was taken over, with the counts of both sides. */
final class UsedBinsTable {

    private static final int MOST_ROWS = 100;

    private UsedBinsTable() {}

    /** A row for each bin, of the first hundred. */
    static Table of(Bins.Used used) {
        int shown = Math.min(MOST_ROWS, used.bins().size());
        String title =
                (used.chosen() instanceof Bins.Evidently ? "" : used.chosen().words() + ": ")
                        + (shown < used.bins().size()
                                ? "the first " + shown + " of " + used.bins().size() + " bins"
                                : "the bins")
                        + " compared";
        List<List<Object>> rows = used.bins().subList(0, shown).stream()
                .map(bin -> Arrays.<Object>asList(bin.from(), bin.to(), bin.reference(), bin.current()))
                .toList();
        return new Table(title, List.of("from", "to", "reference", "current"), rows);
    }
}
