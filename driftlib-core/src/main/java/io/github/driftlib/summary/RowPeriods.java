package io.github.driftlib.summary;

import io.github.driftlib.data.Column;
import io.github.driftlib.data.DatetimeColumn;
import io.github.driftlib.data.Derivation;
import java.util.Arrays;

/**
 * The periods in which the rows of a column of points in time lie: only those that a row lies in, ascending.
 *
 * <p>Made once for each column and length of a period, in O(rows) where the rows are in order, and in O(rows x
 * log(periods)) otherwise. Holds 4 bytes a row.
 */
final class RowPeriods {

    private static final int NONE = -1;

    private final int[] periodOfRow;
    private final long[] starts;

    private RowPeriods(int[] periodOfRow, long[] starts) {
        this.periodOfRow = periodOfRow;
        this.starts = starts;
    }

    static RowPeriods of(DatetimeColumn times, TimePeriod period) {
        return times.derive(new By(period));
    }

    /** The number of periods. */
    int count() {
        return starts.length;
    }

    /** When a period begins, as results write it. */
    String text(int period) {
        return TimePeriod.text(starts[period]);
    }

    /** The period of a row, or -1 where its time is missing. */
    int of(int row) {
        return periodOfRow[row];
    }

    private record By(TimePeriod period) implements Derivation<Column, RowPeriods> {

        @Override
        public RowPeriods apply(Column column) {
            DatetimeColumn times = (DatetimeColumn) column;
            long[] starts =
                    PeriodCounts.of(EmpiricalDistribution.of(times), period).starts();
            int[] periodOfRow = new int[times.size()];
            int number = NONE;
            long from = 0;
            long next = 0;
            for (int row = 0; row < periodOfRow.length; row++) {
                if (times.isMissing(row)) {
                    periodOfRow[row] = NONE;
                    continue;
                }
                // A distribution holds doubles, and so rounds what is beyond the year 2255.
                long micros = (long) (double) times.micros(row);
                if (micros < from || micros >= next) {
                    int found = Arrays.binarySearch(starts, micros);
                    number = found >= 0 ? found : -found - 2;
                    from = starts[number];
                    next = number + 1 < starts.length ? starts[number + 1] : Long.MAX_VALUE;
                }
                periodOfRow[row] = number;
            }
            return new RowPeriods(periodOfRow, starts);
        }
    }
}
