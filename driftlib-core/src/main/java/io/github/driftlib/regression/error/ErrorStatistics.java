package io.github.driftlib.regression.error;

import io.github.driftlib.summary.EmpiricalDistribution;
import org.jspecify.annotations.Nullable;

/** Numbers made of distributions of errors; null where one is not finite or not defined. */
public final class ErrorStatistics {

    private static final double PERCENT = 100;

    private ErrorStatistics() {}

    /** The number, or null where it is not finite. */
    public static @Nullable Double finite(double number) {
        return Double.isFinite(number) ? (Double) number : null;
    }

    /** The mean absolute error: the mean of |e|. */
    public static double meanAbsoluteError(EmpiricalDistribution errors) {
        return meanOfScaled(errors, unit(errors)) * unit(errors);
    }

    /** The standard deviation of |e| (n - 1); NaN for one error. */
    public static double absoluteDeviation(EmpiricalDistribution errors) {
        double unit = unit(errors);
        double mean = meanOfScaled(errors, unit);
        double squares = 0;
        for (int i = 0; i < errors.size(); i++) {
            double deviation = Math.abs(errors.value(i)) / unit - mean;
            squares += deviation * deviation * errors.weight(i);
        }
        return Math.sqrt(squares / (errors.count() - 1)) * unit;
    }

    /** A power of two near the largest error, in which neither sums nor squares are too large or too small; else 1. */
    private static double unit(EmpiricalDistribution errors) {
        double largest = largest(errors);
        return largest > 0x1p400 || largest < 0x1p-400 && largest > 0
                ? Math.scalb(1.0, Math.max(Double.MIN_EXPONENT, Math.getExponent(largest)))
                : 1;
    }

    private static double meanOfScaled(EmpiricalDistribution errors, double unit) {
        double sum = 0;
        for (int i = 0; i < errors.size(); i++) {
            sum += Math.abs(errors.value(i)) / unit * errors.weight(i);
        }
        return sum / errors.count();
    }

    /** The largest |e|. */
    public static double largest(EmpiricalDistribution errors) {
        return Math.max(Math.abs(errors.min()), Math.abs(errors.max()));
    }

    /**
     * The root of the mean of (x - center)<sup>2</sup>, from the mean and the deviation, which are exact in sketches
     * too.
     */
    public static double rootMeanSquare(EmpiricalDistribution numbers, double center) {
        return Math.hypot(numbers.populationStandardDeviation(), numbers.mean() - center);
    }

    /** The standard deviation (n - 1); NaN for fewer than two. */
    public static double deviation(EmpiricalDistribution numbers) {
        return numbers.count() < 2 ? Double.NaN : numbers.sampleStandardDeviation();
    }

    /** 100 times the mean of |e / t| over the targets that are not 0; NaN where there is none. */
    public static double meanAbsolutePercentageError(ErrorSummary side) {
        EmpiricalDistribution shares = side.absoluteShares();
        boolean told = shares.count() > 0 && shares.positiveInfinities() == 0;
        return told ? PERCENT * shares.mean() : Double.NaN;
    }

    /**
     * The coefficient of determination: 1 - sum of e<sup>2</sup> / sum of (t - mean t)<sup>2</sup>. Where all targets
     * are equal, 1 for errors of 0 and 0 for any others, as in scikit-learn. NaN for one row.
     */
    public static double determination(ErrorSummary side) {
        if (side.errors().count() < 2) {
            return Double.NaN;
        }
        double error = rootMeanSquare(side.errors(), 0);
        double spread = rootMeanSquare(side.targets(), side.targets().mean());
        if (side.targets().min() == side.targets().max()) {
            return error == 0 ? 1 : 0;
        }
        double ratio = error / spread;
        return 1 - ratio * ratio;
    }
}
