package io.github.driftlib.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The sampling error of the average precision is that of 50 samples of half the rows, as in NannyML. */
class ScoreSamplingErrorTest {

    @Test
    void theAveragePrecisionIsResampledFiftyTimes() {
        int rows = 400;
        SplittableRandom random = new SplittableRandom(4);
        double[] scores = random.doubles(rows).toArray();
        double[] truths = Arrays.stream(scores)
                .map(score -> random.nextDouble() < score ? 1 : 0)
                .toArray();
        SplittableRandom draws = new SplittableRandom(rows);
        double[] found = new double[50];
        for (int i = 0; i < found.length; i++) {
            int[] drawn =
                    IntStream.range(0, rows / 2).map(j -> draws.nextInt(rows)).toArray();
            found[i] = averagePrecision(drawn, truths, scores);
        }
        double mean = Arrays.stream(found).average().orElseThrow();
        double variance = Arrays.stream(found)
                .map(each -> (each - mean) * (each - mean))
                .average()
                .orElseThrow();
        assertThat(ScoreSamplingError.resampledVariance(new OneVersusRest(truths, scores, new boolean[rows])))
                .isCloseTo(rows / 2.0 * variance, within(1e-9 * variance * rows));
    }

    /** The sum over thresholds of the rise of the recall times the precision; rows of one score are taken together. */
    private static double averagePrecision(int[] rows, double[] truths, double[] scores) {
        Integer[] order = Arrays.stream(rows).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(row -> -scores[row]));
        double positives = Arrays.stream(rows).mapToDouble(row -> truths[row]).sum();
        double hits = 0;
        double sum = 0;
        for (int i = 0; i < order.length; ) {
            double before = hits;
            int end = i;
            while (end < order.length && scores[order[end]] == scores[order[i]]) {
                hits += truths[order[end++]];
            }
            sum += (hits - before) / positives * hits / end;
            i = end;
        }
        return sum;
    }
}
