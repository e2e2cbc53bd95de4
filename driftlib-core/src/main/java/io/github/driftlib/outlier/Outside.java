package io.github.driftlib.outlier;

import org.apache.commons.math3.special.Gamma;

/** How many of some new values lie outside of the range of old ones, where all come in random order. */
final class Outside {

    private Outside() {}

    /**
     * The probability of at least so many: the sum of (j + 1) C(n + m - j - 2, n - 2) / C(n + m, n) from there on.
     *
     * @param count how many lie outside
     * @param old n, at least 2
     * @param fresh m
     */
    static double atLeast(long count, long old, long fresh) {
        if (count <= 0) {
            return 1;
        }
        double all = logChoose(old + fresh, old);
        double sum = 0;
        double largest = 0;
        for (long j = count; j <= fresh; j++) {
            double term = Math.exp(Math.log(j + 1.0) + logChoose(old + fresh - j - 2, old - 2) - all);
            sum += term;
            largest = Math.max(largest, term);
            if (term < largest && term < 1e-17 * sum) {
                break;
            }
        }
        return Math.min(1, sum);
    }

    private static double logChoose(long n, long k) {
        return Gamma.logGamma(n + 1.0) - Gamma.logGamma(k + 1.0) - Gamma.logGamma(n - k + 1.0);
    }
}
