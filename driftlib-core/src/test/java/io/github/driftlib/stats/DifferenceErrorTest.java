package io.github.driftlib.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.api.Test;

/** Standard errors against statsmodels and SciPy: the difference over their test statistic. */
class DifferenceErrorTest {

    /** {@code proportions_ztest([30, 50], [100, 120])}: -1.7911821050170567. */
    @Test
    void sharesAreThoseOfStatsmodels() {
        double error = DifferenceError.ofShares(30, 100, 50, 120);
        assertThat((30.0 / 100 - 50.0 / 120) / error).isCloseTo(-1.7911821050170567, withinPercentage(1e-9));
    }

    /** All outcomes of 400 rows that are TP, FP or FN: the exact deviation of F1 is near the delta rule's. */
    @Test
    void f1IsThatOfManySamples() {
        double q = 0.6;
        int n = 400;
        double mean = 0;
        double square = 0;
        for (int both = 0; both <= n; both++) {
            double probability = Math.exp(Gamma.logGamma(n + 1.0)
                    - Gamma.logGamma(both + 1.0)
                    - Gamma.logGamma(n - both + 1.0)
                    + both * Math.log(q)
                    + (n - both) * Math.log(1 - q));
            double f1 = 2.0 * both / (n + both);
            mean += probability * f1;
            square += probability * f1 * f1;
        }
        double exact = Math.sqrt(2 * (square - mean * mean));
        assertThat(DifferenceError.ofF1(q * n, n, q * n, n)).isCloseTo(exact, withinPercentage(1));
    }
}
