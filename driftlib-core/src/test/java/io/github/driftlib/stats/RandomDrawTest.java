package io.github.driftlib.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.driftlib.stats.distribution.ChiSquared;
import io.github.driftlib.stats.random.Hypergeometric;
import io.github.driftlib.stats.random.LogFactorial;
import io.github.driftlib.stats.random.Multinomial;
import io.github.driftlib.stats.random.MultivariateHypergeometric;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.HypergeometricDistribution;
import org.apache.commons.math3.distribution.IntegerDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Random draws against the probabilities of the same distributions in commons-math. */
class RandomDrawTest {

    private static final int DRAWS = 20_000;
    private static final double FEWEST_EXPECTED = 8;
    private static final double SMALLEST_P = 1e-4;

    static Stream<Arguments> urns() {
        return Stream.of(
                Arguments.of(5, 5, 4),
                Arguments.of(3, 1000, 400),
                Arguments.of(500, 20, 260),
                Arguments.of(60, 70, 50),
                Arguments.of(700, 300, 600),
                Arguments.of(40, 100_000, 30_000),
                Arguments.of(20_000, 30_000, 45_000),
                Arguments.of(1_000_000, 900_000, 1_000_000));
    }

    @ParameterizedTest
    @MethodSource("urns")
    void hypergeometricDrawsHaveTheirProbabilities(int marked, int others, int drawn) {
        SplittableRandom random = new SplittableRandom(7);
        assertFits(
                () -> Hypergeometric.draw(random, marked, others, drawn),
                new HypergeometricDistribution(null, marked + others, marked, drawn));
    }

    static Stream<Arguments> manyColours() {
        long[] mixed = {150, 9, 1, 200, 40, 0, 50};
        long[] oneFrequent = new long[60];
        Arrays.fill(oneFrequent, 5);
        oneFrequent[1] = 5_000;
        return Stream.of(
                Arguments.of(mixed, 30),
                Arguments.of(mixed, 200),
                Arguments.of(mixed, 260),
                Arguments.of(mixed, 430),
                Arguments.of(new long[] {1_500, 900, 600}, 1_000),
                Arguments.of(new long[] {1_500, 900, 600}, 2_600),
                Arguments.of(oneFrequent, 2_200));
    }

    /** A few and many colours, frequent and rare, alone and two together, one urn for all draws. */
    @ParameterizedTest
    @MethodSource("manyColours")
    void coloursOfAnUrnHaveTheirProbabilities(long[] colours, int drawn) {
        int all = (int) LongStream.of(colours).sum();
        for (int first = 0; first < Math.min(3, colours.length - 1); first++) {
            int colour = first;
            for (int last : new int[] {colour, colour + 1}) {
                SplittableRandom random = new SplittableRandom(6);
                MultivariateHypergeometric urn = new MultivariateHypergeometric(colours, drawn);
                int marked = (int) LongStream.of(Arrays.copyOfRange(colours, colour, last + 1))
                        .sum();
                if (marked > 0) {
                    assertFits(
                            () -> LongStream.of(Arrays.copyOfRange(urn.draw(random), colour, last + 1))
                                    .sum(),
                            new HypergeometricDistribution(null, all, marked, drawn));
                }
            }
        }
    }

    static Stream<Arguments> trials() {
        return Stream.of(
                Arguments.of(1, 0.3),
                Arguments.of(10, 0.9),
                Arguments.of(5000, 0.001),
                Arguments.of(60, 0.5),
                Arguments.of(3000, 0.02),
                Arguments.of(100_000, 0.7));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void binomialDrawsHaveTheirProbabilities(int trials, double probability) {
        SplittableRandom random = new SplittableRandom(8);
        assertFits(
                () -> Multinomial.draw(random, trials, probability),
                new BinomialDistribution(null, trials, probability));
    }

    /** Pearson's test of the drawn values, those too rare for it counted together with their neighbours. */
    private static void assertFits(LongSupplier draw, IntegerDistribution distribution) {
        long[] drawn =
                LongStream.range(0, DRAWS).map(i -> draw.getAsLong()).sorted().toArray();
        double statistic = 0;
        int cells = 0;
        int at = 0;
        double expected = 0;
        int observed = 0;
        int last = distribution.inverseCumulativeProbability(1 - 1e-9);
        double rest = DRAWS;
        for (int value = distribution.inverseCumulativeProbability(1e-9); value <= last; value++) {
            expected += DRAWS * distribution.probability(value);
            while (at < DRAWS && drawn[at] <= value) {
                observed++;
                at++;
            }
            if (expected >= FEWEST_EXPECTED && rest - expected >= FEWEST_EXPECTED || value == last) {
                statistic += (observed - expected) * (observed - expected) / expected;
                rest -= expected;
                cells++;
                expected = 0;
                observed = 0;
            }
        }
        assertThat(cells).isGreaterThan(1);
        assertThat(ChiSquared.survival(statistic, cells - 1)).isGreaterThan(SMALLEST_P);
    }

    @Test
    void coloursAddUpAndAreNeverMoreThanThereAre() {
        SplittableRandom random = new SplittableRandom(9);
        long[] colours = {3, 0, 500, 1, 40, 7};
        for (long drawn : new long[] {0, 1, 20, 300, 551}) {
            MultivariateHypergeometric urn = new MultivariateHypergeometric(colours, drawn);
            for (int i = 0; i < 200; i++) {
                long[] counts = urn.draw(random);
                assertThat(LongStream.of(counts).sum()).isEqualTo(drawn);
                for (int colour = 0; colour < colours.length; colour++) {
                    assertThat(counts[colour]).isBetween(0L, colours[colour]);
                }
                assertThat(LongStream.of(Multinomial.draw(random, colours, drawn))
                                .sum())
                        .isEqualTo(drawn);
            }
        }
    }

    @Test
    void impossibleDrawsAreRefused() {
        SplittableRandom random = new SplittableRandom(1);
        assertThatIllegalArgumentException().isThrownBy(() -> Hypergeometric.draw(random, 2, 2, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> Hypergeometric.draw(random, -1, 2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new MultivariateHypergeometric(new long[] {2, 2}, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> Multinomial.draw(random, 3, 1.5));
    }

    @Test
    void factorialsAgreeOnBothSidesOfTheTable() {
        double sum = 0;
        double lost = 0;
        for (int n = 1; n <= 20_000; n++) {
            double term = Math.log(n);
            double next = sum + term;
            double added = next - sum;
            lost += (sum - (next - added)) + (term - added);
            sum = next;
            assertThat(LogFactorial.of(n)).as("ln(%d!)", n).isCloseTo(sum + lost, within(2e-15 * (1 + sum)));
        }
        // By mpmath with 40 digits: loggamma(2049), loggamma(1e6 + 1), loggamma(1e15 + 1)
        assertThat(LogFactorial.of(2_048)).isCloseTo(13571.950972370837, within(3e-11));
        assertThat(LogFactorial.of(1_000_000)).isCloseTo(12815518.38465817, within(3e-8));
        assertThat(LogFactorial.of(1_000_000_000_000_000L)).isCloseTo(3.3538776394910703e16, within(70.0));
    }
}
