package io.github.driftlib.outlier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** How probable new labels are, against divisions at random. */
class SplitLabelsTest {

    private static SortedMap<String, Long> counts(List<String> values) {
        SortedMap<String, Long> counts = new TreeMap<>();
        values.forEach(value -> counts.merge(value, 1L, Long::sum));
        return counts;
    }

    private static long unseen(SortedMap<String, Long> before, SortedMap<String, Long> now) {
        return now.entrySet().stream()
                .filter(label -> !before.containsKey(label.getKey()))
                .mapToLong(label -> label.getValue())
                .sum();
    }

    /** Six values of three labels: of the 20 divisions in halves, those with so many new ones are counted by hand. */
    @Test
    void aSmallOneIsCloseToItsExactValue() {
        SortedMap<String, Long> before = counts(List.of("a", "a", "b"));
        SortedMap<String, Long> now = counts(List.of("a", "b", "c"));
        assertThat(SplitLabels.pValue(before, now, 1)).isBetween(0.5, 0.75);
        assertThat(SplitLabels.pValue(before, counts(List.of("a", "b", "b")), 0))
                .isEqualTo(1);
    }

    @Test
    void asOftenAsDivisionsAtRandom() {
        Random random = new Random(5);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            values.add("label " + (int) (80 * Math.pow(random.nextDouble(), 3)));
        }
        int runs = 2000;
        int[] reached = new int[40];
        SortedMap<String, Long> before = null;
        SortedMap<String, Long> now = null;
        for (int run = 0; run < runs; run++) {
            Collections.shuffle(values, random);
            before = counts(values.subList(0, 350));
            now = counts(values.subList(350, 500));
            for (int least = 0; least <= Math.min(39, unseen(before, now)); least++) {
                reached[least]++;
            }
        }
        for (int least = 1; least < 12; least++) {
            double chance = SplitLabels.pValue(before, now, least);
            assertThat(chance).isCloseTo((double) reached[least] / runs, within(0.05));
        }
    }

    /** Where both ways are near, they agree; a flood of one new label is no chance. */
    @Test
    void manyValues() {
        SortedMap<String, Long> before = new TreeMap<>();
        SortedMap<String, Long> now = new TreeMap<>();
        for (int i = 0; i < 6000; i++) {
            (i % 2 == 0 ? before : now).put("id " + i, 1L);
        }
        assertThat(SplitLabels.pValue(before, now, 2000)).isCloseTo(1, within(1e-9));
        assertThat(SplitLabels.pValue(before, now, 3000)).isCloseTo(0.5, within(0.02));
        before.put("usual", 1000L);
        now.put("usual", 900L);
        now.put("flood", 100L);
        assertThat(SplitLabels.pValue(before, now, 3100)).isLessThan(0.01);
    }
}
