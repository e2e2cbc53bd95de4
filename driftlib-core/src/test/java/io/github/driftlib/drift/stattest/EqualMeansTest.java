package io.github.driftlib.drift.stattest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The t-test does not depend on where the numbers lie, nor on their unit. */
class EqualMeansTest {

    private static double[] eighths(int count, long seed, double shift) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] numbers = new double[count];
        Arrays.setAll(numbers, i -> (random.nextInt(40) + random.nextInt(40)) / 8.0 + shift);
        return numbers;
    }

    private static double probability(double[] reference, double[] current) {
        Score score = EqualMeans.score(new SamplePair.Numbers(
                ColumnKind.NUMERICAL, EmpiricalDistribution.of(reference), EmpiricalDistribution.of(current)));
        return ((Score.Value) score).value();
    }

    private static double[] moved(double[] numbers, double offset, int exponent) {
        return Arrays.stream(numbers)
                .map(number -> Math.scalb(number + offset, exponent))
                .toArray();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1e12, 0",
        "1e15, 0",
        "-1e15, 0",
        "562949953421312, 0",
        "0, -1000",
        "0, -540",
        "0, 660",
        "0, 1015"
    })
    void onlyTheDifferenceCounts(double offset, int exponent) {
        for (double shift : new double[] {0, 0.125, 1}) {
            double[] reference = eighths(500, 1, 0);
            double[] current = eighths(700, 2, shift);
            double expected = probability(reference, current);
            double moved = probability(moved(reference, offset, exponent), moved(current, offset, exponent));
            assertThat(moved).isCloseTo(expected, within(1e-12 * expected));
        }
    }
}
