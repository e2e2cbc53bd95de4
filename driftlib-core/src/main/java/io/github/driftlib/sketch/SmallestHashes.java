package io.github.driftlib.sketch;

import java.util.Arrays;

/** The k smallest different hashes of those seen, by which different values can be counted; see {@link LabelSketch}. */
final class SmallestHashes {

    private final int kept;
    /** The first {@code size} are sorted (unsigned) and different; those up to {@code filled} are new. */
    private final long[] hashes;

    private int size;
    private int filled;

    SmallestHashes(int kept) {
        this.kept = kept;
        this.hashes = new long[2 * kept];
    }

    static SmallestHashes of(int kept, long[] sorted) {
        SmallestHashes smallest = new SmallestHashes(kept);
        for (long hash : sorted) {
            smallest.add(hash);
        }
        return smallest;
    }

    void add(long hash) {
        if (size < kept || Long.compareUnsigned(hash, hashes[kept - 1]) < 0) {
            hashes[filled++] = hash;
            if (filled == hashes.length) {
                settle();
            }
        }
    }

    void add(SmallestHashes other) {
        for (long hash : other.sorted()) {
            add(hash);
        }
    }

    private void settle() {
        for (int i = 0; i < filled; i++) {
            hashes[i] ^= Long.MIN_VALUE;
        }
        Arrays.sort(hashes, 0, filled);
        size = 0;
        for (int i = 0; i < filled && size < kept; i++) {
            if (i == 0 || hashes[i] != hashes[i - 1]) {
                hashes[size++] = hashes[i];
            }
        }
        for (int i = 0; i < size; i++) {
            hashes[i] ^= Long.MIN_VALUE;
        }
        filled = size;
    }

    long[] sorted() {
        settle();
        return Arrays.copyOf(hashes, size);
    }

    long distinct() {
        settle();
        if (size < kept) {
            return size;
        }
        double largest = Math.scalb((double) (hashes[kept - 1] >>> 1), -63);
        return Math.round((kept - 1) / largest);
    }
}
