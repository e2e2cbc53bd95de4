package io.github.driftlib.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.driftlib.stats.distribution.MannWhitneyU;
import io.github.driftlib.stats.random.LogFactorial;
import io.github.driftlib.stats.random.Multinomial;
import io.github.driftlib.stats.rank.SampleQuantile;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Formulas at and beyond the ends of where they hold. */
class DomainTest {

    @Test
    void mannWhitney() {
        assertThat(MannWhitneyU.lowerTail(200, 200, 40_000)).isEqualTo(1);
        assertThat(MannWhitneyU.lowerTail(100, 100, 10_000)).isEqualTo(1);
        assertThat(MannWhitneyU.lowerTail(3, 3, -1)).isZero();
        assertThat(MannWhitneyU.lowerTail(3, 3, 0)).isCloseTo(1 / 20.0, within(1e-16));
        assertThat(MannWhitneyU.lowerTail(3, 3, 8)).isCloseTo(19 / 20.0, within(1e-15));
        assertThat(MannWhitneyU.lowerTail(8, 100_000, 400_000)).isCloseTo(0.5, within(1e-4));
        assertThatIllegalArgumentException().isThrownBy(() -> MannWhitneyU.lowerTail(600, 600, 180_000));
        assertThatIllegalArgumentException().isThrownBy(() -> MannWhitneyU.lowerTail(8, 3_000_000, 7));
        assertThatIllegalArgumentException().isThrownBy(() -> MannWhitneyU.lowerTail(0, 3, 7));
    }

    @Test
    void aBinomialDrawEndsWhereNoProbabilityIsLeft() {
        RandomGenerator last = new RandomGenerator() {
            @Override
            public long nextLong() {
                return -1;
            }

            @Override
            public double nextDouble() {
                return Math.nextDown(1.0);
            }
        };
        assertThat(Multinomial.draw(last, 1_000_000_000, 5e-9)).isBetween(25L, 60L);
    }

    @Test
    void quantilesOfAnyFiniteNumbersAreFinite() {
        double[] wide = {-1e308, 1e308};
        assertThat(SampleQuantile.of(wide, 0)).isEqualTo(-1e308);
        assertThat(SampleQuantile.of(wide, 0.5)).isZero();
        assertThat(SampleQuantile.of(wide, 0.75)).isEqualTo(5e307);
        assertThat(SampleQuantile.of(wide, 1)).isEqualTo(1e308);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleQuantile.of(new double[0], 0.5))
                .withMessage("values must not be empty and probability be in [0, 1], but were 0 and 0.5");
        assertThatIllegalArgumentException().isThrownBy(() -> SampleQuantile.of(wide, 2));
    }

    /** The logarithm of the factorial as an exact number, taken apart into a power of two and what is left. */
    @Test
    void logarithmsOfFactorials() {
        BigDecimal factorial = BigDecimal.ONE;
        double lnTwo = Math.log(2);
        for (int n = 1; n <= 5_000; n++) {
            factorial = factorial.multiply(BigDecimal.valueOf(n), new MathContext(40));
            if (n % 97 == 0 || n > 2_000 && n < 2_100) {
                int bits = factorial.toBigInteger().bitLength() - 53;
                double mantissa = new BigDecimal(factorial.toBigInteger().shiftRight(Math.max(0, bits))).doubleValue();
                double expected = Math.log(mantissa) + Math.max(0, bits) * lnTwo;
                // Those that are added up have no more than the error of what is expected here.
                double most = n < 2_048 ? 5e-16 : 2e-15;
                assertThat(LogFactorial.of(n)).isCloseTo(expected, within(most * expected));
            }
        }
        assertThat(LogFactorial.of(10_000_000)).isCloseTo(151180965.48756956, within(1e-6));
    }
}
