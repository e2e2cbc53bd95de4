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
    /** As {@link NumericalColumn#readWhole} has it. */
    private static final int MISSING = Integer.MIN_VALUE;
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
        if (range == null || range.high < range.low) {
            return null;
        }
        int[] counts = new int[range.high - range.low + 1];
        int missing = 0;
        int[] block = new int[BLOCK];
        for (int row = 0; row < rows; row += BLOCK) {
            Stop.check();
            int length = Math.min(BLOCK, rows - row);
            column.readWhole(row, block, length);
            missing += count(block, length, counts, range.low);
        }
        NonFiniteCounts absent = new NonFiniteCounts(missing, 0, 0);
        KnownPresent.remember(column, absent);
        return new WholeCounts(ranked(counts, range.low), absent);
    }

    /** Counts whole numbers; how many are missing. */
    private static int count(int[] block, int length, int[] counts, int low) {
        int missing = 0;
        for (int i = 0; i < length; i++) {
            if (block[i] == MISSING) {
                missing++;
            } else {
                counts[block[i] - low]++;
            }
        }
        return missing;
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

    /** The smallest and the largest number; the other way round where all are missing. */
    private record Range(int low, int high) {}

    private static @Nullable Range range(NumericalColumn column, long widest) {
        int[] block = new int[BLOCK];
        // What is missing is less than any number, and one less than that is more than any.
        int lowLessOne = Integer.MAX_VALUE;
        int high = Integer.MIN_VALUE;
        for (int row = 0; row < column.size(); row += BLOCK) {
            int length = Math.min(BLOCK, column.size() - row);
            if (!column.readWhole(row, block, length)) {
                return null;
            }
            for (int i = 0; i < length; i++) {
                lowLessOne = Math.min(lowLessOne, block[i] - 1);
                high = Math.max(high, block[i]);
            }
            if (lowLessOne < Integer.MAX_VALUE && (long) high - lowLessOne > widest) {
                return null;
            }
        }
        return lowLessOne < Integer.MAX_VALUE ? new Range(lowLessOne + 1, high) : new Range(0, -1);
    }
}
