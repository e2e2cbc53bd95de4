package io.github.driftlib.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumbersByHashTest {

    @Test
    void keepsTheNumberOfEachHash() {
        Random random = new Random(1);
        NumbersByHash numbers = new NumbersByHash();
        Map<Long, Integer> expected = new HashMap<>();
        for (int number = 0; number < 10_000; number++) {
            // Half of the hashes agree in the bits that choose the place.
            long hash = number % 2 == 0 ? random.nextLong() : (long) number << 40;
            assertThat(numbers.get(hash)).isEqualTo(-1);
            numbers.put(hash, number);
            expected.put(hash, number);
        }
        expected.forEach((hash, number) -> assertThat(numbers.get(hash)).isEqualTo(number));
    }
}
