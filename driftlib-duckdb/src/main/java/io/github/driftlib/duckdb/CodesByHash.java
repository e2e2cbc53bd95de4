package io.github.driftlib.duckdb;

import java.util.Arrays;

/** From the hashes of labels to their codes: open addressing, at most half full. */
final class CodesByHash {

    private static final int FREE = -1;

    private long[] hashes = new long[64];
    private int[] codes = free(64);
    private int size;

    private static int[] free(int length) {
        int[] codes = new int[length];
        Arrays.fill(codes, FREE);
        return codes;
    }

    /** How many hashes have a code. */
    int size() {
        return size;
    }

    /** The code of a hash, or -1 where it has none. */
    int get(long hash) {
        return codes[place(hash)];
    }

    /** Gives a code, not negative, to a hash that has none. */
    void put(long hash, int code) {
        if (2 * size == codes.length) {
            grow();
        }
        set(hash, code);
        size++;
    }

    private void set(long hash, int code) {
        int place = place(hash);
        hashes[place] = hash;
        codes[place] = code;
    }

    private int place(long hash) {
        int mask = codes.length - 1;
        int place = (int) hash & mask;
        while (codes[place] != FREE && hashes[place] != hash) {
            place = place + 1 & mask;
        }
        return place;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldCodes = codes;
        hashes = new long[2 * oldHashes.length];
        codes = free(hashes.length);
        for (int i = 0; i < oldCodes.length; i++) {
            if (oldCodes[i] != FREE) {
                set(oldHashes[i], oldCodes[i]);
            }
        }
    }
}
