package io.github.driftlib.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.fixture.DoaneBars;
import io.github.driftlib.summary.plot.Histograms;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Histograms of logarithms, against those of the logarithm of each number. */
class LogarithmsTest {

    private static final List<DoubleUnaryOperator> SHAPES = List.of(
            Math::exp,
            gaussian -> gaussian,
            gaussian -> 1e6 + gaussian,
            gaussian -> 1e15 * Math.exp(1e-3 * gaussian),
            gaussian -> Math.rint(20 * Math.exp(gaussian)),
            gaussian -> Math.exp(100 * gaussian),
            gaussian -> Double.MIN_VALUE * Math.rint(3 + Math.abs(gaussian)),
            gaussian -> Double.MAX_VALUE / (1 + Math.abs(gaussian)),
            gaussian -> -1);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 30, 5_000, 60_000})
    void theBarsAreThoseOfEachLogarithm(int count) {
        for (DoubleUnaryOperator shape : SHAPES) {
            Random random = new Random(count);
            EmpiricalDistribution current = numbers(count, random, shape);
            EmpiricalDistribution reference = numbers(2 * count, random, shape.compose(gaussian -> gaussian + 0.1));
            assertThat(Histograms.ofLogarithms(current, Optional.of(reference)))
                    .isEqualTo(DoaneBars.of(each(current), Optional.of(each(reference))));
            assertThat(Histograms.ofLogarithms(current, Optional.empty()))
                    .isEqualTo(DoaneBars.of(each(current), Optional.empty()));
        }
    }

    @Test
    void aSideWithoutPositiveNumbersHasEmptyBars() {
        Histograms<Histogram.Numbers> bars = Histograms.ofLogarithms(
                EmpiricalDistribution.of(-1, 0, -0.0), Optional.of(EmpiricalDistribution.of(1, 10, 100)));
        assertThat(bars.current().y())
                .containsOnly(0L)
                .hasSameSizeAs(bars.reference().y());
        assertThat(bars.reference().y().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(3);
    }

    private static EmpiricalDistribution numbers(int count, Random random, DoubleUnaryOperator shape) {
        return EmpiricalDistribution.of(random.doubles(count)
                .map(any -> random.nextGaussian())
                .map(shape)
                .toArray());
    }

    private static EmpiricalDistribution each(EmpiricalDistribution numbers) {
        int[] positive = IntStream.range(0, numbers.size())
                .filter(i -> numbers.value(i) > 0)
                .toArray();
        return EmpiricalDistribution.weighted(
                Arrays.stream(positive)
                        .mapToDouble(i -> Math.log10(numbers.value(i)))
                        .toArray(),
                Arrays.stream(positive).mapToLong(numbers::weight).toArray(),
                0);
    }
}
