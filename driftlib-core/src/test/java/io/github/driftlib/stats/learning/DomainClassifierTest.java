package io.github.driftlib.stats.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DomainClassifierTest {

    @Test
    void tellsDifferentTextsApartAndEqualOnesNot() {
        List<String> kind = IntStream.range(0, 60)
                .mapToObj(i -> (i % 2 == 0 ? "kind" : "calm") + " driver " + i % 7 + i % 5)
                .toList();
        List<String> rude = IntStream.range(0, 60)
                .mapToObj(i -> (i % 2 == 0 ? "rude" : "late") + " driver " + i % 7 + i % 5)
                .toList();
        assertThat(area(kind, rude)).isEqualTo(1);
        assertThat(area(kind, kind)).isBetween(0.2, 0.8);
        Separation separation = (Separation) DomainClassifier.ofTexts(kind, rude);
        assertThat(separation.wordsOfCurrent(25)).contains("late", "rude");
        assertThat(separation.wordsOfReference(25)).contains("kind", "calm");
        assertThat(Arrays.stream(separation.typicalOfCurrent(5))).hasSize(5).allMatch(row -> row >= 60);
        assertThat(Arrays.stream(separation.typicalOfReference(5))).hasSize(5).allMatch(row -> row < 60);
    }

    private static double area(List<String> reference, List<String> current) {
        return ((Separation) DomainClassifier.ofTexts(reference, current)).areaUnderRoc();
    }

    @Test
    void saysWhyItCannotLearn() {
        assertThat(reason(DomainClassifier.ofTexts(List.of("one ride"), List.of("one"))))
                .contains("halves");
        assertThat(reason(DomainClassifier.ofTexts(List.of(), List.of("a", "b"))))
                .contains("halves");
        List<String> stops = IntStream.range(0, 9).mapToObj(i -> "the and of").toList();
        assertThat(reason(DomainClassifier.ofTexts(stops, stops))).contains("stop words");
        double[][] huge = IntStream.range(0, 20)
                .mapToObj(i -> new double[] {i % 3 * 1e300, -i * 1e300})
                .toArray(double[][]::new);
        assertThat(reason(DomainClassifier.ofVectors(huge, huge))).contains("small enough");
    }

    private static String reason(DomainClassifier.Outcome outcome) {
        return ((DomainClassifier.Impossible) outcome).reason();
    }

    /** Where drawing ends and the normal distribution begins, both say the same within the error of 1,000 draws. */
    @Test
    void chanceIsTheSameDrawnAndComputed() {
        for (double probability : new double[] {0.05, 0.5, 0.95}) {
            double drawn = DomainClassifier.chanceQuantileOfTexts(6_000, 4_000, probability);
            double computed = DomainClassifier.chanceQuantileOfTexts(6_001, 4_001, probability);
            assertThat(drawn).isEqualTo(computed, within(0.0015));
        }
        assertThat(DomainClassifier.chanceQuantileOfTexts(60_000, 40_000, 0.95)).isBetween(0.5, 0.51);
    }

    @Test
    void emptyTextsAndOtherScriptsAreTextsLikeAllOthers() {
        String[] texts = {"", "שלום עולם", "🚕🚕 такси", "x²y straße", "\ud800 broken", "東京駅 タクシー"};
        List<String> some = IntStream.range(0, 30).mapToObj(i -> texts[i % 6]).toList();
        List<String> others = Arrays.asList(texts);
        assertThat(DomainClassifier.ofTexts(some, others)).isInstanceOf(Separation.class);
    }
}
