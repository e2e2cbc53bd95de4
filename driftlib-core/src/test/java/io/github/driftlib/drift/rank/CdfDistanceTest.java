package io.github.driftlib.drift.rank;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CdfDistanceTest {

    /** By the definition, in quadratic time. */
    private static double defined(double[] reference, double[] current) {
        double[] all = Arrays.copyOf(reference, reference.length + current.length);
        System.arraycopy(current, 0, all, reference.length, current.length);
        Arrays.sort(all);
        double area = 0;
        for (int i = 1; i < all.length; i++) {
            area += Math.abs(share(reference, all[i - 1]) - share(current, all[i - 1])) * (all[i] - all[i - 1]);
        }
        return area;
    }

    private static double share(double[] numbers, double upTo) {
        return Arrays.stream(numbers).filter(number -> number <= upTo).count() / (double) numbers.length;
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 7", "5, 5", "64, 64", "67, 67", "120, 80", "80, 120", "99, 100", "3, 400"})
    void theAreaIsTheIntegralOfTheDifference(int n, int m) {
        Random random = new Random(n * 1000L + m);
        for (DoubleUnaryOperator shape : new DoubleUnaryOperator[] {
            u -> u, u -> Math.floor(8 * u), u -> 1e9 + 1 / (1e-6 + u), u -> u < 0.5 ? 3 : u * 1e-200
        }) {
            double[] reference = random.doubles(n).map(shape).toArray();
            double[] current = random.doubles(m).map(u -> u * u).map(shape).toArray();
            double expected = defined(reference, current);
            assertThat(area(reference, current)).isCloseTo(expected, Offset.offset(1e-12 * expected));
            assertThat(area(current, reference)).isCloseTo(expected, Offset.offset(1e-12 * expected));
            assertThat(area(reference, reference)).isZero();
        }
    }

    @Test
    void samplesWithEqualSharesHaveNoAreaWhateverTheirSizes() {
        double[] once = {0.1, 0.7, 3.3};
        double[] twice = {0.1, 0.1, 0.7, 0.7, 3.3, 3.3};
        assertThat(area(once, twice)).isZero();
        assertThat(area(twice, once)).isZero();
    }

    @Test
    void weightsOfMoreThanTwoThousandMillionObservationsAndRangesNearTheLargestNumberHaveAnAreaToo() {
        EmpiricalDistribution many =
                EmpiricalDistribution.weighted(new double[] {0, 1}, new long[] {3_000_000_000L, 1_000_000_000L}, 0);
        EmpiricalDistribution one = EmpiricalDistribution.of(1);
        assertThat(CdfDistance.area(many, one).scaled()).isEqualTo(0.75);
        CdfDistance.Area wide =
                CdfDistance.area(EmpiricalDistribution.of(-1.5e308, 1e308), EmpiricalDistribution.of(1.5e308, 1e308));
        assertThat(wide.scaled()).isEqualTo(0.375e308);
        assertThat(wide.factor()).isEqualTo(0.25);
    }

    private static double area(double[] reference, double[] current) {
        CdfDistance.Area area =
                CdfDistance.area(EmpiricalDistribution.of(reference), EmpiricalDistribution.of(current));
        assertThat(area.factor()).isEqualTo(1);
        return area.scaled();
    }
}
