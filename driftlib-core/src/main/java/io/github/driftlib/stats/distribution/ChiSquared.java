package io.github.driftlib.stats.distribution;

import org.apache.commons.math3.special.Gamma;

/** The chi-squared distribution. */
public final class ChiSquared {

    private ChiSquared() {}

    /**
     * The probability that a chi-squared variable exceeds {@code x}: Q(k/2, x/2), the regularised upper incomplete
     * gamma function.
     *
     * @param x the value; 0 or less gives 1
     * @param degreesOfFreedom k, positive
     */
    public static double survival(double x, double degreesOfFreedom) {
        if (!(degreesOfFreedom > 0)) {
            throw new IllegalArgumentException("degreesOfFreedom must be positive, but was " + degreesOfFreedom);
        }
        if (x <= 0) {
            return 1;
        }
        return x == Double.POSITIVE_INFINITY ? 0 : Gamma.regularizedGammaQ(degreesOfFreedom / 2, x / 2);
    }
}
