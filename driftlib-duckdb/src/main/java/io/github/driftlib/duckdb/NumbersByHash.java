package io.github.driftlib.duckdb;

import java.util.Arrays;

/** From the hashes of labels to their numbers: open addressing, at most half full. */
final class NumbersByHash {

    private static final int FREE = -1;

    private long[] hashes = new long[64];
    private int[] numbers = free(64);
    private int size;

    private static int[] free(int length) {
        int[] numbers = new int[length];
        Arrays.fill(numbers, FREE);
        return numbers;
    }

    /** The number of a hash, or -1 where it has none. */
    int get(long hash) {
        return numbers[place(hash)];
    }

    /** Gives a number, not negative, to a hash that has none. */
    void put(long hash, int number) {
        if (2 * size == numbers.length) {
            grow();
        }
        set(hash, number);
        size++;
    }

    private void set(long hash, int number) {
        int place = place(hash);
        hashes[place] = hash;
        numbers[place] = number;
    }

    private int place(long hash) {
        int mask = numbers.length - 1;
        int place = (int) hash & mask;
        while (numbers[place] != FREE && hashes[place] != hash) {
            place = place + 1 & mask;
        }
        return place;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldNumbers = numbers;
        hashes = new long[2 * oldHashes.length];
        numbers = free(hashes.length);
        for (int i = 0; i < oldNumbers.length; i++) {
            if (oldNumbers[i] != FREE) {
                set(oldHashes[i], oldNumbers[i]);
            }
        }
    }
}
