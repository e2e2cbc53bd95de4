package io.github.driftlib.summary.table;

import io.github.driftlib.stats.rank.NumberSort;
import io.github.driftlib.summary.EmpiricalDistribution;

/** How often each of some finite numbers was observed: open addressing, at most three quarters full. */
public final class NumberCounts {

    public NumberCounts() {}

    private static final int SMALLEST_LENGTH = 16;
    private static final long MIX = 0x9e3779b97f4a7c15L;

    /** The bits of the numbers; zeros have a positive sign. */
    private long[] keys = new long[SMALLEST_LENGTH];
    /** How often each was observed; 0 where a place is free. */
    private long[] counts = new long[SMALLEST_LENGTH];

    private int shift = shift(SMALLEST_LENGTH);
    private int size;

    private static int shift(int length) {
        return Long.SIZE - Integer.numberOfTrailingZeros(length);
    }

    /** How many different numbers there are. */
    public int size() {
        return size;
    }

    /** Adds a finite number as often as is said. */
    public void add(double number, long times) {
        long key = Double.doubleToRawLongBits(number + 0.0);
        int place = place(key);
        if (counts[place] == 0) {
            keys[place] = key;
            size++;
        }
        counts[place] += times;
        if (4 * size > 3 * keys.length) {
            grow();
        }
    }

    /** Adds the finite numbers of a distribution. */
    public void add(EmpiricalDistribution numbers) {
        for (int i = 0; i < numbers.size(); i++) {
            add(numbers.value(i), numbers.weight(i));
        }
    }

    private int place(long key) {
        int mask = keys.length - 1;
        int place = (int) (key * MIX >>> shift);
        while (counts[place] != 0 && keys[place] != key) {
            place = place + 1 & mask;
        }
        return place;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldCounts = counts;
        keys = new long[2 * oldKeys.length];
        counts = new long[keys.length];
        shift = shift(keys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldCounts[i] != 0) {
                int place = place(oldKeys[i]);
                keys[place] = oldKeys[i];
                counts[place] = oldCounts[i];
            }
        }
    }

    /** The distribution of all numbers added. */
    public EmpiricalDistribution distribution() {
        double[] numbers = new double[size];
        int filled = 0;
        for (int i = 0; i < keys.length; i++) {
            if (counts[i] != 0) {
                numbers[filled++] = Double.longBitsToDouble(keys[i]);
            }
        }
        NumberSort.sort(numbers, size);
        long[] weights = new long[size];
        for (int i = 0; i < size; i++) {
            weights[i] = counts[place(Double.doubleToRawLongBits(numbers[i]))];
        }
        return EmpiricalDistribution.weighted(numbers, weights, 0);
    }
}
