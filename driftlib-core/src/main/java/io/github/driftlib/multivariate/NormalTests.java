package io.github.driftlib.multivariate;

import io.github.driftlib.stats.distribution.ChiSquared;
import java.util.Arrays;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.special.Beta;
import org.jspecify.annotations.Nullable;

/**
 * A test of means or covariances that holds for normal values.
 *
 * @param statistic the statistic that has the distribution
 * @param pValue the probability of so large a one where both sides are alike
 */
public record NormalTests(double statistic, double pValue) {

    private static final double SINGULAR = 1e-12;

    /** Hotelling's T squared as F; null where columns depend on each other wholly. */
    static @Nullable NormalTests hotelling(JointMoments moments) {
        double n = moments.rows();
        double m = moments.currentRows();
        int size = moments.scale().length;
        RealMatrix pooled = pooled(moments);
        LUDecomposition solved = new LUDecomposition(pooled, SINGULAR);
        if (!solved.getSolver().isNonSingular()) {
            return null;
        }
        RealVector shift = moments.shift();
        double squared = n * m / (n + m) * shift.dotProduct(solved.getSolver().solve(shift));
        double rest = n + m - size - 1;
        double f = rest / ((n + m - 2) * size) * squared;
        return new NormalTests(f, Beta.regularizedBeta(rest / (rest + size * f), rest / 2, size / 2.0));
    }

    /** Box's M as chi-square; null where columns depend on each other wholly. */
    static @Nullable NormalTests box(JointMoments moments) {
        double n = moments.rows() - 1;
        double m = moments.currentRows() - 1;
        int size = moments.scale().length;
        double before = logDeterminant(moments.reference().scalarMultiply((n + 1) / n));
        double now = logDeterminant(moments.current().scalarMultiply((m + 1) / m));
        double both = logDeterminant(pooled(moments));
        if (!Double.isFinite(before) || !Double.isFinite(now) || !Double.isFinite(both)) {
            return null;
        }
        double correction = (2.0 * size * size + 3 * size - 1) / (6.0 * (size + 1)) * (1 / n + 1 / m - 1 / (n + m));
        double chi = Math.max(0, ((n + m) * both - n * before - m * now) * (1 - correction));
        return new NormalTests(chi, ChiSquared.survival(chi, size * (size + 1) / 2.0));
    }

    /**
     * The Kullback-Leibler divergence of current from the reference: (tr(R^-1 S) + d' R^-1 d - k + ln(det R / det S)) /
     * 2; NaN where columns of a side depend on each other wholly.
     */
    static double divergence(JointMoments moments) {
        double logarithms = logDeterminant(moments.reference()) - logDeterminant(moments.current());
        if (!Double.isFinite(logarithms)) {
            return Double.NaN;
        }
        RealMatrix inverse =
                new LUDecomposition(moments.reference(), 0).getSolver().getInverse();
        double products = inverse.multiply(moments.aroundReference()).getTrace();
        return Math.max(0, (products - moments.scale().length + logarithms) / 2);
    }

    private static RealMatrix pooled(JointMoments moments) {
        double n = moments.rows();
        double m = moments.currentRows();
        return moments.reference()
                .scalarMultiply(n)
                .add(moments.current().scalarMultiply(m))
                .scalarMultiply(1 / (n + m - 2));
    }

    private static double logDeterminant(RealMatrix covariances) {
        return Arrays.stream(new EigenDecomposition(covariances).getRealEigenvalues())
                .map(value -> value > SINGULAR ? Math.log(value) : Double.NaN)
                .sum();
    }
}
