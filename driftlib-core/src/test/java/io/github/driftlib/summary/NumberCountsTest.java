package io.github.driftlib.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.summary.table.NumberCounts;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NumberCountsTest {

    private static final int SIZE = 50_000;

    static Stream<double[]> samples() {
        Random random = new Random(3);
        return Stream.of(
                new double[0],
                new double[] {0.0, -0.0, Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_VALUE},
                DoubleStream.generate(() -> random.nextInt(7) - 3).limit(SIZE).toArray(),
                DoubleStream.generate(() -> Math.round(random.nextGaussian() * 1_000) / 100.0)
                        .limit(SIZE)
                        .toArray(),
                DoubleStream.generate(() -> random.nextInt(SIZE) * 0x1p-40)
                        .limit(SIZE)
                        .toArray(),
                random.doubles(SIZE).toArray(),
                DoubleStream.iterate(1.6e15, time -> time + 1e6).limit(SIZE).toArray());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void giveTheDistributionOfTheNumbers(double[] numbers) {
        NumberCounts counts = new NumberCounts();
        Arrays.stream(numbers).forEach(number -> counts.add(number, 1));
        EmpiricalDistribution expected = EmpiricalDistribution.of(numbers);
        assertThat(counts.distribution()).isEqualTo(expected);
        assertThat(counts.size()).isEqualTo(expected.size());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void areTakenUntilThereAreTooMany(double[] numbers) {
        NumberCounts counts = new NumberCounts();
        int taken = counts.add(numbers, numbers.length, 500);
        EmpiricalDistribution expected = EmpiricalDistribution.of(Arrays.copyOf(numbers, taken));
        assertThat(counts.distribution()).isEqualTo(expected);
        assertThat(counts.size()).isEqualTo(taken == numbers.length ? expected.size() : 501);
        assertThat(counts.add(numbers, numbers.length, 500)).isEqualTo(taken == numbers.length ? taken : 0);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void areTakenSeveralAtOnce(double[] numbers) {
        NumberCounts counts = new NumberCounts();
        Arrays.stream(numbers).forEach(number -> counts.add(number, 3));
        EmpiricalDistribution once = EmpiricalDistribution.of(numbers);
        assertThat(counts.distribution()).isEqualTo(once.merge(once).merge(once));
    }
}
