package io.github.driftlib.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.driftlib.data.CategoricalColumn;
import io.github.driftlib.sketch.LabelSketch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
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
    void labelsAreInTextOrderHoweverTheyCome() {
        String[] labels = new Random(1)
                .ints(5000, 0, 900)
                .mapToObj(number -> number == 0 ? null : Integer.toString(number, 36))
                .toArray(String[]::new);
        Map<String, Long> expected = new TreeMap<>();
        Arrays.stream(labels).filter(Objects::nonNull).forEach(label -> expected.merge(label, 1L, Long::sum));
        CategoryCounts of = CategoryCounts.of(labels);
        CategoryCounts ofColumn = CategoryCounts.of(CategoricalColumn.of(labels));
        CategoryCounts ofParts = CategoryCounts.of(Arrays.copyOf(labels, 2000))
                .merge(CategoryCounts.of(Arrays.copyOfRange(labels, 2000, 5000)));
        for (CategoryCounts counts : List.of(of, ofColumn, ofParts, CategoryCounts.of(expected, of.missing(), 0, 0))) {
            assertThat(counts).isEqualTo(of).hasSameHashCodeAs(of);
            assertThat(List.copyOf(counts.counts().entrySet())).isEqualTo(List.copyOf(expected.entrySet()));
            assertThat(counts.labels()).isEqualTo(List.copyOf(expected.keySet()));
            assertThat(expected)
                    .allSatisfy(
                            (label, count) -> assertThat(counts.count(label)).isEqualTo(count));
            assertThat(counts.largest())
                    .isEqualTo(
                            expected.values().stream().mapToLong(it -> it).max().orElseThrow());
        }
        assertThat(of.count("none")).isZero();
        assertThat(of.count(null)).isZero();
        assertThat(CategoryCounts.empty().largest()).isZero();
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

    private static CategoryCounts sketched(String prefix, int labels, int kept) {
        LabelSketch sketch = new LabelSketch(kept);
        for (int i = 0; i < labels; i++) {
            sketch.add(prefix + i, 1 + i % 3);
        }
        return CategoryCounts.of(sketch, 0);
    }

    @Test
    void differentLabelsOfBothAreThoseOfTheUnion() {
        CategoryCounts first = sketched("a", 300, 50);
        CategoryCounts second = sketched("b", 300, 50);
        CategoryCounts both = first.merge(second);
        assertThat((double) both.distinctCount()).isCloseTo(600, within(600 * 0.027));
        assertThat(both.distinctRange().orElseThrow().lowest()).isLessThanOrEqualTo(600);
        assertThat(both.distinctRange().orElseThrow().highest()).isGreaterThanOrEqualTo(600);
        assertThat(first.merge(first).distinctCount()).isEqualTo(first.distinctCount());
        assertThat(both).isEqualTo(second.merge(first));
        CategoryCounts withExact = first.merge(CategoryCounts.of("x", "y", "a0"));
        assertThat((double) withExact.distinctCount()).isCloseTo(302, within(9.0));
        assertThat(both.errorBound()).isEqualTo(first.errorBound() + second.errorBound());
    }

    /** At most 3 of the 100 have any one label, a and b among them. */
    @Test
    void aRemainderHasLabelsToo() {
        CategoryCounts counts = CategoryCounts.of(Map.of("a", 10L, "b", 9L), 0, 100, 3);
        assertThat(counts.distinctCount()).isEqualTo(34);
        assertThat(counts.distinctRange()).contains(new ValueRange(34, 102));
        CategoryCounts merged = counts.merge(CategoryCounts.of("c"));
        assertThat(merged.distinctRange()).contains(new ValueRange(34, 103));
        assertThat(CategoryCounts.of(Map.of("a", 1L), 0, 0, 3).distinctRange()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CategoryCounts.of(Map.of("a", 1L), 0, 5, 0))
                .withMessage("errorBound must be at least 1 where there is a remainder, but was 0 beside 5");
    }
}
