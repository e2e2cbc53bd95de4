package io.github.driftlib.examples.taxi.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    /** Hollander and Wolfe's depression factors, as {@code wilcox.test(x, y, paired = TRUE, conf.int = TRUE)} of R. */
    @Test
    void isThatOfWilcoxon() {
        double[] before = {1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30};
        double[] after = {0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29};
        double[] differences = new double[before.length];
        Arrays.setAll(differences, i -> before[i] - after[i]);
        Difference found = Difference.of(differences);
        assertThat(found.middle()).isCloseTo(0.46, within(1e-9));
        assertThat(found.lower()).isCloseTo(0.01, within(1e-9));
        assertThat(found.upper()).isCloseTo(0.786, within(1e-9));
    }

    /**
     * A few turns in which the machine did something else leave the interval true, and it is narrower than a median's.
     */
    @Test
    void holdsTheTruthInNineteenOfTwentyCases() {
        SplittableRandom random = new SplittableRandom(5);
        int repeats = 2_000;
        int held = 0;
        double width = 0;
        for (int repeat = 0; repeat < repeats; repeat++) {
            double[] differences = new double[120];
            Arrays.setAll(differences, i -> 3 + random.nextGaussian() * (i % 20 == 0 ? 10 : 1));
            Difference found = Difference.of(differences);
            held += found.lower() <= 3 && 3 <= found.upper() ? 1 : 0;
            width += (found.upper() - found.lower()) / repeats;
        }
        assertThat(held / (double) repeats).isBetween(0.93, 0.97);
        // That of the median is sqrt(pi / 2) = 1.25 times as wide without the disturbed turns: 0.45.
        assertThat(width).isLessThan(0.42);
    }

    @Test
    void ofSharesDoesNotDependOnWhichIsFirst() {
        double[] ones = {1, 2, 4};
        double[] others = {1.1, 2.2, 4.4};
        assertThat(Difference.ofShares(ones, others).middle()).isCloseTo(0.1, within(1e-12));
        assertThat(Difference.ofShares(others, ones).middle()).isCloseTo(1 / 1.1 - 1, within(1e-12));
    }

    @Test
    void ofFewPairsTheIntervalIsAllOfThem() {
        assertThat(Difference.of(new double[] {1, 2, 6})).isEqualTo(new Difference(2.75, 1, 6));
    }
}
