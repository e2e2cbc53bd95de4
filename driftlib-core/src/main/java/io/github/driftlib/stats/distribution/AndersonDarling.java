package io.github.driftlib.stats.distribution;

import io.github.driftlib.stats.Spectrum;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;

/**
 * The p-value of the two-sample Anderson-Darling test (Scholz and Stephens, "K-sample Anderson-Darling tests", Journal
 * of the American Statistical Association 82, 1987).
 */
public final class AndersonDarling {

    private static final double[] SIGNIFICANCE = {0.25, 0.1, 0.05, 0.025, 0.01, 0.005, 0.001};
    private static final double[] B0 = {0.675, 1.281, 1.645, 1.96, 2.326, 2.573, 3.085};
    private static final double[] B1 = {-0.245, 0.25, 0.678, 1.149, 1.822, 2.364, 3.615};
    private static final double[] B2 = {-0.105, -0.305, -0.362, -0.391, -0.396, -0.345, -0.154};
    private static final double[] CRITICAL = critical();
    private static final double[] LOG_SIGNIFICANCE_FIT = fit();

    private static final double LIMITING_DEVIATION = Math.sqrt(2 * (Math.PI * Math.PI / 3 - 3));
    /** Below it the limiting distribution has less than 1e-16. */
    private static final double VANISHING = 0.03;

    /** The weights of the limiting distribution: 1 / (i (i + 1)). */
    private static final Spectrum LIMIT = new Spectrum() {
        @Override
        public int size() {
            return Integer.MAX_VALUE;
        }

        @Override
        public double pole(int i) {
            return (i + 1.0) * (i + 2.0);
        }

        @Override
        public double logDeterminant(int i, double beyond) {
            // cos(pi / 2 sqrt(1 + 4 y)) / (pi y)
            double y = pole(i) + beyond;
            double distance = 4 * beyond / (Math.sqrt(1 + 4 * y) + 2 * i + 3);
            return Math.log(Math.abs(Math.sin(Math.PI / 2 * distance)) / (Math.PI * y));
        }
    };

    private AndersonDarling() {}

    /** Table 2 of the paper, for two samples. */
    private static double[] critical() {
        double[] critical = new double[B0.length];
        for (int i = 0; i < critical.length; i++) {
            critical[i] = B0[i] + B1[i] + B2[i];
        }
        return critical;
    }

    /** The parabola through the logarithms of the significance at the critical values, by least squares. */
    private static double[] fit() {
        double[][] x = new double[CRITICAL.length][];
        double[] y = new double[CRITICAL.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = new double[] {CRITICAL[i], CRITICAL[i] * CRITICAL[i]};
            y[i] = Math.log(SIGNIFICANCE[i]);
        }
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.newSampleData(y, x);
        return regression.estimateRegressionParameters();
    }

    /**
     * The probability of a statistic at least as large where no two values are equal. Between 0.25 and 0.001 by the
     * parabola through the tabulated values, as SciPy; beyond them by the limiting distribution, joined to it.
     *
     * @param n the size of one sample
     * @param m the size of the other; together at least 4
     * @param statistic A2akN, equation 7 of the paper
     */
    public static double pValue(long n, long m, double statistic) {
        double normed = (statistic - 1) / Math.sqrt(variance(n, m));
        double first = CRITICAL[0];
        double last = CRITICAL[CRITICAL.length - 1];
        if (normed < first) {
            return 1 - (1 - fitted(first)) * (1 - limiting(normed)) / (1 - limiting(first));
        }
        return normed > last ? fitted(last) * (limiting(normed) / limiting(last)) : fitted(normed);
    }

    private static double fitted(double normed) {
        double[] c = LOG_SIGNIFICANCE_FIT;
        return Math.exp(c[0] + c[1] * normed + c[2] * normed * normed);
    }

    private static double limiting(double normed) {
        return limitingSurvival(1 + normed * LIMITING_DEVIATION);
    }

    /** The probability that the integral of the square of a Brownian bridge divided by t (1 - t) exceeds {@code x}. */
    public static double limitingSurvival(double x) {
        return x < VANISHING ? 1 : ChiSquareMixture.survival(x, LIMIT);
    }

    /**
     * The form of the statistic where values are equal ({@link BridgeForm}): equation 7 of the paper, with the mean of
     * the difference before and after them.
     */
    public static double[] form(double before, double count, double total) {
        double middle = before + count / 2;
        double weight = (total - 1) * count / (middle * (total - middle) - total * count / 4);
        return new double[] {weight / 4, weight / 2, weight / 4};
    }

    /** Equation 4 of the paper, for two samples. */
    private static double variance(long n, long m) {
        double total = (double) n + m;
        double reciprocals = 1.0 / n + 1.0 / m;
        double harmonic = 0;
        double g = 0;
        for (long i = 2; i < n + m; i++) {
            harmonic += 1 / (total - i + 1);
            g += harmonic / i;
        }
        double h = harmonic + 1;
        double a = 4 * g - 6 + (10 - 6 * g) * reciprocals;
        double b = (2 * g - 4) * 4 + 16 * h + (2 * g - 14 * h - 4) * reciprocals - 8 * h + 4 * g - 6;
        double c = (6 * h + 2 * g - 2) * 4 + (4 * h - 4 * g + 6) * 2 + (2 * h - 6) * reciprocals + 4 * h;
        double d = (2 * h + 6) * 4 - 8 * h;
        return (a * total * total * total + b * total * total + c * total + d)
                / ((total - 1) * (total - 2) * (total - 3));
    }
}
