package io.github.driftlib.stats.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NumberSortTest {

    private static final Random RANDOM = new Random(7);

    static Stream<double[]> samples() {
        return Stream.of(
                sample(200_000, RANDOM::nextGaussian),
                sample(200_000, () -> Math.round(RANDOM.nextGaussian() * 100) / 100.0 + 0.0),
                sample(100_000, () -> RANDOM.nextInt(-3, 4)),
                sample(100_000, () -> RANDOM.nextInt(-40_000, 40_000)),
                sample(100_000, () -> RANDOM.nextGaussian() * Math.pow(10, RANDOM.nextInt(-300, 300))),
                sample(70_000, () -> RANDOM.nextInt(9) * Double.MIN_VALUE),
                sample(70_000, () -> 5),
                sample(70_000, () -> RANDOM.nextInt(100) == 0 ? -1e300 : 1e15 + RANDOM.nextInt(1 << 20)),
                sample(70_000, () -> RANDOM.nextInt(2) == 0 ? 1 : 1 + Math.ulp(1.0)),
                sample(70_000, () -> RANDOM.nextInt(2) == 0 ? -0x1p-1000 : 0x1p1000),
                sample(70_001, () -> 1 + RANDOM.nextInt(2) * 0.5 + RANDOM.nextInt(1 << 20) * Math.ulp(1.0)),
                sample(
                        70_000,
                        () -> (RANDOM.nextBoolean() ? -1 : 1)
                                * Double.longBitsToDouble(
                                        (RANDOM.nextInt(3) * 700L + 1) << 52 | RANDOM.nextInt(20_000))),
                sample(5_000, RANDOM::nextDouble),
                sample(100, RANDOM::nextGaussian),
                sample(300, () -> Math.round(RANDOM.nextGaussian() * 100) / 100.0 + 0.0),
                sample(300, () -> 5),
                sample(400, () -> RANDOM.nextGaussian() * Math.pow(10, RANDOM.nextInt(-300, 300))),
                sample(500, () -> RANDOM.nextInt(2) == 0 ? 1 : 1 + Math.ulp(1.0)),
                sample(511, () -> RANDOM.nextInt(9) * Double.MIN_VALUE),
                sample(1_023, () -> 1e15 + RANDOM.nextInt(1 << 30)),
                sample(17, RANDOM::nextDouble),
                new double[] {Double.MAX_VALUE, -Double.MAX_VALUE, 0, Double.MIN_VALUE, -Double.MIN_VALUE},
                new double[] {1},
                new double[0]);
    }

    private static double[] sample(int size, DoubleSupplier numbers) {
        double[] sample = new double[size];
        Arrays.setAll(sample, i -> numbers.getAsDouble());
        return sample;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isTheOrderOfTheJdk(double[] sample) {
        double[] expected = sample.clone();
        Arrays.sort(expected);
        double[] sorted = sample.clone();
        int different = (int) Arrays.stream(sample).distinct().count();
        NumberSort.sort(sorted, sorted.length);
        assertThat(sorted).isEqualTo(expected);
        NumberSort.sort(sorted, sorted.length);
        assertThat(sorted).isEqualTo(expected);
        assertThat(NumberSort.sortAndCount(sorted, sorted.length)).isEqualTo(different);
        double[] counted = sample.clone();
        assertThat(NumberSort.sortAndCount(counted, counted.length)).isEqualTo(different);
        assertThat(counted).isEqualTo(expected);
        if (sample.length > 0) {
            double[] byDigits = sample.clone();
            assertThat(NumberSort.sortByDigits(byDigits, byDigits.length)).isEqualTo(different);
            assertThat(byDigits).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void leavesTheRestAlone(double[] sample) {
        double[] sorted = sample.clone();
        int count = sample.length / 2;
        double[] expected = sample.clone();
        Arrays.sort(expected, 0, count);
        NumberSort.sort(sorted, count);
        assertThat(sorted).isEqualTo(expected);
    }
}
