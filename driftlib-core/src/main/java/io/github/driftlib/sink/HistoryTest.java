package io.github.driftlib.sink;

import io.github.driftlib.report.Snapshot;
import io.github.driftlib.test.TestKey;
import io.github.driftlib.test.TestStatus;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * How a test of a run ended.
 *
 * @param project what was monitored
 * @param time the time of the run
 * @param test the test
 * @param name what it is called
 * @param status how it ended
 */
public record HistoryTest(String project, Instant time, TestKey test, String name, TestStatus status) {

    /** Checks that nothing is null. */
    public HistoryTest {
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(test, "test");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(status, "status");
    }

    /** All tests of a snapshot. */
    public static List<HistoryTest> of(Snapshot snapshot) {
        return snapshot.tests().stream()
                .map(test -> new HistoryTest(
                        snapshot.info().project(),
                        snapshot.info().timestamp(),
                        test.key(),
                        test.result().name(),
                        test.result().status()))
                .toList();
    }
}
