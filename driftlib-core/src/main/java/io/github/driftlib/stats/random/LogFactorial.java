package io.github.driftlib.stats.random;

/**
 * ln(n!), good to 2e-15 relative: added up without rounding errors up to 2047, by Stirling's series from there on, of
 * which the terms after 1 / (12 n) are less than 1e-16 of the sum.
 */
public final class LogFactorial {

    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
    private static final double[] SMALL = new double[2048];

    static {
        double lost = 0;
        double sum = 0;
        for (int n = 2; n < SMALL.length; n++) {
            double term = Math.log(n);
            double next = sum + term;
            double added = next - sum;
            lost += (sum - (next - added)) + (term - added);
            sum = next;
            SMALL[n] = sum + lost;
        }
    }

    private LogFactorial() {}

    public static double of(long n) {
        if (n < SMALL.length) {
            return SMALL[(int) n];
        }
        return (n + 0.5) * Math.log(n) - n + HALF_LOG_TWO_PI + 1.0 / (12.0 * n);
    }
}
