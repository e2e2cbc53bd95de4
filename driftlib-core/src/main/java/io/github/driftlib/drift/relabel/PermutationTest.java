package io.github.driftlib.drift.relabel;

import io.github.driftlib.concurrent.Stop;
import io.github.driftlib.summary.PairedCounts;
import java.util.function.ToDoubleFunction;

/**
 * How probable a statistic at least as large is where reference and current have one distribution: (k + 1) / (B + 1),
 * with k of B random relabellings giving one at least as large (B. Phipson and G. Smyth, "Permutation p-values should
 * never be zero", Statistical Applications in Genetics and Molecular Biology 9(1), 2010).
 *
 * <p>B is 1000, and 99 where there are more than 10,000 different values. At p = 0.05 the p-value has a standard error
 * of 0.007. The same samples give the same p-value.
 */
public final class PermutationTest {

    private static final int RELABELLINGS = 1000;
    private static final int MANY_VALUES = 10_000;
    private static final int RELABELLINGS_OF_MANY_VALUES = 99;
    /** Statistics that differ by less than rounding are equal. */
    private static final double TOLERANCE = 1e-12;

    private PermutationTest() {}

    public static double pValue(NullResamples chance, double observed, ToDoubleFunction<PairedCounts> statistic) {
        double equal = observed - TOLERANCE * Math.max(1, Math.abs(observed));
        int relabellings = chance.cells() > MANY_VALUES ? RELABELLINGS_OF_MANY_VALUES : RELABELLINGS;
        int asLarge = 0;
        for (int i = 0; i < relabellings; i++) {
            Stop.check();
            asLarge += statistic.applyAsDouble(chance.next()) >= equal ? 1 : 0;
        }
        return (asLarge + 1.0) / (relabellings + 1.0);
    }
}
