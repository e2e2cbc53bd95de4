package io.github.driftlib.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.data.NumericalColumn;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeCountsTest {

    @ParameterizedTest
    @CsvSource({
        "512, 0, 1, 0",
        "600, 0, 4, 0.1",
        "3000, -50, 100, 0",
        "70000, -3, 6, 0.5",
        "70000, -100000, 139990, 0.01",
        "70000, 2147483600, 40, 0",
        "5000, -2147483000, 90, 0.9"
    })
    void countedNumbersAreTheSameAsSortedOnes(int rows, int low, int range, double missing) {
        Random random = new Random(rows + range);
        double[] numbers = random.ints(rows, 0, range)
                .mapToDouble(i -> random.nextDouble() < missing ? Double.NaN : (double) low + i)
                .toArray();
        numbers[rows / 2] = -0.0 + low;
        check(numbers, true);
    }

    @Test
    void negativeZerosAreZerosAndNumbersThatOccurOnceHaveNoWeights() {
        check(IntStream.range(0, 2000).mapToDouble(i -> i % 2 == 0 ? 0.0 : -0.0).toArray(), true);
        check(IntStream.range(0, 2000).mapToDouble(i -> 2000 - i).toArray(), true);
    }

    @Test
    void theRangeGrowsOnEitherSide() {
        for (int[] ways : new int[][] {{1, 0}, {-1, 0}, {1, -1}, {40, 1}, {-7, 40}}) {
            int[] numbers = new int[30_000];
            for (int i = 1; i < numbers.length; i++) {
                numbers[i] = numbers[i - 1] + ways[i / 100 % 2];
            }
            int wide = Arrays.stream(numbers).max().orElseThrow()
                    - Arrays.stream(numbers).min().orElseThrow()
                    + 1;
            check(Arrays.stream(numbers).asDoubleStream().toArray(), wide <= 60_000);
        }
        check(jump(3_000, Integer.MIN_VALUE + 1, Integer.MIN_VALUE + 6_000), true);
        check(jump(3_000, Integer.MAX_VALUE - 5_999, Integer.MAX_VALUE), true);
        check(jump(3_000, Integer.MAX_VALUE, Integer.MAX_VALUE - 5_999), true);
        check(jump(3_000, Integer.MIN_VALUE + 1, Integer.MIN_VALUE + 6_001), false);
        check(jump(3_000, Integer.MIN_VALUE + 1, Integer.MAX_VALUE), false);
    }

    /** One number, and another one beyond the first block. */
    private static double[] jump(int rows, int number, int last) {
        double[] numbers = new double[rows];
        Arrays.fill(numbers, number);
        numbers[rows - 1] = last;
        return numbers;
    }

    @Test
    void otherNumbersAreSorted() {
        double[] numbers = IntStream.range(0, 3000).mapToDouble(i -> i % 7).toArray();
        for (double other : new double[] {
            0.5, 1e300, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e6, 1L << 40, 0x1p31, -0x1p31
        }) {
            double[] with = numbers.clone();
            with[2500] = other;
            check(with, false);
        }
        check(IntStream.range(0, 3000).mapToDouble(i -> Double.NaN).toArray(), false);
        check(IntStream.range(0, 500).mapToDouble(i -> i % 7).toArray(), false);
        check(new double[0], false);
    }

    private static void check(double[] numbers, boolean counted) {
        NumericalColumn column = NumericalColumn.of(numbers);
        assertThat(WholeCounts.of(column) != null).isEqualTo(counted);
        EmpiricalDistribution sorted = EmpiricalDistribution.of(numbers);
        assertThat(EmpiricalDistribution.of(column)).isEqualTo(sorted);
        if (sorted.count() > 0) {
            assertThat(EmpiricalDistribution.of(column).moments()).isEqualTo(sorted.moments());
        }
    }
}
