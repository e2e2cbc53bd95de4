package io.github.driftlib.examples.taxi.service;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/**
 * By what the two of many pairs differ: the median of the means of every two differences (Hodges and Lehmann), and the
 * interval of 95 % that belongs to it (by Wilcoxon's signed ranks). A turn that was disturbed moves it as little as a
 * median, and it takes two thirds of the pairs to be as sure of it.
 */
record Difference(double middle, double lower, double upper) {

    private static final double TWO_SIDED_95 = 1.959963984540054;

    static Difference of(double[] differences) {
        int count = differences.length;
        double[] means = new double[count * (count + 1) / 2];
        int next = 0;
        for (int i = 0; i < count; i++) {
            for (int j = i; j < count; j++) {
                means[next++] = (differences[i] + differences[j]) / 2;
            }
        }
        Arrays.sort(means);
        double deviation = Math.sqrt(count * (count + 1.0) * (2 * count + 1.0) / 24);
        int outside = (int) Math.max(0, means.length / 2.0 - TWO_SIDED_95 * deviation);
        return new Difference(median(means), means[outside], means[means.length - 1 - outside]);
    }

    /** By what share the second of each two values is above the first; of logarithms, to which both are alike. */
    static Difference ofShares(double[] first, double[] second) {
        double[] logs = new double[first.length];
        Arrays.setAll(logs, i -> Math.log(second[i] / first[i]));
        return of(logs).map(Math::expm1);
    }

    private Difference map(DoubleUnaryOperator scale) {
        return new Difference(scale.applyAsDouble(middle), scale.applyAsDouble(lower), scale.applyAsDouble(upper));
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** As a share. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%+.1f %% (%+.1f to %+.1f)", 100 * middle, 100 * lower, 100 * upper);
    }
}
