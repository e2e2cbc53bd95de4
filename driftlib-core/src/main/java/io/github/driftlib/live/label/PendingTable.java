package io.github.driftlib.live.label;

import java.util.Arrays;

/**
 * Predictions that wait, in arrays: found by their id through an open hash table, and in the order of their coming
 * through a list. Takes 40 bytes a prediction and 8 a column, and 8 to 16 for the table. Not safe for use by many
 * threads.
 */
final class PendingTable {

    static final int NONE = -1;
    private static final int FIRST_CAPACITY = 1_024;
    private static final int OWN_BYTES = 4 * Long.BYTES + 2 * Integer.BYTES;

    private final int most;
    private int capacity;
    private long[] high;
    private long[] low;
    private long[] times;
    private long[] arrivals;
    private int[] before;
    private int[] after;
    private final long[][] values;
    /** The slot of an id plus 1, or 0; a power of 2 long and never more than half full. */
    private int[] index;

    private int size;
    private int oldest = NONE;
    private int newest = NONE;
    /** The first of the slots that were given back, linked through {@link #after}. */
    private int free = NONE;

    private int used;

    PendingTable(int most, int columns) {
        this.most = most;
        values = new long[columns][];
        resize(Math.min(most, FIRST_CAPACITY));
    }

    /** The most bytes of a table. */
    static long mostBytes(int most, int columns) {
        return (long) most * (OWN_BYTES + Long.BYTES * (long) columns) + (long) tableLength(most) * Integer.BYTES;
    }

    private static int tableLength(int capacity) {
        return Integer.highestOneBit(2 * capacity - 1) << 1;
    }

    private void resize(int to) {
        capacity = to;
        high = high == null ? new long[to] : Arrays.copyOf(high, to);
        low = low == null ? new long[to] : Arrays.copyOf(low, to);
        times = times == null ? new long[to] : Arrays.copyOf(times, to);
        arrivals = arrivals == null ? new long[to] : Arrays.copyOf(arrivals, to);
        before = before == null ? new int[to] : Arrays.copyOf(before, to);
        after = after == null ? new int[to] : Arrays.copyOf(after, to);
        for (int column = 0; column < values.length; column++) {
            values[column] = values[column] == null ? new long[to] : Arrays.copyOf(values[column], to);
        }
        index = new int[tableLength(to)];
        for (int slot = oldest; slot != NONE; slot = after[slot]) {
            index[place(high[slot], low[slot])] = slot + 1;
        }
    }

    int size() {
        return size;
    }

    boolean isFull() {
        return size == most;
    }

    /** The slot that came first, or {@link #NONE}. */
    int oldest() {
        return oldest;
    }

    long time(int slot) {
        return times[slot];
    }

    long arrival(int slot) {
        return arrivals[slot];
    }

    PredictionId id(int slot) {
        return new PredictionId(high[slot], low[slot]);
    }

    long[] values(int slot) {
        long[] row = new long[values.length];
        for (int column = 0; column < row.length; column++) {
            row[column] = values[column][slot];
        }
        return row;
    }

    /** The slot of an id, or {@link #NONE}. */
    int find(PredictionId id) {
        return index[place(id.high(), id.low())] - 1;
    }

    /** Where an id is in the index, or would be. */
    private int place(long idHigh, long idLow) {
        int mask = index.length - 1;
        int place = (int) idHigh & mask;
        while (index[place] != 0 && (high[index[place] - 1] != idHigh || low[index[place] - 1] != idLow)) {
            place = place + 1 & mask;
        }
        return place;
    }

    /** Adds a prediction whose id is not there; the table must not be full. */
    void add(PredictionId id, long time, long arrival, long[] row) {
        if (size == capacity) {
            resize((int) Math.min(most, 2L * capacity));
        }
        int slot = free == NONE ? used++ : free;
        free = slot == free ? after[slot] : free;
        high[slot] = id.high();
        low[slot] = id.low();
        times[slot] = time;
        arrivals[slot] = arrival;
        for (int column = 0; column < row.length; column++) {
            values[column][slot] = row[column];
        }
        before[slot] = newest;
        after[slot] = NONE;
        if (newest == NONE) {
            oldest = slot;
        } else {
            after[newest] = slot;
        }
        newest = slot;
        index[place(id.high(), id.low())] = slot + 1;
        size++;
    }

    /** Takes a prediction out. */
    void remove(int slot) {
        removeFromIndex(place(high[slot], low[slot]));
        if (before[slot] == NONE) {
            oldest = after[slot];
        } else {
            after[before[slot]] = after[slot];
        }
        if (after[slot] == NONE) {
            newest = before[slot];
        } else {
            before[after[slot]] = before[slot];
        }
        after[slot] = free;
        free = slot;
        size--;
    }

    /** Moves those that come after back, so that no gap cuts them off (Knuth, 6.4, algorithm R). */
    private void removeFromIndex(int removed) {
        int mask = index.length - 1;
        int gap = removed;
        for (int place = gap + 1 & mask; index[place] != 0; place = place + 1 & mask) {
            int home = (int) high[index[place] - 1] & mask;
            if ((place - home & mask) >= (place - gap & mask)) {
                index[gap] = index[place];
                gap = place;
            }
        }
        index[gap] = 0;
    }
}
