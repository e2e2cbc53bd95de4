package io.github.driftlib.summary;

import io.github.driftlib.concurrent.Stop;
import io.github.driftlib.data.NumericalColumn;
import org.jspecify.annotations.Nullable;

/**
 * Whole numbers that are not far apart, counted instead of sorted: O(rows + range), in no more memory than sorting
 * takes.
 *
 * @param values the numbers
 * @param absent how many were missing; none are infinite
 */
record WholeCounts(RankedValues values, NonFiniteCounts absent) {

    private static final int BLOCK = 1024;
    /** An array has no more places. */
    private static final int MOST_COUNTS = Integer.MAX_VALUE - 8;
    /** Of fewer rows nothing is gained. */
    private static final int FEWEST_ROWS = 512;

    /**
     * The numbers of a column; null where one is not whole or infinite, or their range is larger than twice the rows.
     */
    static @Nullable WholeCounts of(NumericalColumn column) {
        int rows = column.size();
        Range range = rows < FEWEST_ROWS ? null : range(column, Math.min(2L * rows, MOST_COUNTS));
        if (range == null || range.missing == rows) {
            return null;
        }
        int[] counts = new int[range.high - range.low + 1];
        double[] block = new double[BLOCK];
        for (int row = 0; row < rows; row += BLOCK) {
            Stop.check();
            int length = Math.min(BLOCK, rows - row);
            column.read(row, block, 0, length);
            for (int i = 0; i < length; i++) {
                if (block[i] == block[i]) {
                    counts[(int) block[i] - range.low]++;
                }
            }
        }
        return new WholeCounts(ranked(counts, range.low), new NonFiniteCounts(range.missing, 0, 0));
    }

    private static RankedValues ranked(int[] counts, int low) {
        int distinct = 0;
        for (int count : counts) {
            distinct += count > 0 ? 1 : 0;
        }
        double[] values = new double[distinct];
        long[] upTo = new long[distinct];
        int at = 0;
        long observed = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                observed += counts[i];
                values[at] = low + i;
                upTo[at++] = observed;
            }
        }
        return new RankedValues(values, observed == distinct ? null : upTo);
    }

    private record Range(int low, int high, int missing) {}

    private static @Nullable Range range(NumericalColumn column, long widest) {
        double[] block = new double[BLOCK];
        int low = Integer.MAX_VALUE;
        int high = Integer.MIN_VALUE;
        int missing = 0;
        for (int row = 0; row < column.size(); row += BLOCK) {
            int length = Math.min(BLOCK, column.size() - row);
            column.read(row, block, 0, length);
            for (int i = 0; i < length; i++) {
                int whole = (int) block[i];
                if (whole == block[i]) {
                    low = Math.min(low, whole);
                    high = Math.max(high, whole);
                } else if (block[i] == block[i]) {
                    return null;
                } else {
                    missing++;
                }
            }
            if ((long) high - low >= widest) {
                return null;
            }
        }
        return new Range(low, high, missing);
    }
}
