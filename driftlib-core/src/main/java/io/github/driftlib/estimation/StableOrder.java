package io.github.driftlib.estimation;

import java.util.Arrays;

/** The order of numbers, those that are equal in the order in which they stand. */
final class StableOrder {

    private StableOrder() {}

    /** The positions of the numbers in ascending order of the numbers; NaN last. In O(n log n). */
    static int[] ascending(double[] numbers) {
        double[] distinct = Arrays.stream(numbers)
                .map(number -> number + 0.0)
                .sorted()
                .distinct()
                .toArray();
        int[] next = new int[distinct.length + 1];
        int[] places = new int[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            places[i] = Arrays.binarySearch(distinct, numbers[i] + 0.0);
            next[places[i] + 1]++;
        }
        for (int i = 1; i < next.length; i++) {
            next[i] += next[i - 1];
        }
        int[] order = new int[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            order[next[places[i]]++] = i;
        }
        return order;
    }
}
