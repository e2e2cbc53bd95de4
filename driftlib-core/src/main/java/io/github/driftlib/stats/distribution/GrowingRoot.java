package io.github.driftlib.stats.distribution;

import java.util.function.DoubleUnaryOperator;

/** Where a growing function is 0, above 0: by halving the interval, to 1e-15 of the root. */
public final class GrowingRoot {

    private GrowingRoot() {}

    /**
     * The root.
     *
     * @param growing a function that is below 0 at 0, and somewhere not
     * @param start where to begin, above 0
     */
    public static double of(DoubleUnaryOperator growing, double start) {
        double high = start;
        while (growing.applyAsDouble(high) < 0) {
            high *= 2;
        }
        double low = 0;
        while (high - low > 1e-15 * high) {
            double middle = (low + high) / 2;
            if (middle <= low || middle >= high) {
                break;
            }
            if (growing.applyAsDouble(middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
