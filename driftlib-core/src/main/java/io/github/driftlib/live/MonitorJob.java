package io.github.driftlib.live;

import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Schema;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.summary.Summarizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What runs when a window closes.
 *
 * @param run runs it
 * @param needs what it needs of a profile
 * @param needingRows what of it needs rows
 * @param every it runs for each so many-th window
 * @param onRows whether it runs on the rows that were kept
 * @param kind {@code report} or {@code suite}
 */
record MonitorJob(
        Function<RunData, Snapshot> run,
        Function<DataDefinition, Function<Schema, List<Summarizer<?>>>> needs,
        NeedingRows needingRows,
        int every,
        boolean onRows,
        String kind) {

    MonitorJob {
        if (every < 1) {
            throw new IllegalArgumentException("every must be at least 1, but was " + every);
        }
    }

    /** What needs the rows of data of these columns, in words. */
    interface NeedingRows {
        List<String> of(DataDefinition definition, Schema current, Optional<Schema> reference);
    }

    static MonitorJob of(Report report, int every) {
        return new MonitorJob(report::run, report::needs, report::needingRows, every, false, "report");
    }

    static MonitorJob of(TestSuite suite, int every) {
        return new MonitorJob(suite::run, suite::needs, suite::needingRows, every, false, "suite");
    }

    /** The same on the rows that were kept. */
    MonitorJob ofRows() {
        return new MonitorJob(run, definition -> columns -> List.of(), needingRows, every, true, kind);
    }

    /**
     * Checks that there are the rows that it needs.
     *
     * @param reference the columns of the reference, if there is one
     * @param referenceRows whether the rows of the reference are at hand
     * @throws IllegalArgumentException if there are not
     */
    void check(DataDefinition definition, Schema current, Optional<Schema> reference, boolean referenceRows) {
        if (onRows && (referenceRows || reference.isEmpty())) {
            return;
        }
        List<String> needing = needingRows.of(definition, current, reference);
        if (!needing.isEmpty()) {
            String found =
                    needing.get(0) + " does" + (needing.size() > 1 ? ", and " + (needing.size() - 1) + " more" : "");
            throw new IllegalArgumentException(
                    onRows
                            ? "reference must be rows where a " + kind + " needs them, but is a profile: " + found
                            : kind + " must need no rows to be run on the profiles of windows, but " + found
                                    + ": give it to rows"
                                    + kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1)
                                    + "(" + kind + ", mostRows), which keeps rows");
        }
    }
}
