package io.github.driftlib.stats;

import java.util.Arrays;

/**
 * Sorts finite doubles in ascending order, faster than {@link Arrays#sort(double[])} where there are many.
 *
 * <p>Many numbers are sorted by the 33 bits below those that they all share, in three digits of 11 bits, the least
 * significant first, and the few that agree in these by insertion: O(n). Where many agree, the bits below are sorted
 * too, which takes twice as long. Needs two arrays of {@code long} of the same length while it runs. Few numbers, and
 * those in order already, are left to the JDK, whose sort uses vector instructions from Java 22 on and is then the
 * faster one for longer.
 */
public final class NumberSort {

    private static final int SMALLEST_BY_DIGITS = Runtime.version().feature() >= 22 ? 4_096 : 512;
    private static final int DIGIT_BITS = 11;
    private static final int SORTED_BITS = 3 * DIGIT_BITS;
    private static final int DIGIT_VALUES = 1 << DIGIT_BITS;
    private static final int DIGIT_MASK = DIGIT_VALUES - 1;
    /** How far all numbers may be moved by insertion, in places a number. */
    private static final long MOST_MOVES = 4;

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
        long[] keys = new long[count];
        long differing = 0;
        for (int i = 0; i < count; i++) {
            long bits = Double.doubleToRawLongBits(numbers[i]);
            // Unsigned order of these keys is the order of the numbers.
            keys[i] = bits ^ (bits >> 63 | Long.MIN_VALUE);
            differing |= keys[i] ^ keys[0];
        }
        int low = Long.numberOfTrailingZeros(differing);
        int shift = Long.SIZE - Long.numberOfLeadingZeros(differing) - SORTED_BITS;
        long[] spare = new long[count];
        long[] sorted = sortedByBits(keys, spare, Math.max(shift, Math.min(low, Long.SIZE - SORTED_BITS)));
        write(sorted, numbers);
        if (shift > low && !insert(numbers, count)) {
            long[] other = sorted == keys ? spare : keys;
            long[] byLowBits = sortedByBits(sorted, other, 0);
            write(sortedByBits(byLowBits, byLowBits == sorted ? other : sorted, SORTED_BITS), numbers);
        }
    }

    /**
     * Sorts keys by the 33 bits from the given one on, leaving equal ones in their order; gives the array they are in.
     */
    private static long[] sortedByBits(long[] keys, long[] spare, int shift) {
        int[][] counts = new int[3][DIGIT_VALUES];
        for (long key : keys) {
            long bits = key >>> shift;
            counts[0][(int) bits & DIGIT_MASK]++;
            counts[1][(int) (bits >>> DIGIT_BITS) & DIGIT_MASK]++;
            counts[2][(int) (bits >>> 2 * DIGIT_BITS) & DIGIT_MASK]++;
        }
        long[] from = keys;
        long[] to = spare;
        for (int digit = 0; digit < counts.length; digit++) {
            int digitShift = shift + digit * DIGIT_BITS;
            if (counts[digit][(int) (from[0] >>> digitShift) & DIGIT_MASK] < keys.length) {
                distribute(from, to, starts(counts[digit]), digitShift);
                long[] swapped = from;
                from = to;
                to = swapped;
            }
        }
        return from;
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

    private static void write(long[] keys, double[] numbers) {
        for (int i = 0; i < keys.length; i++) {
            numbers[i] = Double.longBitsToDouble(keys[i] ^ (~(keys[i] >> 63) | Long.MIN_VALUE));
        }
    }

    /** Sorts by insertion, or gives up and says so where that takes too long. */
    private static boolean insert(double[] numbers, int count) {
        long moves = MOST_MOVES * count;
        for (int i = 1; i < count; i++) {
            double number = numbers[i];
            int to = i;
            while (to > 0 && numbers[to - 1] > number && moves > 0) {
                numbers[to] = numbers[to - 1];
                to--;
                moves--;
            }
            numbers[to] = number;
        }
        return moves > 0;
    }
}
