package io.github.driftlib.suite.suggest;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Thresholds that the next window is beyond with at most a given probability, where it comes from where these windows
 * came from.
 *
 * <p>Each is the wider of two: what the sampling of rows explains, and, of several windows, what the differences
 * between them explain.
 *
 * @param rows how many rows the next window has at least
 * @param level how often chance alone may be beyond a threshold
 * @param widening by how much wider than that
 */
record Thresholds(long rows, double level, double widening) {

    /** How large the share of rows may be that have something, such as no value. */
    double share(ColumnWindows.Shares shares) {
        long count = Arrays.stream(shares.counts()).sum();
        long of = Arrays.stream(shares.rows()).sum();
        return share(count + 0.5, of - count + 0.5, shares);
    }

    /** The same, where the probability of it has the beta distribution of {@code (a, b)}. */
    double share(double a, double b, ColumnWindows.Shares shares) {
        double mean = a / (a + b);
        double bound = Chance.upperCount(rows, a, Math.max(b, 0.5), level) / (double) rows;
        int windows = shares.counts().length;
        if (windows > 2) {
            // The square roots of shares are about as spread whatever the share is, and not as skewed.
            double[] roots = IntStream.range(0, windows)
                    .mapToDouble(i -> Math.sqrt((shares.counts()[i] + 0.5) / (shares.rows()[i] + 1.0)))
                    .toArray();
            double root = Arrays.stream(roots).average().orElseThrow();
            double highest =
                    root + Chance.student(windows, 2 * level) * deviation(roots) * Math.sqrt(1 + 1.0 / windows);
            bound = Math.max(bound, highest * highest);
        }
        double share = mean + widening * (bound - mean);
        // As many rows as that, and not a rounding error less.
        return Math.min(1, Math.ceil(share * rows - 1e-6) / rows);
    }

    /**
     * Between which ranks the quantile of the next window lies.
     *
     * @param probability which quantile
     * @param of how many values the ranks are taken from
     * @param ranks the rank of that quantile of each window, among all values
     */
    double[] ranks(double probability, long of, double[] ranks) {
        double spread = Math.sqrt(probability * (1 - probability) * (1.0 / of + 1.0 / rows));
        double half = Chance.normal(level) * spread + 1.0 / of + 1.0 / rows;
        if (ranks.length > 2) {
            double between = Chance.student(ranks.length, level) * deviation(ranks) * Math.sqrt(1 + 1.0 / ranks.length);
            half = Math.max(half, between);
        }
        double wide = widening * half;
        return new double[] {Math.max(0, probability - wide), Math.min(1, probability + wide)};
    }

    /** Between how many rows the next window has. */
    double[] rowCounts(long[] counts) {
        double mean = Arrays.stream(counts).average().orElseThrow();
        double[] each = Arrays.stream(counts).asDoubleStream().toArray();
        double half = widening
                * Chance.student(counts.length, level)
                * Math.max(deviation(each), Math.sqrt(mean))
                * Math.sqrt(1 + 1.0 / counts.length);
        return new double[] {Math.max(1, Math.floor(mean - half)), Math.ceil(mean + half)};
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return Math.sqrt(Arrays.stream(values)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / (values.length - 1));
    }
}
