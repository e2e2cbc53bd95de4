package io.github.driftlib.stats.distribution;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Beta;

/** Student's t distribution. */
public final class StudentT {

    private StudentT() {}

    /**
     * The probability that a t variable is at least as far from 0 as {@code t}: I(v / (v + t^2); v/2, 1/2), the
     * regularised incomplete beta function.
     *
     * @param t the value; infinite gives 0
     * @param degreesOfFreedom v, positive
     */
    public static double twoSided(double t, double degreesOfFreedom) {
        if (!(degreesOfFreedom > 0)) {
            throw new IllegalArgumentException("degreesOfFreedom must be positive, but was " + degreesOfFreedom);
        }
        if (Double.isInfinite(t)) {
            return 0;
        }
        return Beta.regularizedBeta(degreesOfFreedom / (degreesOfFreedom + t * t), degreesOfFreedom / 2, 0.5);
    }

    /**
     * What a t variable is below with the given probability.
     *
     * @param probability in (0, 1)
     * @param degreesOfFreedom positive
     */
    public static double quantile(double probability, double degreesOfFreedom) {
        return new TDistribution(null, degreesOfFreedom).inverseCumulativeProbability(probability);
    }
}
