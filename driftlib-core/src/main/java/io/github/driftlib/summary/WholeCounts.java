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
        if (rows < FEWEST_ROWS) {
            return null;
        }
        Counting counting = new Counting(Math.min(2L * rows, MOST_COUNTS));
        int[] block = new int[BLOCK];
        for (int row = 0; row < rows; row += BLOCK) {
            Stop.check();
            int length = Math.min(BLOCK, rows - row);
            if (!column.readWhole(row, block, length) || !counting.add(block, length)) {
                return null;
            }
        }
        if (counting.missing == rows) {
            return null;
        }
        NonFiniteCounts absent = new NonFiniteCounts(counting.missing, 0, 0);
        KnownPresent.remember(column, absent);
        return new WholeCounts(ranked(counting.counts, counting.low), absent);
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

    /** How often each number occurs, over a range that grows with them. */
    private static final class Counting {

        private final long widest;
        private int least = Integer.MAX_VALUE;
        private int greatest = Integer.MIN_VALUE;
        private int[] counts = new int[0];
        /** The number of the first place. */
        private int low;

        private int missing;

        Counting(long widest) {
            this.widest = widest;
        }

        /** Adds numbers; whether their range is not too large. */
        boolean add(int[] block, int length) {
            // What is missing is less than any number, and one less than that is more than any.
            int fromLessOne = Integer.MAX_VALUE;
            int to = MISSING;
            for (int i = 0; i < length; i++) {
                fromLessOne = Math.min(fromLessOne, block[i] - 1);
                to = Math.max(to, block[i]);
            }
            if (to > MISSING && !reach(fromLessOne + 1, to)) {
                return false;
            }
            for (int i = 0; i < length; i++) {
                if (block[i] == MISSING) {
                    missing++;
                } else {
                    counts[block[i] - low]++;
                }
            }
            return true;
        }

        /** Widens the array where it must, with room for an eighth more; not where the range is too large. */
        private boolean reach(int from, int to) {
            least = Math.min(least, from);
            greatest = Math.max(greatest, to);
            long width = (long) greatest - least + 1;
            if (width > widest || least >= low && greatest - low < counts.length) {
                return width <= widest;
            }
            long room = Math.min(width / 8, widest - width);
            // On the side on which it grew, at first on both; there is nothing below the smallest of all.
            long below = counts.length == 0 ? room / 2 : least < low ? room : 0;
            int start = (int) Math.max(least - below, MISSING + 1L);
            int[] wider = new int[(int) (width + room)];
            if (counts.length > 0) {
                int first = Math.max(low, start);
                int length = Math.min(low - first + counts.length, start - first + wider.length);
                System.arraycopy(counts, first - low, wider, first - start, length);
            }
            counts = wider;
            low = start;
            return true;
        }
    }
}
