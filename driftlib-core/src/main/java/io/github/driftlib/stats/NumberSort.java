package io.github.driftlib.stats;

import java.util.Arrays;

/**
 * Sorts finite doubles in ascending order, faster than {@link Arrays#sort(double[])} where there are many.
 *
 * <p>Large arrays are sorted by their digits (least significant first, 11 bits at a time, O(n)); digits that all values
 * share are passed over, so that whole numbers and prices cost less than random ones. Needs two arrays of {@code long}
 * of the same length while it runs. Small arrays, and those in order already, are left to the JDK, whose sort uses
 * vector instructions from Java 22 on and is then the faster one for longer.
 */
public final class NumberSort {

    private static final int SMALLEST_BY_DIGITS = Runtime.version().feature() >= 22 ? 65_536 : 4_096;
    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 6;
    private static final int DIGIT_VALUES = 1 << DIGIT_BITS;
    private static final int DIGIT_MASK = DIGIT_VALUES - 1;

    private NumberSort() {}

    /** Sorts the first {@code count} numbers in place; zeros must have a positive sign, and NaN must not occur. */
    public static void sort(double[] numbers, int count) {
        if (count < SMALLEST_BY_DIGITS) {
            Arrays.sort(numbers, 0, count);
        } else if (!isAscending(numbers, count)) {
            sortByDigits(numbers, count);
        }
    }

    private static boolean isAscending(double[] numbers, int count) {
        for (int i = 1; i < count; i++) {
            if (numbers[i] < numbers[i - 1]) {
                return false;
            }
        }
        return true;
    }

    static void sortByDigits(double[] numbers, int count) {
        long[] from = new long[count];
        int[][] ends = new int[DIGITS][DIGIT_VALUES];
        for (int i = 0; i < count; i++) {
            long bits = Double.doubleToRawLongBits(numbers[i]);
            // Unsigned order of these keys is the order of the numbers.
            long key = bits ^ (bits >> 63 | Long.MIN_VALUE);
            from[i] = key;
            ends[0][(int) key & DIGIT_MASK]++;
            ends[1][(int) (key >>> DIGIT_BITS) & DIGIT_MASK]++;
            ends[2][(int) (key >>> 2 * DIGIT_BITS) & DIGIT_MASK]++;
            ends[3][(int) (key >>> 3 * DIGIT_BITS) & DIGIT_MASK]++;
            ends[4][(int) (key >>> 4 * DIGIT_BITS) & DIGIT_MASK]++;
            ends[5][(int) (key >>> 5 * DIGIT_BITS) & DIGIT_MASK]++;
        }
        long[] to = new long[count];
        for (int digit = 0; digit < DIGITS; digit++) {
            int shift = digit * DIGIT_BITS;
            if (ends[digit][(int) (from[0] >>> shift) & DIGIT_MASK] < count) {
                distribute(from, to, starts(ends[digit]), shift);
                long[] swapped = from;
                from = to;
                to = swapped;
            }
        }
        for (int i = 0; i < count; i++) {
            long key = from[i];
            numbers[i] = Double.longBitsToDouble(key ^ (~(key >> 63) | Long.MIN_VALUE));
        }
    }

    /** Turns how often each digit occurs into where its first key goes. */
    private static int[] starts(int[] counts) {
        int start = 0;
        for (int value = 0; value < counts.length; value++) {
            int count = counts[value];
            counts[value] = start;
            start += count;
        }
        return counts;
    }

    private static void distribute(long[] from, long[] to, int[] next, int shift) {
        for (long key : from) {
            to[next[(int) (key >>> shift) & DIGIT_MASK]++] = key;
        }
    }
}
