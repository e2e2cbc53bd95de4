package io.github.driftlib.regression.family;

import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.regression.error.ErrorStatistics;
import io.github.driftlib.regression.error.ErrorSummary;
import io.github.driftlib.stats.StandardErrors;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.StandardizedMoments;

/**
 * How far the scores of two data sets lie apart by chance, where the errors of both come from one source.
 *
 * @param current the errors of current
 * @param reference the errors of the reference
 */
record ErrorChance(ErrorSummary current, ErrorSummary reference) {

    static ErrorChance of(MetricContext context) {
        return new ErrorChance(
                ErrorSummary.of(context.definition(), context.current()),
                ErrorSummary.of(context.definition(), context.reference().orElseThrow()));
    }

    /** The standard error of the difference of the mean errors. */
    double ofMeanError() {
        return ofMeans(current.errors(), reference.errors());
    }

    private static double ofMeans(EmpiricalDistribution numbers, EmpiricalDistribution others) {
        return ofMeans(numbers.count(), deviation(numbers), others.count(), deviation(others));
    }

    /** That of two means with the given deviations; 0 where a sample is too small for any. */
    private static double ofMeans(long count, double deviation, long otherCount, double otherDeviation) {
        return count < 2 || otherCount < 2 ? 0 : StandardErrors.ofMeans(deviation, count, otherDeviation, otherCount);
    }

    /** The standard error of the difference of the mean absolute errors. */
    double ofMeanAbsoluteError() {
        return ofMeans(
                current.errors().count(),
                ErrorStatistics.absoluteDeviation(current.errors()),
                reference.errors().count(),
                ErrorStatistics.absoluteDeviation(reference.errors()));
    }

    /** The standard error of the difference of the mean absolute errors as shares of the targets. */
    double ofMeanAbsoluteShare() {
        return ofMeans(current.absoluteShares(), reference.absoluteShares());
    }

    private static double deviation(EmpiricalDistribution numbers) {
        return numbers.count() < 2 ? 0 : numbers.sampleStandardDeviation();
    }

    /**
     * The standard error of the difference of the root mean squared errors r: by the delta rule r / 2 sqrt((k - 1) (1/n
     * + 1/m)), with r and the kurtosis around 0, k = mean e<sup>4</sup> / (mean e<sup>2</sup>)<sup>2</sup>, of all
     * errors of both sides.
     */
    double ofRootMeanSquare() {
        StandardizedMoments all = pooled(current.errors(), reference.errors());
        return Math.hypot(all.deviation(), all.mean())
                / 2
                * Math.sqrt(Math.max(0, kurtosisAroundZero(all) - 1) * sizes());
    }

    /**
     * The standard error of the difference of the coefficients of determination, 1 - u: u sqrt((k + l - 2) (1/n +
     * 1/m)), with u of all rows of both sides, the kurtosis k of the errors around 0 and the kurtosis l of the targets
     * around their mean. It takes squared errors and squared deviations of targets for independent.
     */
    double ofDetermination() {
        StandardizedMoments errors = pooled(current.errors(), reference.errors());
        StandardizedMoments targets = pooled(current.targets(), reference.targets());
        if (targets.deviation() == 0) {
            return 0;
        }
        double ratio = Math.hypot(errors.deviation() / targets.deviation(), errors.mean() / targets.deviation());
        double kurtoses = Math.max(0, kurtosisAroundZero(errors) - 1) + Math.max(0, targets.kurtosis() - 1);
        return Math.min(Double.MAX_VALUE, ratio * ratio * Math.sqrt(kurtoses * sizes()));
    }

    private static StandardizedMoments pooled(EmpiricalDistribution numbers, EmpiricalDistribution others) {
        return numbers.standardizedMoments().merge(others.standardizedMoments());
    }

    private double sizes() {
        return 1.0 / current.errors().count() + 1.0 / reference.errors().count();
    }

    /** The mean fourth power over the square of the mean square, with the deviation s in units of it. */
    private static double kurtosisAroundZero(StandardizedMoments moments) {
        double root = Math.hypot(moments.deviation(), moments.mean());
        if (root == 0) {
            return 1;
        }
        double s = moments.deviation() / root;
        double mean = moments.mean() / root;
        return s * s * s * (s * moments.kurtosis() + 4 * mean * moments.skewness())
                + 6 * mean * mean * s * s
                + mean * mean * mean * mean;
    }
}
