package io.github.driftlib.summary.plot;

import io.github.driftlib.data.Column;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.data.Derivation;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.TimePeriod;
import java.util.Arrays;

/**
 * The periods in which the rows of a column of points in time lie: only those that a row lies in, ascending.
 *
 * <p>Made once for each column and length of a period, in O(rows) where the rows are in order or the periods evenly
 * spaced, and in O(rows x log(periods)) otherwise. Holds 4 bytes a row.
 */
final class RowPeriods {

    private static final int NONE = -1;

    private final int[] periodOfRow;
    private final PeriodCounts periods;

    private RowPeriods(int[] periodOfRow, PeriodCounts periods) {
        this.periodOfRow = periodOfRow;
        this.periods = periods;
    }

    static RowPeriods of(DatetimeColumn times, TimePeriod period) {
        return times.derive(new By(period));
    }

    /** The number of periods. */
    int count() {
        return periods.starts().length;
    }

    /** The number of rows in a period. */
    long rows(int period) {
        return periods.counts()[period];
    }

    /** When a period begins, as results write it. */
    String text(int period) {
        return TimePeriod.text(periods.starts()[period]);
    }

    /** The period of a row, or -1 where its time is missing. */
    int of(int row) {
        return periodOfRow[row];
    }

    private record By(TimePeriod period) implements Derivation<Column, RowPeriods> {

        @Override
        public RowPeriods apply(Column column) {
            DatetimeColumn times = (DatetimeColumn) column;
            PeriodCounts periods = PeriodCounts.of(EmpiricalDistribution.of(times), period);
            int[] periodOfRow = new int[times.size()];
            Places places = Places.of(periods.starts());
            for (int row = 0; row < periodOfRow.length; row++) {
                long micros = times.micros(row);
                // A distribution holds doubles, and so rounds what is beyond the year 2255.
                periodOfRow[row] = micros == DatetimeColumn.MISSING
                        ? NONE
                        : places.place((long) (double) micros, row == 0 ? 0 : Math.max(0, periodOfRow[row - 1]));
            }
            return new RowPeriods(periodOfRow, periods);
        }
    }

    /**
     * Finds the period of a point in time.
     *
     * @param starts when the periods begin
     * @param ends when each ends: when the next one begins
     * @param perMicro the number of periods in a microsecond, if they are evenly spaced
     */
    private record Places(long[] starts, long[] ends, double perMicro) {

        static Places of(long[] starts) {
            int last = starts.length - 1;
            long[] ends = new long[starts.length];
            for (int i = 0; i < last; i++) {
                ends[i] = starts[i + 1];
            }
            if (last >= 0) {
                ends[last] = Long.MAX_VALUE;
            }
            return new Places(starts, ends, last > 0 ? last / ((double) starts[last] - starts[0]) : 0);
        }

        /**
         * Where the period of a point in time stands: at its share of all time, that of the row before, or anywhere.
         */
        int place(long micros, int before) {
            int near = Math.min(starts.length - 1, (int) (((double) micros - starts[0]) * perMicro));
            if (starts[near] <= micros && micros < ends[near]) {
                return near;
            }
            if (starts[before] <= micros && micros < ends[before]) {
                return before;
            }
            int found = Arrays.binarySearch(starts, micros);
            return found >= 0 ? found : -found - 2;
        }
    }
}
