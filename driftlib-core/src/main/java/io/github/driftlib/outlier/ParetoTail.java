package io.github.driftlib.outlier;

import io.github.driftlib.summary.EmpiricalDistribution;

/**
 * The upper tail of a distribution: beyond a threshold t, P(X &gt; x) = k/n (1 + shape (x - t) / scale)^(-1 / shape).
 * With b0 the mean of the exceedances and a1 the mean of each times the share of those above it, shape = 2 - b0 / (b0 -
 * 2 a1) and scale = 2 b0 a1 / (b0 - 2 a1).
 *
 * @param values all values
 * @param threshold t, the 90 % quantile
 * @param exceedances k, how many values are beyond it
 * @param shape the shape
 * @param scale the scale
 * @param clipped whether the shape was put back into [-0.5, 0.5]
 */
record ParetoTail(
        EmpiricalDistribution values, double threshold, long exceedances, double shape, double scale, boolean clipped) {

    private static final double LEVEL = 0.9;
    private static final double WIDEST = 0.5;

    static ParetoTail of(EmpiricalDistribution values) {
        double threshold = values.quantile(LEVEL);
        int first = values.firstAtLeast(Math.nextUp(threshold), 0);
        long below = first == values.size() ? values.count() : values.weightBelow(first);
        long count = values.count() - below;
        double mean = 0;
        double ranked = 0;
        long rank = 0;
        for (int i = first; i < values.size(); i++) {
            double excess = values.value(i) - threshold;
            long weight = values.weight(i);
            // The mean rank of equal values stands for each of them.
            double place = rank + (weight - 1) / 2.0;
            mean += weight * (excess / count);
            ranked += count < 2 ? 0 : weight * (place / (count - 1) * (excess / count));
            rank += weight;
        }
        double rest = mean - ranked;
        double shape = 2 - mean / (mean - 2 * rest);
        double scale = 2 * mean * rest / (mean - 2 * rest);
        boolean clipped = Math.abs(shape) > WIDEST;
        if (clipped) {
            // With a given shape, the mean of the exceedances gives the scale.
            shape = Math.signum(shape) * WIDEST;
            scale = mean * (1 - shape);
        }
        return new ParetoTail(values, threshold, count, shape, scale, clipped);
    }

    /** The probability that a value exceeds this one. */
    double probability(double value) {
        double excess = value - threshold;
        if (excess <= 0) {
            int first = values.firstAtLeast(Math.nextUp(value), 0);
            return first == values.size() ? 0 : 1 - (double) values.weightBelow(first) / values.count();
        }
        double ratio = (double) exceedances / values.count();
        double base = 1 + shape * excess / scale;
        return ratio
                * (Math.abs(shape) < 1e-12 ? Math.exp(-excess / scale) : base <= 0 ? 0 : Math.pow(base, -1 / shape));
    }

    /** The value that is exceeded with a probability. */
    double level(double probability) {
        double ratio = probability * values.count() / exceedances;
        return Math.abs(shape) < 1e-12
                ? threshold - scale * Math.log(ratio)
                : threshold + scale / shape * (Math.pow(ratio, -shape) - 1);
    }
}
