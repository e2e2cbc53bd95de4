package io.github.driftlib.sink.kit;

import io.github.driftlib.report.Snapshot;
import io.github.driftlib.sink.MetricHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A run that a sink has written.
 *
 * @param project its project
 * @param time its time
 * @param fare the fare that it was made with
 */
public record StoredRun(String project, Instant time, double fare) {

    /** The run that a snapshot of {@link TestRuns} is of. */
    public static StoredRun of(Snapshot snapshot) {
        return new StoredRun(snapshot.info().project(), snapshot.info().timestamp(), TestRuns.fare(snapshot));
    }

    /** All runs of a history. */
    public static List<StoredRun> all(MetricHistory history) {
        List<StoredRun> all = new ArrayList<>();
        for (String project : history.projects()) {
            history.tests(project, TestRuns.START.minusSeconds(1), TestRuns.time(1_000_000)).stream()
                    .filter(test -> test.column().equals("fare"))
                    .forEach(test -> all.add(new StoredRun(project, test.time(), test.value())));
        }
        return all;
    }
}
