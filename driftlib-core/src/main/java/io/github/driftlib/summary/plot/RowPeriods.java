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
            long[] starts = periods.starts();
            int[] periodOfRow = new int[times.size()];
            int last = 0;
            for (int row = 0; row < periodOfRow.length; row++) {
                if (times.isMissing(row)) {
                    periodOfRow[row] = NONE;
                } else {
                    // A distribution holds doubles, and so rounds what is beyond the year 2255.
                    last = place((long) (double) times.micros(row), starts, last);
                    periodOfRow[row] = last;
                }
            }
            return new RowPeriods(periodOfRow, periods);
        }

        /** Where the period of a point in time stands: at its share of all time, the last one again, or anywhere. */
        private static int place(long micros, long[] starts, int last) {
            double share = ((double) micros - starts[0]) / ((double) starts[starts.length - 1] - starts[0]);
            int near = Math.min(starts.length - 1, (int) (share * (starts.length - 1)));
            if (holds(starts, near, micros)) {
                return near;
            }
            if (holds(starts, last, micros)) {
                return last;
            }
            int found = Arrays.binarySearch(starts, micros);
            return found >= 0 ? found : -found - 2;
        }

        private static boolean holds(long[] starts, int place, long micros) {
            return starts[place] <= micros && (place + 1 == starts.length || micros < starts[place + 1]);
        }
    }
}
