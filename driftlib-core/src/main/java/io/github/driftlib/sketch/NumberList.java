package io.github.driftlib.sketch;

import io.github.driftlib.stats.rank.NumberSort;
import java.util.Arrays;

/** Numbers in the order they came, in an array that grows with them. */
final class NumberList {

    private static final int SMALLEST_LENGTH = 8;

    private double[] numbers;
    private int size;

    NumberList(double... numbers) {
        this.numbers = numbers;
        this.size = numbers.length;
    }

    int size() {
        return size;
    }

    /** Adds numbers of another array; zeros get a positive sign. */
    void add(double[] source, int from, int count) {
        reserve(count);
        for (int i = 0; i < count; i++) {
            numbers[size + i] = source[from + i] + 0.0;
        }
        size += count;
    }

    void add(double number) {
        reserve(1);
        numbers[size++] = number + 0.0;
    }

    private void reserve(int more) {
        if (size + more > numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(SMALLEST_LENGTH, Math.max(size + more, 2 * size)));
        }
    }

    /** The numbers from one place to before another, as an array of its own. */
    double[] copy(int from, int to) {
        return Arrays.copyOfRange(numbers, from, to);
    }

    /** Some numbers in ascending order, as an array of its own. */
    double[] sorted(int from, int to) {
        double[] sorted = copy(from, to);
        NumberSort.sort(sorted, sorted.length);
        return sorted;
    }

    /** Sorts all numbers, gives the array that holds them, and is empty from now on. */
    double[] drain() {
        NumberSort.sort(numbers, size);
        size = 0;
        return numbers;
    }

    /** Takes the first numbers away. */
    void removeFirst(int count) {
        size -= count;
        System.arraycopy(numbers, count, numbers, 0, size);
    }
}
