package io.github.driftlib.stats.distribution;

import org.apache.commons.math3.special.Erf;

/** The normal distribution with mean 0 and standard deviation 1. */
public final class StandardNormal {

    private StandardNormal() {}

    /** The probability that a standard normal variable exceeds {@code z}: erfc(z / sqrt 2) / 2. */
    public static double survival(double z) {
        return 0.5 * Erf.erfc(z / Math.sqrt(2));
    }

    /**
     * The value that a standard normal variable stays below with the given probability; good to about 1e-15.
     *
     * @param probability in (0, 1), and not below 1e-300
     */
    public static double quantile(double probability) {
        if (!(probability >= 1e-300 && probability < 1)) {
            throw new IllegalArgumentException("probability must be in [1e-300, 1), but was " + probability);
        }
        if (probability > 0.5) {
            return -quantile(1 - probability);
        }
        double z = probability < 1e-9
                ? -Math.sqrt(-2 * Math.log(probability))
                : -Math.sqrt(2) * Erf.erfInv(1 - 2 * probability);
        // Halley's method puts right what the approximation lost.
        double step = 1;
        for (int i = 0; i < 8 && Math.abs(step) > 1e-12 * (1 - z); i++) {
            double excess = (survival(-z) - probability) * Math.sqrt(2 * Math.PI) * Math.exp(z * z / 2);
            step = excess / (1 + z * excess / 2);
            z -= step;
        }
        return z;
    }
}
