package io.github.driftlib.ranking;

import java.util.function.IntUnaryOperator;

/** Sorting by counting: items with a small whole number for a key, in ascending order of it, O(items + keys). */
final class StableSort {

    private StableSort() {}

    /**
     * The items in ascending order of their keys; those of equal keys stay in their order.
     *
     * @param items what to sort; it is not changed
     * @param key the key of an item, in [0, {@code keys})
     * @param keys the number of different keys
     */
    static int[] by(int[] items, IntUnaryOperator key, int keys) {
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
}
