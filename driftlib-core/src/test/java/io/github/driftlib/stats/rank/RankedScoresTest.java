package io.github.driftlib.stats.rank;

import static io.github.driftlib.fixture.Closeness.assertClose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.fixture.Fixtures;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Ranked scores against scikit-learn's areas and curves, and what must hold for any of them. */
class RankedScoresTest {

    @Test
    void areasAndCurvesAreScikitLearns() {
        for (JsonNode entry : Fixtures.list("ranked_scores.json", "cases")) {
            RankedScores scores = RankedScores.of(numbers(entry.get("positives")), numbers(entry.get("negatives")));
            String name = entry.get("name").asText();
            assertClose(name, scores.areaUnderRoc(), entry.get("roc_auc").asDouble());
            assertClose(
                    name,
                    scores.averagePrecision(),
                    entry.get("average_precision").asDouble());
            if (entry.get("roc_auc_variance").isNumber()) {
                assertClose(
                        name,
                        scores.varianceOfRoc(),
                        entry.get("roc_auc_variance").asDouble());
                assertThat(scores.varianceOfAveragePrecision())
                        .as(name)
                        .isCloseTo(entry.get("average_precision_variance").asDouble(), withinPercentage(1e-6));
            }
            assertThat(scores.size()).isEqualTo(entry.get("thresholds").size());
            for (int i = 0; i < scores.size(); i++) {
                double tpr = (double) scores.positivesAmong(i + 1) / scores.positives();
                double fpr = (double) scores.negativesAmong(i + 1) / scores.negatives();
                assertThat(scores.score(i))
                        .isEqualTo(entry.get("thresholds").get(i).asDouble() + 0.0);
                assertClose(name, tpr, entry.get("tpr").get(i).asDouble());
                assertClose(name, fpr, entry.get("fpr").get(i).asDouble());
            }
        }
    }

    private static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        Arrays.setAll(numbers, i -> array.get(i).asDouble());
        return numbers;
    }

    /** The variances are those of many samples of one source. */
    @Test
    void variancesAreThoseOfManySamples() {
        SplittableRandom random = new SplittableRandom(11);
        int rounds = 4_000;
        double[] areas = new double[rounds];
        double[] averages = new double[rounds];
        double ofAreas = 0;
        double ofAverages = 0;
        for (int round = 0; round < rounds; round++) {
            int size = (int) random.doubles(200).filter(draw -> draw < 0.3).count();
            double[] positives = random.doubles(size).map(Math::sqrt).toArray();
            double[] negatives = random.doubles(200 - size).toArray();
            RankedScores scores = RankedScores.of(positives, negatives);
            areas[round] = scores.areaUnderRoc();
            averages[round] = scores.averagePrecision();
            ofAreas += scores.varianceOfRoc() / rounds;
            ofAverages += scores.varianceOfAveragePrecision() / rounds;
        }
        assertThat(ofAreas / variance(areas)).isBetween(0.93, 1.07);
        assertThat(ofAverages / variance(averages)).isBetween(0.9, 1.1);
    }

    private static double variance(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow();
    }

    @Test
    void countsOfPairsGiveTheSameArea() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 50; round++) {
            double[] positives = sample(random, 1 + random.nextInt(40));
            double[] negatives = sample(random, 1 + random.nextInt(40));
            double wins = 0;
            for (double positive : positives) {
                for (double negative : negatives) {
                    wins += positive > negative ? 1 : positive == negative ? 0.5 : 0;
                }
            }
            double area = RankedScores.of(positives, negatives).areaUnderRoc();
            assertClose("pairs", area, wins / positives.length / negatives.length);
            assertClose(
                    "exchanged classes",
                    RankedScores.of(negatives, positives).areaUnderRoc(),
                    1 - wins / positives.length / negatives.length);
        }
    }

    private static double[] sample(SplittableRandom random, int size) {
        return random.ints(size, 0, 12).mapToDouble(i -> i / 11.0).toArray();
    }

    @Test
    void aWeightStandsForAsManyRows() {
        RankedScores rows = RankedScores.of(new double[] {0.9, 0.2, 0.9}, new double[] {0.2, 0.2, 0.1});
        RankedScores weighted = RankedScores.ofSorted(
                new double[] {0.2, 0.9}, new long[] {1, 2}, new double[] {0.1, 0.2}, new long[] {1, 2});
        assertThat(weighted).isEqualTo(rows).hasSameHashCodeAs(rows);
    }

    @Test
    void thresholdsAndTopsNeverSplitEqualScores() {
        RankedScores scores = RankedScores.of(new double[] {0.9, 0.5}, new double[] {0.5, 0.5, 0.1});
        assertThat(scores.sizeAtLeast(0.5)).isEqualTo(2);
        assertThat(scores.sizeAtLeast(0.91)).isZero();
        assertThat(scores.sizeAtLeast(0)).isEqualTo(3);
        assertThat(scores.sizeOfTop(0)).isZero();
        assertThat(scores.sizeOfTop(1)).isEqualTo(1);
        assertThat(scores.sizeOfTop(2)).isEqualTo(2);
        assertThat(scores.sizeOfTop(4)).isEqualTo(2);
        assertThat(scores.sizeOfTop(99)).isEqualTo(3);
    }

    @Test
    void oneClassAloneHasNoCurves() {
        RankedScores positivesOnly = RankedScores.of(new double[] {0.5}, new double[0]);
        assertThat(positivesOnly.hasBothClasses()).isFalse();
        assertThatIllegalStateException()
                .isThrownBy(positivesOnly::areaUnderRoc)
                .withMessage("ranked scores must have a positive and a negative, but have 1 and 0");
        assertThatIllegalStateException()
                .isThrownBy(RankedScores.of(new double[] {0.5}, new double[] {0.1, 0.2})::varianceOfRoc)
                .withMessage("ranked scores must have two positives and two negatives, but have 1 and 2");
        assertThat(RankedScores.of(new double[0], new double[0]).size()).isZero();
    }

    @Test
    void scoresMustBeFiniteAndAscending() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RankedScores.of(new double[] {Double.NaN}, new double[] {1}))
                .withMessage("positives must be finite and ascending, but score 0 was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RankedScores.ofSorted(new double[0], new long[0], new double[] {1}, new long[0]))
                .withMessage("weights of negatives must be 1, one a score, but were 0");
    }
}
