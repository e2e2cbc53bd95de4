package io.github.driftlib.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CategoryCountsTest {

    @Test
    void bothSidesAreWalkedInOrder() {
        List<String> seen = new ArrayList<>();
        CategoryCounts.of("b", "d", "a", "b")
                .forEachLabel(
                        CategoryCounts.of("c", "b", "e"),
                        (label, count, other) -> seen.add(label + " " + count + " " + other));
        assertThat(seen).containsExactly("a 1 0", "b 2 1", "c 0 1", "d 1 0", "e 0 1");
    }

    @Test
    void nothingIsWalkedOfNothing() {
        CategoryCounts.empty().forEachLabel(CategoryCounts.empty(), (label, count, other) -> {
            throw new AssertionError(label);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 59, 60, Integer.MAX_VALUE})
    void theMostFrequentAreTheFirstOfAllInOrder(int most) {
        String[] labels = new Random(most)
                .ints(400, 0, 60)
                .mapToObj(number -> "l" + number)
                .toArray(String[]::new);
        CategoryCounts counts = CategoryCounts.of(labels);
        Comparator<Map.Entry<String, Long>> order = Map.Entry.comparingByValue(Comparator.reverseOrder());
        assertThat(counts.mostFrequent(most))
                .isEqualTo(counts.counts().entrySet().stream()
                        .sorted(order.thenComparing(Map.Entry.comparingByKey()))
                        .limit(most)
                        .map(Map.Entry::getKey)
                        .toList());
    }
}
