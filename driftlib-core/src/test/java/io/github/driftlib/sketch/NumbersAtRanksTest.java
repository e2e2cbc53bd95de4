package io.github.driftlib.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NumbersAtRanksTest {

    private static final Random RANDOM = new Random(7);

    static Stream<double[]> samples() {
        return IntStream.of(1, 2, 3, 31, 1_000, 20_001)
                .boxed()
                .flatMap(size -> Stream.<IntToDoubleFunction>of(
                                i -> RANDOM.nextGaussian(),
                                i -> i,
                                i -> -i,
                                i -> 5,
                                i -> i % 7,
                                i -> i % 2 == 0 ? 0.0 : -0.0,
                                i -> Math.exp(40 * RANDOM.nextGaussian()),
                                i -> i == 0 ? 1e300 : RANDOM.nextGaussian(),
                                i -> i % 2 == 0 ? Double.MAX_VALUE : -Double.MAX_VALUE / (i + 1),
                                i -> i * Double.MIN_VALUE,
                                i -> 1e15 + i % 3)
                        .map(number ->
                                IntStream.range(0, size).mapToDouble(number).toArray()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void areThoseOfTheSortedNumbers(double[] numbers) {
        double[] sorted =
                Arrays.stream(numbers).map(number -> number + 0.0).sorted().toArray();
        NumbersAtRanks found = new NumbersAtRanks();
        for (int step : new int[] {1, 8, 1_000}) {
            int[] ranks = IntStream.iterate(step / 2, rank -> rank < numbers.length, rank -> rank + step)
                    .toArray();
            double[] before = numbers.clone();
            double[] got = new double[ranks.length];
            found.find(numbers, 0, numbers.length, sorted[0], sorted[sorted.length - 1], ranks, got);
            assertThat(got)
                    .isEqualTo(Arrays.stream(ranks)
                            .mapToDouble(rank -> sorted[rank])
                            .toArray());
            assertThat(numbers).isEqualTo(before);
        }
    }

    /** Of a part of an array, within bounds that are those of all of it; the arrays are those of longer numbers. */
    @ParameterizedTest
    @MethodSource("samples")
    void areThoseOfAPart(double[] numbers) {
        NumbersAtRanks found = new NumbersAtRanks();
        double min = Arrays.stream(numbers).min().orElseThrow();
        double max = Arrays.stream(numbers).max().orElseThrow();
        int half = numbers.length / 2;
        for (int from : new int[] {0, half}) {
            double[] part = Arrays.copyOfRange(numbers, from, numbers.length);
            Arrays.sort(part);
            int[] ranks = {0, part.length / 2, part.length - 1};
            double[] got = new double[3];
            found.find(numbers, from, part.length, min, max, ranks, got);
            assertThat(got).containsExactly(part[0] + 0.0, part[part.length / 2] + 0.0, part[part.length - 1] + 0.0);
        }
    }
}
