package io.github.driftlib.summary.table;

import io.github.driftlib.stats.rank.NumberSort;
import io.github.driftlib.summary.EmpiricalDistribution;

/** How often each of some finite numbers was observed: open addressing, at most three quarters full. */
public final class NumberCounts {

    public NumberCounts() {}

    private static final int SMALLEST_LENGTH = 16;
    private static final long MIX = 0x9e3779b97f4a7c15L;

    /**
     * At 2 i the bits of a number, whose zeros have a positive sign, and behind it how often it was observed; 0 where
     * the place is free. Side by side, so that both are in the cache once one is.
     */
    private long[] table = new long[2 * SMALLEST_LENGTH];

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
        if (table[place + 1] == 0) {
            table[place] = key;
            size++;
        }
        table[place + 1] += times;
        if (8L * size > 3L * table.length) {
            grow();
        }
    }

    /**
     * Adds the first finite numbers of an array, each observed once, until there are more different ones than are said.
     *
     * @return how many were added
     */
    public int add(double[] numbers, int length, int most) {
        int next = 0;
        while (next < length && size <= most) {
            next = addKnown(numbers, next, length);
            if (next < length) {
                add(numbers[next++], 1);
            }
        }
        return next;
    }

    /** Adds numbers from one on up to the first that is a new one, and gives its place, or the length. */
    private int addKnown(double[] numbers, int from, int length) {
        long[] known = table;
        int mask = known.length - 1;
        int right = shift;
        for (int i = from; i < length; i++) {
            long key = Double.doubleToRawLongBits(numbers[i] + 0.0);
            int place = (int) (key * MIX >>> right) << 1;
            while (known[place] != key && known[place + 1] != 0) {
                place = place + 2 & mask;
            }
            if (known[place + 1] == 0) {
                return i;
            }
            known[place + 1]++;
        }
        return length;
    }

    /** Adds the finite numbers of a distribution. */
    public void add(EmpiricalDistribution numbers) {
        for (int i = 0; i < numbers.size(); i++) {
            add(numbers.value(i), numbers.weight(i));
        }
    }

    private int place(long key) {
        int mask = table.length - 1;
        int place = (int) (key * MIX >>> shift) << 1;
        while (table[place + 1] != 0 && table[place] != key) {
            place = place + 2 & mask;
        }
        return place;
    }

    private void grow() {
        long[] old = table;
        table = new long[2 * old.length];
        shift = shift(old.length);
        for (int i = 0; i < old.length; i += 2) {
            if (old[i + 1] != 0) {
                int place = place(old[i]);
                table[place] = old[i];
                table[place + 1] = old[i + 1];
            }
        }
    }

    /** The distribution of all numbers added. */
    public EmpiricalDistribution distribution() {
        double[] numbers = new double[size];
        int filled = 0;
        for (int i = 0; i < table.length; i += 2) {
            if (table[i + 1] != 0) {
                numbers[filled++] = Double.longBitsToDouble(table[i]);
            }
        }
        NumberSort.sort(numbers, size);
        long[] weights = new long[size];
        for (int i = 0; i < size; i++) {
            weights[i] = table[place(Double.doubleToRawLongBits(numbers[i])) + 1];
        }
        return EmpiricalDistribution.weighted(numbers, weights, 0);
    }
}
