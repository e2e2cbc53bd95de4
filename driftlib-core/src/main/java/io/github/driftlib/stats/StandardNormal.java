package io.github.driftlib.stats;

import org.apache.commons.math3.special.Erf;

/** The normal distribution with mean 0 and standard deviation 1. */
public final class StandardNormal {

    private StandardNormal() {}

    /** The probability that a standard normal variable exceeds {@code z}: erfc(z / sqrt 2) / 2. */
    public static double survival(double z) {
        return 0.5 * Erf.erfc(z / Math.sqrt(2));
    }
}
