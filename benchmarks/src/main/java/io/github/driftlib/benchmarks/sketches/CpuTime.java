package io.github.driftlib.benchmarks.sketches;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** What a piece of work costs this thread, whatever else the machine does. */
final class CpuTime {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int REPEATS = 3;

    private CpuTime() {}

    /** The nanoseconds that one of so many things takes, the least of a few repeats. */
    static double ofEach(int count, Runnable all) {
        long least = Long.MAX_VALUE;
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            long start = THREADS.getCurrentThreadCpuTime();
            all.run();
            least = Math.min(least, THREADS.getCurrentThreadCpuTime() - start);
        }
        return (double) least / count;
    }
}
