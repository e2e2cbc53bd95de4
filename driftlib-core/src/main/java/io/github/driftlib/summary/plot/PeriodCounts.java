package io.github.driftlib.summary.plot;

import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.TimePeriod;
import java.util.Arrays;

/**
 * How many points in time lie in each period that holds one.
 *
 * @param starts when the periods begin, ascending
 * @param counts the number of points in time in each
 */
record PeriodCounts(long[] starts, long[] counts) {

    /** The counts of a distribution of microseconds, in O(periods x log(points in time)). */
    static PeriodCounts of(EmpiricalDistribution micros, TimePeriod period) {
        long[] starts = new long[16];
        long[] counts = new long[16];
        int periods = 0;
        int to;
        for (int from = 0; from < micros.size(); from = to) {
            long first = (long) micros.value(from);
            to = micros.firstAtLeast(period.next(first), from + 1);
            long start = period.start(first);
            if (periods == 0 || starts[periods - 1] != start) {
                starts = periods < starts.length ? starts : Arrays.copyOf(starts, 2 * periods);
                counts = periods < counts.length ? counts : Arrays.copyOf(counts, 2 * periods);
                starts[periods++] = start;
            }
            counts[periods - 1] += micros.weightBelow(to) - micros.weightBelow(from);
        }
        return new PeriodCounts(Arrays.copyOf(starts, periods), Arrays.copyOf(counts, periods));
    }
}
