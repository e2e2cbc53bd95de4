package io.github.driftlib.live;

/**
 * What a {@link Monitor} has done.
 *
 * @param windows how many windows were closed
 * @param held how many of them were not judged
 * @param failedRuns how many reports and suites could not be run
 * @param failedWrites how many snapshots a sink did not take
 */
public record MonitorCounts(long windows, long held, long failedRuns, long failedWrites) {

    /** Nothing yet. */
    public static final MonitorCounts NONE = new MonitorCounts(0, 0, 0, 0);

    MonitorCounts plus(MonitorCounts more) {
        return new MonitorCounts(
                windows + more.windows,
                held + more.held,
                failedRuns + more.failedRuns,
                failedWrites + more.failedWrites);
    }
}
