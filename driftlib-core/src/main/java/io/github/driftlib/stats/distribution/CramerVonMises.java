package io.github.driftlib.stats.distribution;

import io.github.driftlib.stats.Spectrum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.util.ArithmeticUtils;

/** The p-value of the two-sample Cramér-von Mises test. */
public final class CramerVonMises {

    private static final int LARGEST_EXACT_SAMPLE = 20;
    /** Below it the limiting distribution has less than 1e-16. */
    private static final double VANISHING = 0.003;

    /** The weights of the limiting distribution: 1 / (i pi)^2. */
    private static final Spectrum LIMIT = new Spectrum() {
        @Override
        public int size() {
            return Integer.MAX_VALUE;
        }

        @Override
        public double pole(int i) {
            return Math.PI * Math.PI * (i + 1) * (i + 1);
        }

        @Override
        public double logDeterminant(int i, double beyond) {
            // sin(sqrt y) / sqrt y
            double root = Math.sqrt(pole(i) + beyond);
            return Math.log(Math.abs(Math.sin(beyond / (root + Math.PI * (i + 1)))) / root);
        }
    };

    private CramerVonMises() {}

    /**
     * The probability of a statistic at least as large where no two values are equal: exact where neither sample has
     * more than 20 values, and otherwise that of the limiting distribution at the statistic brought to its mean and
     * variance (Anderson 1962).
     *
     * @param n the size of one sample
     * @param m the size of the other
     * @param statistic n m / (n + m) times the mean squared difference of the two empirical distribution functions over
     *     the values of both
     */
    public static double pValue(long n, long m, double statistic) {
        if (Math.max(n, m) <= LARGEST_EXACT_SAMPLE) {
            double product = (double) n * m;
            double total = (double) n + m;
            return exact((int) n, (int) m, Math.rint((statistic + (4 * product - 1) / (6 * total)) * product * total));
        }
        return limitingPValue(n, m, statistic);
    }

    /** The probability of a statistic at least as large in large samples, by the limiting distribution. */
    public static double limitingPValue(long n, long m, double statistic) {
        double product = (double) n * m;
        double total = (double) n + m;
        double expected = (1 + 1 / total) / 6;
        double variance = (total + 1)
                * (4 * product * total - 3 * ((double) n * n + (double) m * m) - 2 * product)
                / (45 * total * total * 4 * product);
        return limitingSurvival(1.0 / 6 + (statistic - expected) / Math.sqrt(45 * variance));
    }

    /** The probability that the integral of the square of a Brownian bridge exceeds {@code x}. */
    public static double limitingSurvival(double x) {
        return x < VANISHING ? 1 : ChiSquareMixture.survival(x, LIMIT);
    }

    /**
     * The form of the statistic where values are equal ({@link BridgeForm}): both distribution functions rise in as
     * many equal steps as there are equal values, so that it is the mean of (before + (after - before) i / count)^2
     * over the i-th of them.
     */
    public static double[] form(double before, double count, double total) {
        double linear = (count + 1) / total;
        double square = (count + 1) * (2 * count + 1) / (6 * count * total);
        return new double[] {count / total - linear + square, linear - 2 * square, square};
    }

    /**
     * The exact probability, by counting orders of the values by the statistic they give (Xiao, Gordon and Yakovlev, "A
     * C++ program for the Cramér-von Mises two-sample test", Journal of Statistical Software 17(8), 2006).
     */
    private static double exact(int n, int m, double u) {
        long common = (long) n / ArithmeticUtils.gcd(n, m) * m;
        long a = common / n;
        long b = common / m;
        double product = (double) n * m;
        double bound = Math.floor(
                common * (double) common * (n + m) * (6 * u - product * (4 * product - 1)) / (6 * product * product));
        List<Map<Long, Double>> row = new ArrayList<>();
        for (int v = 0; v <= n; v++) {
            row.add(v == 0 ? new HashMap<>(Map.of(0L, 1.0)) : new HashMap<>());
        }
        for (int w = 0; w <= m; w++) {
            Map<Long, Double> left = new HashMap<>();
            for (int v = 0; v <= n; v++) {
                long step = (a * v - b * w) * (a * v - b * w);
                Map<Long, Double> here = new HashMap<>();
                left.forEach((value, orders) -> here.merge(value + step, orders, Double::sum));
                row.get(v).forEach((value, orders) -> here.merge(value + step, orders, Double::sum));
                row.set(v, here);
                left = here;
            }
        }
        double atLeast = 0;
        double all = 0;
        for (Map.Entry<Long, Double> entry : row.get(n).entrySet()) {
            atLeast += entry.getKey() >= bound ? entry.getValue() : 0;
            all += entry.getValue();
        }
        return atLeast / all;
    }
}
