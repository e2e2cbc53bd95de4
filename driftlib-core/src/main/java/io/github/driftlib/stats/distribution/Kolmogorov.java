package io.github.driftlib.stats.distribution;

import io.github.driftlib.stats.ScaledMatrix;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * The distribution of the one-sample Kolmogorov-Smirnov statistic D: the largest distance between the empirical
 * distribution function of n values and the continuous distribution they were drawn from.
 *
 * <p>Which formula serves where follows Simard and L'Ecuyer, "Computing the two-sided Kolmogorov-Smirnov distribution"
 * (Journal of Statistical Software 39(11), 2011), with the boundaries of SciPy's {@code kstwo}.
 */
public final class Kolmogorov {

    private static final int SMALL_SAMPLE = 140;
    private static final int LARGEST_MATRIX_SAMPLE = 100_000;
    private static final long LARGEST_SUM_SAMPLE = 1_000_000;
    private static final double VANISHING_ENDS = 80;
    private static final long TERMS = 2000;

    private Kolmogorov() {}

    /**
     * The probability that D is at least {@code d}.
     *
     * @param n the sample size, at least 1
     * @param d the distance; 0 or less gives 1, 1 or more gives 0
     */
    public static double survival(long n, double d) {
        if (n < 1) {
            throw new IllegalArgumentException("n must be at least 1, but was " + n);
        }
        double t = n * d;
        double ndd = t * d;
        if (t <= 0.5 || d >= 1) {
            return d >= 1 ? 0 : 1;
        }
        if (t <= 1) {
            return clip(1 - smallDistanceCdf(n, t));
        }
        if (t >= n - 1) {
            return clip(2 * Math.pow(1 - d, n));
        }
        boolean oneSided = d >= 0.5 || ndd >= (n <= SMALL_SAMPLE ? 4 : 2.2);
        if (oneSided) {
            return n > SMALL_SAMPLE && ndd >= 370 ? 0 : clip(2 * oneSidedSurvival(n, d));
        }
        boolean matrix = n <= SMALL_SAMPLE || n <= LARGEST_MATRIX_SAMPLE && n * Math.pow(d, 1.5) <= 1.4;
        return clip(1 - (matrix ? matrixCdf((int) n, d) : pelzGoodCdf(n, d)));
    }

    /** n! (2 d - 1/n)^n, for d between 1/(2n) and 1/n. */
    private static double smallDistanceCdf(long n, double t) {
        double log = 0;
        for (long i = 1; i <= n && log > -800; i++) {
            log += Math.log(i * (2 * t - 1) / n);
        }
        return Math.exp(log);
    }

    /**
     * The probability that the one-sided statistic D+ is at least d (Birnbaum and Tingey 1951): sum over j of the
     * binomial probability of j successes in n at rate p = d + j/n, times d / p. Beyond a million values its limit with
     * the first correction, exp(-(6 n d + 1)^2 / (18 n)).
     */
    private static double oneSidedSurvival(long n, double d) {
        if (n > LARGEST_SUM_SAMPLE) {
            double scaled = 6 * (n * d) + 1;
            return Math.exp(-scaled * scaled / 18 / n);
        }
        double sum = 0;
        int last = (int) Math.floor(n * (1 - d));
        int step = stepOfSum(n, d);
        for (int j = 0; j <= last; j += step) {
            double rate = Math.min(1, d + (double) j / n);
            sum += d / rate * new BinomialDistribution(null, (int) n, rate).probability(j);
        }
        return step * sum;
    }

    /**
     * Every how many terms the sum over j is taken. Where both ends of the sum vanish (the first term is exp(-n d)),
     * the terms are a smooth bump, about exp(-n d^2 / (2 u (1 - u))) at u = j/n. By Poisson's summation formula the sum
     * over every s-th term, times s, differs from the sum by the Fourier transform of the bump at n/s and beyond: a
     * share of about exp(2 n d^2 - 2 d sqrt(pi n (n/s) / 2)), which for n/s = 2000 and n d^2 &gt;= 2.2 is below 1e-60.
     */
    private static int stepOfSum(long n, double d) {
        return n * d < VANISHING_ENDS ? 1 : (int) Math.max(1, n / TERMS);
    }

    /**
     * The exact probability that D is below d, as an entry of the n-th power of a matrix (Marsaglia, Tsang and Wang,
     * "Evaluating Kolmogorov's distribution", 2003), the power of ten carried apart.
     */
    private static double matrixCdf(int n, double d) {
        int k = (int) Math.ceil(n * d);
        double h = k - n * d;
        int size = 2 * k - 1;
        ScaledMatrix power = ScaledMatrix.power(transitions(size, h), n);
        double probability = power.entry(k - 1, k - 1);
        int exponent = power.exponent();
        for (int i = 1; i <= n; i++) {
            probability = probability * i / n;
            if (probability < 1e-140) {
                probability *= 1e140;
                exponent -= 140;
            }
        }
        return probability * Math.pow(10, exponent);
    }

    private static double[][] transitions(int size, double h) {
        double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= Math.min(i + 1, size - 1); j++) {
                matrix[i][j] = 1;
            }
        }
        for (int i = 0; i < size; i++) {
            matrix[i][0] -= Math.pow(h, i + 1);
            matrix[size - 1][i] -= Math.pow(h, size - i);
        }
        matrix[size - 1][0] += 2 * h - 1 > 0 ? Math.pow(2 * h - 1, size) : 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= Math.min(i, size - 1); j++) {
                for (int g = 1; g <= i - j + 1; g++) {
                    matrix[i][j] /= g;
                }
            }
        }
        return matrix;
    }

    /**
     * The probability that D is below d, by the expansion of Pelz and Good (1976) in powers of 1/sqrt(n): with z =
     * sqrt(n) d, four series in exp(-pi^2 m^2 / (8 z^2)) over odd m, two of them with a further one over all k.
     */
    private static double pelzGoodCdf(long n, double d) {
        double z = Math.sqrt(n) * d;
        double z2 = z * z;
        double z4 = z2 * z2;
        double z6 = z4 * z2;
        double z8 = z4 * z4;
        double pi2 = Math.PI * Math.PI;
        double pi4 = pi2 * pi2;
        double pi6 = pi4 * pi2;
        double k0 = 0;
        double k1 = 0;
        double k2 = 0;
        double k3 = 0;
        double k2Rest = 0;
        double k3Rest = 0;
        int terms = (int) Math.ceil(16 * z / Math.PI);
        for (int k = terms; k >= 1; k--) {
            double m2 = (2.0 * k - 1) * (2.0 * k - 1);
            double m4 = m2 * m2;
            double q = Math.exp(-pi2 * m2 / 8 / z2);
            k0 += q;
            k1 += q * (pi2 / 4 * m2 - z2);
            k2 += q * (6 * z6 + 2 * z4 + (2 * z4 - 5 * z2) * pi2 / 4 * m2 + pi4 * (1 - 2 * z2) / 16 * m4);
            k3 += q
                    * (-30 * z6
                            - 90 * z8
                            + pi2 * (135 * z4 - 96 * z6) / 4 * m2
                            + pi4 * (212 * z4 - 60 * z2) / 16 * m4
                            + pi6 * (5 - 30 * z2) / 64 * m4 * m2);
            double square = (double) k * k;
            double r = Math.exp(-pi2 / 2 / z2 * square);
            k2Rest += square * r;
            k3Rest += (3 * z2 - pi2 * square) * square * r;
        }
        double root = Math.sqrt(2 * Math.PI);
        double first = root * k0 / z;
        double second = root * k1 / (6 * z4);
        double third = root * k2 / (72 * z6 * z) - pi2 * root / (36 * z2 * z) * k2Rest;
        double fourth = root * k3 / (6480 * z8 * z2) + pi2 * root / (216 * z6) * k3Rest;
        return first + second / Math.sqrt(n) + third / n + fourth / Math.pow(n, 1.5);
    }

    private static double clip(double probability) {
        return Math.max(0, Math.min(1, probability));
    }
}
