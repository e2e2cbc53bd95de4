package io.github.driftlib.stats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.ArithmeticUtils;

/** The p-value of the two-sample Cramér-von Mises test. */
public final class CramerVonMises {

    private static final int LARGEST_EXACT_SAMPLE = 20;
    /** Where SciPy ends the series too; the p-value is good to about this. */
    private static final double SMALLEST_TERM = 1e-7;

    private CramerVonMises() {}

    /**
     * The probability of a statistic at least as large: exact where neither sample has more than 20 values, and
     * otherwise that of the limiting distribution at the statistic brought to its mean and variance (Anderson 1962),
     * good to about 1e-7.
     *
     * @param n the size of one sample
     * @param m the size of the other
     * @param u n sum (r_i - i)^2 + m sum (s_j - j)^2, with r and s the ranks of the two samples' values among all
     */
    public static double pValue(long n, long m, double u) {
        if (Math.max(n, m) <= LARGEST_EXACT_SAMPLE) {
            return exact((int) n, (int) m, u);
        }
        double product = (double) n * m;
        double total = (double) n + m;
        return limitingPValue(n, m, u / (product * total) - (4 * product - 1) / (6 * total));
    }

    /**
     * The probability of a statistic at least as large in large samples, by the limiting distribution.
     *
     * @param n the size of one sample
     * @param m the size of the other
     * @param statistic n m / (n + m) times the mean squared difference of the two empirical distribution functions over
     *     the values of both
     */
    public static double limitingPValue(long n, long m, double statistic) {
        double product = (double) n * m;
        double total = (double) n + m;
        double expected = (1 + 1 / total) / 6;
        double variance = (total + 1)
                * (4 * product * total - 3 * ((double) n * n + (double) m * m) - 2 * product)
                / (45 * total * total * 4 * product);
        double normed = 1.0 / 6 + (statistic - expected) / Math.sqrt(45 * variance);
        return normed < 0.003 ? 1 : Math.max(0, 1 - limitingCdf(normed));
    }

    /**
     * The limiting distribution (Csörgő and Faraway 1996, equation 1.3): the sum over k of G(k + 1/2) / (k! pi^(3/2)
     * sqrt(x)) sqrt(4 k + 1) exp(-q) K_1/4(q), with q = (4 k + 1)^2 / (16 x).
     */
    private static double limitingCdf(double x) {
        double sum = 0;
        double term;
        int k = 0;
        do {
            double y = 4 * k + 1;
            double q = y * y / (16 * x);
            double factor =
                    Math.exp(Gamma.logGamma(k + 0.5) - Gamma.logGamma(k + 1)) / (Math.pow(Math.PI, 1.5) * Math.sqrt(x));
            term = factor * Math.sqrt(y) * Math.exp(-2 * q) * scaledBesselK(0.25, q);
            sum += term;
            k++;
        } while (term >= SMALLEST_TERM);
        return sum;
    }

    /**
     * exp(x) times the modified Bessel function of the second kind: the integral over t from 0 of exp(-x (cosh t - 1))
     * cosh(v t), by the trapezoidal rule, which converges exponentially here.
     */
    private static double scaledBesselK(double order, double x) {
        double step = 1.0 / 64;
        double sum = 0.5;
        double term;
        double t = 0;
        do {
            t += step;
            term = Math.exp(-x * (Math.cosh(t) - 1)) * Math.cosh(order * t);
            sum += term;
        } while (term > 1e-18 * sum);
        return sum * step;
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
