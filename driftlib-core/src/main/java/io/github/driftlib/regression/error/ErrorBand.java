package io.github.driftlib.regression.error;

import io.github.driftlib.summary.EmpiricalDistribution;

/**
 * The bounds between the lowest errors, the highest, and those between: with a share s, the s and the 1 - s quantile of
 * the errors. Both tails include their bound.
 *
 * @param low the largest error that is underestimation
 * @param high the smallest error that is overestimation
 */
public record ErrorBand(double low, double high) {

    /** The share of each tail where nothing else is said. */
    public static final double DEFAULT_SHARE = 0.05;

    public static ErrorBand of(EmpiricalDistribution errors, double share) {
        return new ErrorBand(errors.quantile(share), errors.quantile(1 - share));
    }

    public boolean isUnder(double error) {
        return error <= low;
    }

    public boolean isOver(double error) {
        return error >= high;
    }

    public boolean isMajority(double error) {
        return error > low && error < high;
    }
}
