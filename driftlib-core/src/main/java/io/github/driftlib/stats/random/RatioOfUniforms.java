package io.github.driftlib.stats.random;

import java.util.function.LongToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * Draws from a discrete distribution with a log-concave mass function, such as the binomial and the hypergeometric, in
 * constant time: the ratio-of-uniforms method under a table mountain hat (E. Stadlober, "The ratio of uniforms approach
 * for generating discrete random variates", Journal of Computational and Applied Mathematics 31, 1990).
 */
final class RatioOfUniforms {

    private static final double WIDTH_SLOPE = 2 * Math.sqrt(2 / Math.E);
    private static final double WIDTH_OFFSET = 3 - 2 * Math.sqrt(3 / Math.E);

    private RatioOfUniforms() {}

    /**
     * One draw.
     *
     * @param mode where the mass function is largest
     * @param largest the largest possible value; the smallest is 0
     * @param logMass the logarithm of the mass function, but for a constant
     */
    static long draw(
            RandomGenerator random,
            double mean,
            double variance,
            long mode,
            long largest,
            LongToDoubleFunction logMass) {
        double width = WIDTH_SLOPE * Math.sqrt(variance + 0.5) + WIDTH_OFFSET;
        double atMode = logMass.applyAsDouble(mode);
        while (true) {
            double u = 1 - random.nextDouble();
            double x = mean + 0.5 + width * (random.nextDouble() - 0.5) / u;
            if (x < 0 || x >= largest + 1.0) {
                continue;
            }
            long value = (long) x;
            double ratio = logMass.applyAsDouble(value) - atMode;
            // u (4 - u) - 3 is not below, and u - 1 / u not above 2 ln u: most draws are decided without the logarithm.
            if (u * (4 - u) - 3 <= ratio || u * (u - ratio) < 1 && 2 * Math.log(u) <= ratio) {
                return value;
            }
        }
    }
}
