package io.github.driftlib.data;

import java.util.Arrays;

/** Arrays that grow by half of their length, so that adding values one by one takes linear time. */
final class Growth {

    private Growth() {}

    static double[] atLeast(double[] array, int used, int more) {
        return used + more <= array.length ? array : Arrays.copyOf(array, grown(array.length, used, more));
    }

    static long[] atLeast(long[] array, int used, int more) {
        return used + more <= array.length ? array : Arrays.copyOf(array, grown(array.length, used, more));
    }

    static int[] atLeast(int[] array, int used, int more) {
        return used + more <= array.length ? array : Arrays.copyOf(array, grown(array.length, used, more));
    }

    private static int grown(int length, int used, int more) {
        return Math.max(Math.addExact(used, more), (int) Math.min(Integer.MAX_VALUE - 8L, length + (length >> 1)));
    }
}
