package io.github.driftlib.summary.plot;

import io.github.driftlib.data.Column;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.data.Derivation;
import io.github.driftlib.data.WholeNumbers;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.TimePeriod;
import java.util.Arrays;

/**
 * The periods in which the rows of a column of points in time lie: only those that a row lies in, ascending.
 *
 * <p>Made once for each column and length of a period, in O(rows) where the rows are in order or the periods evenly
 * spaced, and in O(rows x log(periods)) otherwise. Holds a byte a row, or 4 where there are very many periods.
 */
final class RowPeriods {

    /** So many periods a byte tells apart, and one more for the rows without a time. */
    private static final int MOST_OF_A_BYTE = 255;

    private final byte[] few;
    /** Empty where bytes tell the periods apart. */
    private final int[] many;

    private final PeriodCounts periods;

    private RowPeriods(DatetimeColumn times, PeriodCounts periods) {
        boolean areFew = periods.starts().length <= MOST_OF_A_BYTE;
        this.few = new byte[areFew ? times.size() : 0];
        this.many = new int[areFew ? 0 : times.size()];
        this.periods = periods;
        Places places = Places.of(periods.starts());
        int before = 0;
        for (int row = 0; row < times.size(); row++) {
            long micros = times.micros(row);
            int period = count();
            if (micros != DatetimeColumn.MISSING) {
                period = places.place(rounded(micros), before);
                before = period;
            }
            if (areFew) {
                few[row] = (byte) period;
            } else {
                many[row] = period;
            }
        }
    }

    /** A distribution holds doubles, and so rounds what is beyond the year 2255. */
    private static long rounded(long micros) {
        return Math.abs(micros) <= WholeNumbers.LIMIT ? micros : (long) (double) micros;
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

    /**
     * Copies the periods of some rows to the beginning of an array: the number of periods where the time is missing.
     */
    void read(int from, int[] target, int length) {
        if (many.length > 0) {
            System.arraycopy(many, from, target, 0, length);
        } else {
            for (int i = 0; i < length; i++) {
                target[i] = few[from + i] & 0xff;
            }
        }
    }

    private record By(TimePeriod period) implements Derivation<Column, RowPeriods> {

        @Override
        public RowPeriods apply(Column column) {
            DatetimeColumn times = (DatetimeColumn) column;
            return new RowPeriods(times, PeriodCounts.of(EmpiricalDistribution.of(times), period));
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
