package io.github.driftlib.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelSketchTest {

    private static final int SIZE = 200_000;
    private static final int CAPACITY = 256;

    /** Labels of which the i-th occurs about 1/i times as often as the first. */
    private static List<String> labels() {
        Random random = new Random(11);
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            labels.add("label " + (int) Math.pow(50_000, random.nextDouble()));
        }
        return labels;
    }

    private static LabelSketch sketch(List<String> labels) {
        LabelSketch sketch = new LabelSketch(CAPACITY);
        labels.forEach(label -> sketch.add(label, 1));
        return sketch;
    }

    private static void assertWithinTheError(LabelSketch sketch, List<String> labels) {
        Map<String, Long> exact = new HashMap<>();
        labels.forEach(label -> exact.merge(label, 1L, Long::sum));
        assertThat(sketch.total()).isEqualTo(labels.size());
        assertThat(sketch.error()).isBetween(1L, 2L * labels.size() / CAPACITY);
        exact.forEach((label, count) ->
                assertThat(sketch.counts().getOrDefault(label, 0L)).as(label).isBetween(count - sketch.error(), count));
        assertThat(sketch.counts()).hasSizeLessThanOrEqualTo(CAPACITY);
        assertThat(sketch.distinct().orElseThrow().estimate())
                .isCloseTo(exact.size(), within(DistinctSketch.ERROR * exact.size()));
    }

    @Test
    void countsAreWithinTheError() {
        List<String> labels = labels();
        assertWithinTheError(sketch(labels), labels);
    }

    @Test
    void partsMerge() {
        List<String> labels = labels();
        LabelSketch whole = new LabelSketch(CAPACITY);
        for (int from = 0; from < SIZE; from += 17_000) {
            whole.add(sketch(labels.subList(from, Math.min(SIZE, from + 17_000))));
        }
        assertWithinTheError(whole, labels);
    }

    @Test
    void aStoredSketchIsTheSame() {
        LabelSketch sketch = sketch(labels());
        LabelSketch stored = LabelSketch.of(sketch.state());
        assertThat(stored.counts()).isEqualTo(sketch.counts());
        assertThat(stored.distinct()).isEqualTo(sketch.distinct());
        assertThat(stored.error()).isEqualTo(sketch.error());
        assertThat(stored.total()).isEqualTo(sketch.total());
    }

    @Test
    void fewLabelsAreCounted() {
        LabelSketch sketch = sketch(List.of("a", "b", "a"));
        assertThat(sketch.counts()).isEqualTo(Map.of("a", 2L, "b", 1L));
        assertThat(sketch.error()).isZero();
        assertThat(sketch.distinct()).isEmpty();
    }

    @Test
    void badParametersAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LabelSketch(0))
                .withMessage("capacity must be at least 1, but was 0");
    }

    /** Part of the stored format: these must never change. */
    @Test
    void hashesStayTheSame() {
        assertThat(Long.toHexString(StringHash.of("zone 41"))).isEqualTo("afd3dc3cf3779c91");
    }
}
