package io.github.driftlib.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mean and deviation against exact arithmetic, wherever the numbers lie and however they come. */
class MomentsTest {

    private static final MathContext DIGITS = new MathContext(60);

    private static double[] numbers(int count, double offset, double scale) {
        SplittableRandom random = new SplittableRandom(1);
        double[] numbers = new double[count];
        Arrays.setAll(numbers, i -> offset + scale * (random.nextDouble() + random.nextDouble() - 1));
        return numbers;
    }

    private static BigDecimal mean(double[] numbers) {
        BigDecimal sum = BigDecimal.ZERO;
        for (double number : numbers) {
            sum = sum.add(new BigDecimal(number));
        }
        return sum.divide(BigDecimal.valueOf(numbers.length), DIGITS);
    }

    private static double deviation(double[] numbers) {
        BigDecimal mean = mean(numbers);
        BigDecimal sum = BigDecimal.ZERO;
        for (double number : numbers) {
            BigDecimal deviation = new BigDecimal(number).subtract(mean, DIGITS);
            sum = sum.add(deviation.multiply(deviation, DIGITS), DIGITS);
        }
        return sum.divide(BigDecimal.valueOf(numbers.length - 1), DIGITS)
                .sqrt(DIGITS)
                .doubleValue();
    }

    private static Moments inBatches(double[] numbers, int size) {
        Moments moments = Moments.NONE;
        for (int from = 0; from < numbers.length; from += size) {
            double[] batch = Arrays.copyOfRange(numbers, from, Math.min(numbers.length, from + size));
            moments = moments.plus(Moments.of(batch, batch.length));
        }
        return moments;
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "1e12, 3",
        "1e15, 3000",
        "1e15, 3",
        "-1e9, 1e-3",
        "9007199254740992, 40",
        "0, 1e200",
        "1e200, 1e190",
        "0, 1.7e308",
        "0, 1e-300",
        "1e-300, 1e-302",
        "0, 1e-160",
        "0, 1e-310",
        "3e119, 1e110",
        "4e-121, 1e-125"
    })
    void momentsAreThoseOfExactArithmetic(double offset, double scale) {
        double[] numbers = numbers(5_000, offset, scale);
        double mean = mean(numbers).doubleValue();
        double deviation = deviation(numbers);
        for (int batch : new int[] {5_000, 1_000, 77, 1}) {
            Moments moments = inBatches(numbers, batch);
            assertThat(moments.mean()).isCloseTo(mean, within(4 * Math.ulp(mean)));
            assertThat(moments.deviation(numbers.length - 1)).isCloseTo(deviation, within(4 * Math.ulp(deviation)));
            assertThat(moments.min()).isEqualTo(Arrays.stream(numbers).min().orElseThrow());
            assertThat(moments.max()).isEqualTo(Arrays.stream(numbers).max().orElseThrow());
        }
    }

    @Test
    void theMeanOfTheLargestNumbersIsFinite() {
        Moments moments = Moments.of(new double[] {1.7e308, 1.7e308, 1.7e308}, 3);
        assertThat(moments.mean()).isEqualTo(1.7e308);
        assertThat(moments.deviation(3)).isZero();
    }

    private static Moments repeated(double number, long times) {
        return Moments.of(new double[] {number}, 1, new long[] {times});
    }

    @Test
    void numbersOfAllSizesGoTogether() {
        Moments tiny = Moments.of(new double[] {1e-310, -3e-305}, 2);
        Moments usual = Moments.of(new double[] {1, 2, 4}, 3);
        Moments huge = Moments.of(new double[] {1e300}, 1);
        Moments zeros = repeated(0, 5);
        assertThat(tiny.plus(usual).mean()).isEqualTo(1.4);
        assertThat(usual.plus(tiny)).isEqualTo(tiny.plus(usual));
        assertThat(huge.plus(usual).plus(tiny).mean()).isEqualTo(1e300 / 6);
        assertThat(zeros.plus(tiny).mean()).isCloseTo((1e-310 - 3e-305) / 7, within(1e-320));
        assertThat(zeros.plus(huge).plus(Moments.NONE).mean()).isEqualTo(1e300 / 6);
    }

    @Test
    void weightsStandForRepeatedNumbers() {
        Moments weighted =
                Moments.of(new double[] {0.1, 0.3, 7e5}, 3, new long[] {3, 3 + 1_000_000_007L, 1_000_000_017});
        Moments parts = repeated(0.1, 3).plus(repeated(0.3, 1_000_000_007)).plus(repeated(7e5, 7));
        assertThat(weighted.mean()).isCloseTo(parts.mean(), within(Math.ulp(parts.mean())));
        assertThat(weighted.deviation(weighted.count()))
                .isCloseTo(parts.deviation(parts.count()), within(2 * Math.ulp(parts.deviation(parts.count()))));
        Moments constant = repeated(0.1, 1_000_000_007);
        assertThat(constant.mean()).isEqualTo(0.1);
        assertThat(constant.plus(constant).deviation(1)).isZero();
    }

    @Test
    void differencesOfLargeMeansAreExact() {
        double[] left = {1e15 + 0.125, 1e15 + 0.25, 1e15};
        double[] right = {1e15, 1e15 + 0.125};
        assertThat(Moments.of(left, 3).meanLess(Moments.of(right, 2))).isEqualTo(0.0625);
        assertThat(Moments.of(right, 2).meanLess(Moments.of(left, 3))).isEqualTo(-0.0625);
    }
}
