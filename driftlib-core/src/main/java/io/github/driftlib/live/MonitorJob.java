package io.github.driftlib.live;

import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Schema;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.summary.Summarizer;
import java.util.List;
import java.util.function.Function;

/**
 * What runs when a window closes.
 *
 * @param run runs it
 * @param needs what it needs of a profile
 * @param every it runs for each so many-th window
 * @param onRows whether it runs on the rows that were kept
 */
record MonitorJob(
        Function<RunData, Snapshot> run,
        Function<DataDefinition, Function<Schema, List<Summarizer<?>>>> needs,
        int every,
        boolean onRows) {

    MonitorJob {
        if (every < 1) {
            throw new IllegalArgumentException("every must be at least 1, but was " + every);
        }
    }

    static MonitorJob of(Report report, int every) {
        return new MonitorJob(report::run, report::needs, every, false);
    }

    static MonitorJob of(TestSuite suite, int every) {
        return new MonitorJob(suite::run, suite::needs, every, false);
    }

    static MonitorJob onRows(Report report) {
        return new MonitorJob(report::run, definition -> columns -> List.of(), 1, true);
    }
}
