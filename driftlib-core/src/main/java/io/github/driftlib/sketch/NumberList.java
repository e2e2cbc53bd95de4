package io.github.driftlib.sketch;

import io.github.driftlib.stats.rank.NumberSort;
import java.util.Arrays;

/** Finite numbers in an array that grows with them, in ascending order as long as only such numbers are merged in. */
final class NumberList {

    private static final int SMALLEST_LENGTH = 8;

    private double[] numbers = new double[0];
    private int size;
    private boolean ascending = true;

    int size() {
        return size;
    }

    /** Adds numbers of another array in any order; zeros get a positive sign. */
    void add(double[] source, int from, int count) {
        reserve(count);
        for (int i = 0; i < count; i++) {
            numbers[size + i] = source[from + i] + 0.0;
        }
        size += count;
        ascending &= size <= 1;
    }

    void add(double number) {
        reserve(1);
        ascending &= size == 0 || numbers[size - 1] <= number;
        numbers[size++] = number + 0.0;
    }

    void add(NumberList other) {
        if (other.ascending) {
            merge(other.numbers, other.size);
        } else {
            add(other.numbers, 0, other.size);
        }
    }

    /** Adds the first numbers of an array, which are ascending. */
    void merge(double[] more, int count) {
        if (!ascending) {
            add(more, 0, count);
            return;
        }
        reserve(count);
        int left = size - 1;
        int right = count - 1;
        int to = size + count - 1;
        // Without a branch that nobody could predict: the sign of a difference is the choice.
        while (left >= 0 && right >= 0) {
            double first = numbers[left];
            double second = more[right];
            numbers[to--] = Math.max(first, second);
            int fromRight = (int) (Double.doubleToRawLongBits(first - second) >>> 63);
            left -= 1 - fromRight;
            right -= fromRight;
        }
        if (right >= 0) {
            System.arraycopy(more, 0, numbers, 0, right + 1);
        }
        size += count;
    }

    private void reserve(int more) {
        if (size + more > numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(SMALLEST_LENGTH, Math.max(size + more, 2 * size)));
        }
    }

    /** The numbers in ascending order, as an array of its own. */
    double[] sorted() {
        double[] sorted = Arrays.copyOf(numbers, size);
        sort(sorted);
        return sorted;
    }

    /** Puts the numbers in ascending order and gives the array that they are in, which may be longer. */
    double[] ordered() {
        sort(numbers);
        ascending = true;
        return numbers;
    }

    /** Takes the first numbers away, all or all but one. The array is kept for others where it is not too long. */
    void clear(int count, int longest) {
        double last = count < size ? numbers[count] : 0;
        boolean one = count < size;
        size = 0;
        if (numbers.length > longest) {
            numbers = new double[0];
        }
        if (one) {
            add(last);
        }
    }

    private void sort(double[] all) {
        if (!ascending) {
            NumberSort.sort(all, size);
        }
    }
}
