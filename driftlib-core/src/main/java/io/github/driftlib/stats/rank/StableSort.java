package io.github.driftlib.stats.rank;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Sorting that leaves what is equal in its order: by how often each key occurs where keys are few, else by merging. */
public final class StableSort {

    /** So many items are sorted by insertion, and merged from there on. */
    private static final int RUN = 8;

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

    /** A whole number in whose order numbers are that of {@link Double#compare}. */
    public static long key(double number) {
        long bits = Double.doubleToLongBits(number);
        return bits ^ (bits >> 63 & Long.MAX_VALUE);
    }

    /**
     * Sorts the first {@code count} items in place, in ascending order of their keys. In O(n log n), with no array of
     * its own.
     *
     * @param keys the key of each item: that of {@code items[i]} is {@code keys[items[i]]}
     * @param spare room for as many items
     */
    public static void sort(int[] items, int count, long[] keys, int[] spare) {
        for (int from = 0; from < count; from += RUN) {
            insert(items, from, Math.min(count, from + RUN), keys);
        }
        for (int size = RUN; size < count; size *= 2) {
            for (int from = 0; from + size < count; from += 2 * size) {
                merge(items, from, from + size, Math.min(count, from + 2 * size), keys, spare);
            }
        }
    }

    private static void insert(int[] items, int from, int to, long[] keys) {
        for (int i = from + 1; i < to; i++) {
            int item = items[i];
            long key = keys[item];
            int place = i;
            while (place > from && keys[items[place - 1]] > key) {
                items[place] = items[place - 1];
                place--;
            }
            items[place] = item;
        }
    }

    /** Merges the sorted items from {@code from} and from {@code middle} on. */
    private static void merge(int[] items, int from, int middle, int to, long[] keys, int[] spare) {
        if (keys[items[middle - 1]] <= keys[items[middle]]) {
            return;
        }
        System.arraycopy(items, from, spare, from, middle - from);
        int left = from;
        int right = middle;
        for (int place = from; left < middle; place++) {
            boolean ofRight = right < to && keys[items[right]] < keys[spare[left]];
            items[place] = ofRight ? items[right++] : spare[left++];
        }
    }
}
