package io.github.driftlib.live;

import java.time.Duration;
import java.util.Objects;

/**
 * What a {@link Monitor} has done.
 *
 * @param windows how many windows were closed
 * @param held how many of them were not judged
 * @param failedRuns how many reports and suites could not be run
 * @param failedWrites how many snapshots a sink did not take
 * @param judging how long it took to judge them, all together: running reports and suites, and writing to sinks
 */
public record MonitorCounts(long windows, long held, long failedRuns, long failedWrites, Duration judging) {

    /** Checks that there is a time. */
    public MonitorCounts {
        Objects.requireNonNull(judging, "judging must be given, but was null");
    }

    /** Nothing yet. */
    public static final MonitorCounts NONE = new MonitorCounts(0, 0, 0, 0, Duration.ZERO);

    MonitorCounts plus(MonitorCounts more) {
        return new MonitorCounts(
                windows + more.windows,
                held + more.held,
                failedRuns + more.failedRuns,
                failedWrites + more.failedWrites,
                judging.plus(more.judging));
    }
}
