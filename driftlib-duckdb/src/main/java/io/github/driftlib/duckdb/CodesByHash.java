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

    /**
     * Copies the codes of some hashes, and -1 for those that are negative, up to the first that has no code.
     *
     * @return its place, or {@code to}
     */
    int read(long[] wanted, int from, int to, int[] target) {
        long[] known = hashes;
        int[] coded = codes;
        int mask = coded.length - 1;
        for (int i = from; i < to; i++) {
            long hash = wanted[i];
            int place = (int) hash & mask;
            while (known[place] != hash && coded[place] != FREE) {
                place = place + 1 & mask;
            }
            int code = coded[place];
            if (code == FREE && hash >= 0) {
                return i;
            }
            target[i] = hash < 0 ? FREE : code;
        }
        return to;
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
