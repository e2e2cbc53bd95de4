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
            long hash = code % 2 == 0 ? random.nextLong() : (long) code << 40;
            assertThat(codes.get(hash)).isEqualTo(-1);
            codes.put(hash, code);
            expected.put(hash, code);
        }
        expected.forEach((hash, code) -> assertThat(codes.get(hash)).isEqualTo(code));
        assertThat(codes.size()).isEqualTo(expected.size());
    }
}
