package io.github.driftlib.stats.rank;

import io.github.driftlib.concurrent.Stop;
import java.util.Arrays;

/**
 * Numbers in place of their order: the smallest value has rank 0, the next larger one 1 and so on; equal values have
 * equal ranks. Missing and infinite values have none.
 *
 * <p>Made once for a column in O(n log n), it lets each rank correlation be computed without sorting again.
 */
public final class DenseRanks {

    /** In place of the rank of a value that has none. */
    static final int NONE = -1;

    private final int[] ranks;
    private final int size;

    private DenseRanks(int[] ranks, int size) {
        this.ranks = ranks;
        this.size = size;
    }

    /** The ranks of the given numbers. */
    public static DenseRanks of(double[] numbers) {
        double[] distinct = new double[numbers.length];
        int finite = 0;
        for (double number : numbers) {
            if (Double.isFinite(number)) {
                distinct[finite++] = number + 0.0;
            }
        }
        Arrays.sort(distinct, 0, finite);
        int size = 0;
        for (int i = 0; i < finite; i++) {
            if (size == 0 || distinct[i] != distinct[size - 1]) {
                distinct[size++] = distinct[i];
            }
        }
        int[] ranks = new int[numbers.length];
        for (int i = 0; i < ranks.length; i++) {
            Stop.check(i);
            ranks[i] = Double.isFinite(numbers[i]) ? Arrays.binarySearch(distinct, 0, size, numbers[i] + 0.0) : NONE;
        }
        return new DenseRanks(ranks, size);
    }

    /** The number of values, those without a rank among them. */
    int count() {
        return ranks.length;
    }

    /** The number of different ranks. */
    int size() {
        return size;
    }

    /** The rank of the i-th value, or {@link #NONE}. */
    int rank(int i) {
        return ranks[i];
    }
}
