package io.github.driftlib.stats.rank;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Sorting that leaves what is equal in its order: by counting how often each key occurs. */
public final class StableSort {

    private StableSort() {}

    /**
     * The items in ascending order of their keys, small whole numbers; those of equal keys stay in their order. In
     * O(items + keys).
     *
     * @param items what to sort; it is not changed
     * @param key the key of an item, in [0, {@code keys})
     * @param keys the number of different keys
     */
    public static int[] by(int[] items, IntUnaryOperator key, int keys) {
        int[] next = new int[keys + 1];
        for (int item : items) {
            next[key.applyAsInt(item) + 1]++;
        }
        for (int k = 0; k < keys; k++) {
            next[k + 1] += next[k];
        }
        int[] sorted = new int[items.length];
        for (int item : items) {
            sorted[next[key.applyAsInt(item)]++] = item;
        }
        return sorted;
    }

    /** The positions of numbers in ascending order of the numbers; NaN last, and -0.0 equal to 0.0. In O(n log n). */
    public static int[] ascending(double[] numbers) {
        double[] distinct = Arrays.stream(numbers)
                .map(number -> number + 0.0)
                .sorted()
                .distinct()
                .toArray();
        int[] positions = new int[numbers.length];
        int[] ranks = new int[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            positions[i] = i;
            ranks[i] = Arrays.binarySearch(distinct, numbers[i] + 0.0);
        }
        return by(positions, position -> ranks[position], distinct.length);
    }
}
