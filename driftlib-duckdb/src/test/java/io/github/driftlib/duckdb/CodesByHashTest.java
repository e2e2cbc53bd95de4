package io.github.driftlib.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CodesByHashTest {

    @Test
    void keepsTheCodeOfEachHash() {
        Random random = new Random(1);
        CodesByHash codes = new CodesByHash();
        Map<Long, Integer> expected = new HashMap<>();
        for (int code = 0; code < 10_000; code++) {
            // Half of the hashes agree in the bits that choose the place.
            long hash = code % 2 == 0 ? random.nextLong() >>> 1 : (long) code << 40;
            assertThat(codes.read(new long[] {hash}, 0, 1, new int[1])).isZero();
            codes.put(hash, code);
            expected.put(hash, code);
        }
        long[] hashes = new long[expected.size() + 2];
        int[] wanted = new int[hashes.length];
        int filled = 0;
        for (Map.Entry<Long, Integer> entry : expected.entrySet()) {
            hashes[filled] = entry.getKey();
            wanted[filled++] = entry.getValue();
        }
        hashes[filled] = -1;
        wanted[filled++] = -1;
        // No code has this one.
        hashes[filled] = Long.MAX_VALUE;
        int[] found = new int[hashes.length];
        assertThat(codes.read(hashes, 0, hashes.length, found)).isEqualTo(filled);
        assertThat(found).isEqualTo(wanted);
        assertThat(codes.size()).isEqualTo(expected.size());
    }
}
