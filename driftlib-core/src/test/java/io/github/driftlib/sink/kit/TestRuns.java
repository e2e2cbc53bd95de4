package io.github.driftlib.sink.kit;

import io.github.driftlib.Tests;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.RunInfo;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.sink.HistoryTest;
import io.github.driftlib.test.Condition;
import java.time.Instant;

/** Small snapshots for tests of sinks. */
public final class TestRuns {

    /** The time of the run number 0. */
    public static final Instant START = Instant.parse("2022-02-01T00:00:00Z");

    private static final TestSuite SUITE = TestSuite.builder()
            .tests(
                    Tests.numberOfRows().must(Condition.gt(0)),
                    Tests.columnMean("fare").must(Condition.lt(1_000_000)))
            .executor(Runnable::run)
            .build();

    private TestRuns() {}

    /** The time of a run: run numbers are seconds. */
    public static Instant time(long number) {
        return START.plusSeconds(number);
    }

    /** A run that found the mean fare to be the given one. */
    public static Snapshot run(String project, long number, double fare) {
        Dataset trips = Dataset.builder().numerical("fare", fare).build();
        return SUITE.run(RunData.of(trips).withInfo(RunInfo.of(project, time(number))));
    }

    /** The fare that a run was made with. */
    public static double fare(Snapshot snapshot) {
        return HistoryTest.of(snapshot).stream()
                .filter(test -> test.column().equals("fare"))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
