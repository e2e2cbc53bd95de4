package io.github.driftlib.outlier;

import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.Arrays;

/**
 * The medcouple, a robust measure of skew in [-1, 1]: the median of ((b - m) - (m - a)) / (b - a) over all pairs a
 * &lt;= m &lt;= b of values around the median m (Brys, Hubert and Struyf, A robust measure of skewness, 2004).
 */
final class Medcouple {

    private static final int MOST = 2000;

    private Medcouple() {}

    static double of(EmpiricalDistribution values) {
        double[] sorted = new double[(int) Math.min(MOST, values.count())];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = values.quantile(sorted.length == 1 ? 0.5 : (double) i / (sorted.length - 1));
        }
        return of(sorted);
    }

    /** Of values in ascending order. */
    static double of(double[] sorted) {
        double middle = sorted.length % 2 == 1
                ? sorted[sorted.length / 2]
                : sorted[sorted.length / 2 - 1] / 2 + sorted[sorted.length / 2] / 2;
        double[] lower = Arrays.stream(sorted).filter(x -> x <= middle).toArray();
        double[] upper = Arrays.stream(sorted).filter(x -> x >= middle).toArray();
        double[] kernel = new double[lower.length * upper.length];
        int next = 0;
        for (int i = 0; i < upper.length; i++) {
            for (int j = 0; j < lower.length; j++) {
                boolean tied = upper[i] == middle && lower[j] == middle;
                kernel[next++] = tied
                        ? Math.signum(i + j + 1.0 - lower.length)
                        : ((upper[i] - middle) - (middle - lower[j])) / (upper[i] - lower[j]);
            }
        }
        Arrays.sort(kernel);
        int half = kernel.length / 2;
        return kernel.length % 2 == 1 ? kernel[half] : (kernel[half - 1] + kernel[half]) / 2;
    }
}
