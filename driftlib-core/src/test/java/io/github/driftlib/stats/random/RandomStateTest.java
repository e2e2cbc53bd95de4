package io.github.driftlib.stats.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.fixture.Fixtures;
import org.junit.jupiter.api.Test;

/** The numbers of NumPy's RandomState, bit by bit. */
class RandomStateTest {

    @Test
    void drawsNumPysNumbers() {
        for (JsonNode expected : Fixtures.list("learning.json", "random_state")) {
            RandomState random = RandomState.of(expected.get("seed").asInt());
            assertThat(random.uniform(7)).containsExactly(Fixtures.numbers(expected.get("uniform")));
            assertThat(random.integers(0, 10, 20)).containsExactly(whole(expected.get("digits")));
            assertThat(random.integers(1, Integer.MAX_VALUE, 5)).containsExactly(whole(expected.get("integers")));
            assertThat(random.integer(5, 6)).isEqualTo(expected.get("one").asInt());
            assertThat(random.permutation(30)).containsExactly(whole(expected.get("permutation")));
            assertThat(random.permutation(1)).containsExactly(0);
            assertThat(random.integers(0, 17, 12)).containsExactly(whole(expected.get("with_replacement")));
            assertThat(random.sample(100, 6)).containsExactly(whole(expected.get("sample")));
            assertThat(random.uniform()).isEqualTo(expected.get("uniform_after").asDouble());
        }
    }

    private static int[] whole(JsonNode array) {
        int[] numbers = new int[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.get(i).asInt();
        }
        return numbers;
    }

    @Test
    void refusesWhatCannotBeDrawn() {
        RandomState random = RandomState.of(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RandomState.of(-1))
                .withMessageContaining("seed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> random.integer(3, 3))
                .withMessageContaining("high");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> random.sample(3, 4))
                .withMessageContaining("size");
        assertThat(random.permutation(0)).isEmpty();
    }
}
