package io.github.driftlib.stats.distribution;

import io.github.driftlib.concurrent.Stop;
import org.apache.commons.math3.util.ArithmeticUtils;

/**
 * The p-value of the two-sided, two-sample Kolmogorov-Smirnov test: the probability that two samples of one continuous
 * distribution have empirical distribution functions at least as far apart as {@code d} somewhere.
 *
 * <p>As in SciPy's {@code ks_2samp}, the probability is exact where neither sample has more than 10,000 values, and
 * otherwise that of {@link Kolmogorov} at the effective sample size n1 n2 / (n1 + n2), rounded.
 */
public final class TwoSampleKolmogorovSmirnov {

    /** The largest sample for which the exact probability is taken. */
    public static final long LARGEST_EXACT_SAMPLE = 10_000;

    private TwoSampleKolmogorovSmirnov() {}

    /**
     * The exact probability where {@code max(n1, n2) <= 10000}, the asymptotic one otherwise.
     *
     * @param n1 the size of one sample, at least 1
     * @param n2 the size of the other, at least 1
     * @param d the largest difference of the two distribution functions, in [0, 1]
     */
    public static double pValue(long n1, long n2, double d) {
        return Math.max(n1, n2) <= LARGEST_EXACT_SAMPLE ? exact((int) n1, (int) n2, d) : asymptotic(n1, n2, d);
    }

    /** The probability at the effective sample size, for large samples. */
    public static double asymptotic(long n1, long n2, double d) {
        // A half is rounded to the even neighbour.
        double larger = Math.max(n1, n2);
        double smaller = Math.min(n1, n2);
        return Kolmogorov.survival((long) Math.max(1, Math.rint(larger * smaller / (larger + smaller))), d);
    }

    /**
     * The exact probability, by counting lattice paths from (0, 0) to (n1, n2) that somewhere leave the band |x/n1 -
     * y/n2| &lt; d; O(n1 n2) time at worst, O(n1 + n2) for equal sizes.
     */
    public static double exact(int n1, int n2, double d) {
        int divisor = ArithmeticUtils.gcd(n1, n2);
        long multiple = (long) (n1 / divisor) * n2;
        long steps = Math.round(d * multiple);
        if (steps == 0) {
            return 1;
        }
        return Math.min(1, n1 == n2 ? outsideSquare(n1, steps) : outsideBand(n1, n2, divisor, steps));
    }

    /** Equal sizes: the reflection principle, as an alternating sum in Horner's form. */
    private static double outsideSquare(int n, long steps) {
        double sum = 1;
        for (long k = n / steps; k >= 0; k--) {
            double factor = 1;
            for (long j = 0; j < steps; j++) {
                factor = (n - k * steps - j) * factor / (n + k * steps + j + 1);
            }
            sum = factor * (1 - sum);
        }
        return 2 * sum;
    }

    /**
     * Fills, column by column, the share of paths to (x, y) that have left the band: 1 outside it, and inside the mean
     * of the two predecessors' shares, weighted by how many paths come from each: x/(x + y) from the left, y/(x + y)
     * from below. All terms are positive, so small probabilities keep their digits.
     */
    private static double outsideBand(int n1, int n2, int divisor, long steps) {
        int columns = Math.max(n1, n2);
        int rows = Math.min(n1, n2);
        long columnUnit = columns / divisor;
        long rowUnit = rows / divisor;
        double[] left = new double[rows + 1];
        for (int x = 0; x <= columns; x++) {
            Stop.check();
            // Inside the band: |x * rowUnit - y * columnUnit| < steps.
            long first = Math.max(0, Math.floorDiv(x * rowUnit - steps, columnUnit) + 1);
            long last = Math.min(rows, Math.floorDiv(x * rowUnit + steps - 1, columnUnit));
            if (first > 0) {
                left[(int) first - 1] = 1;
            }
            for (int y = (int) first; y <= last; y++) {
                double below = y == 0 ? 0 : left[y - 1];
                left[y] = x + y == 0 ? 0 : (x * left[y] + y * below) / (x + y);
            }
            for (int y = (int) last + 1; y <= rows && left[y] != 1; y++) {
                left[y] = 1;
            }
        }
        return left[rows];
    }
}
