package io.github.driftlib.data;

import java.util.Arrays;

/**
 * Arrays that grow by half of their length up to that of a segment, so that values can be added one by one in linear
 * time, and no value of a full segment is moved before all are there.
 */
final class ArrayGrowth {

    /** The length of a full segment. */
    static final int SEGMENT = 1 << 16;

    /** The longest array that every virtual machine can make. */
    private static final int LONGEST = Integer.MAX_VALUE - 8;

    private ArrayGrowth() {}

    static double[] atLeast(double[] array, int used, int more) {
        return used + (long) more <= array.length || array.length >= SEGMENT
                ? array
                : Arrays.copyOf(array, grown(array.length, used, more));
    }

    /** Whether values fill one segment of which it is known that at least one more follows. */
    static boolean isFirstOfMany(int size, long expected) {
        return size == SEGMENT && expected >= 2 * SEGMENT;
    }

    /** The same numbers at the beginning of an array of the given length, or of the longest there is. */
    static double[] whole(double[] array, long length) {
        return Arrays.copyOf(array, (int) Math.min(LONGEST, length));
    }

    static long[] whole(long[] array, long length) {
        return Arrays.copyOf(array, (int) Math.min(LONGEST, length));
    }

    static long[] atLeast(long[] array, int used, int more) {
        return used + (long) more <= array.length || array.length >= SEGMENT
                ? array
                : Arrays.copyOf(array, grown(array.length, used, more));
    }

    static int[] atLeast(int[] array, int used, int more) {
        return used + (long) more <= array.length || array.length >= SEGMENT
                ? array
                : Arrays.copyOf(array, grown(array.length, used, more));
    }

    private static int grown(int length, int used, int more) {
        return (int) Math.min(SEGMENT, Math.max(used + (long) more, length + (length >> 1)));
    }
}
