package io.github.driftlib.regression;

import io.github.driftlib.regression.error.ErrorStatistics;
import io.github.driftlib.stats.rank.WeightedMedian;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.OptionalDouble;

/**
 * The best that one number can do that is predicted for every row: the median of the targets for the mean absolute
 * error and the largest one, their mean for the root mean squared error, and the median weighted by 1 / |target| for
 * the mean absolute percentage error. A model should do better.
 *
 * @param median the median of the targets
 * @param mean their mean
 * @param percentageMedian the weighted median of the targets that are not 0, or empty where all are
 */
record ConstantPrediction(double median, double mean, OptionalDouble percentageMedian) {

    private static final double PERCENT = 100;

    /** The constants for the given targets, of which there is at least one. */
    static ConstantPrediction of(EmpiricalDistribution targets) {
        return new ConstantPrediction(targets.quantile(0.5), targets.mean(), percentageMedian(targets));
    }

    private static OptionalDouble percentageMedian(EmpiricalDistribution targets) {
        double[] values = new double[targets.size()];
        double[] weights = new double[targets.size()];
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < values.length; i++) {
            values[i] = targets.value(i);
            smallest = values[i] == 0 ? smallest : Math.min(smallest, Math.abs(values[i]));
        }
        for (int i = 0; i < values.length; i++) {
            weights[i] = values[i] == 0 ? 0 : smallest / Math.abs(values[i]) * targets.weight(i);
        }
        return Double.isInfinite(smallest)
                ? OptionalDouble.empty()
                : OptionalDouble.of(WeightedMedian.of(values, weights));
    }

    double meanAbsoluteError(EmpiricalDistribution targets) {
        double sum = 0;
        for (int i = 0; i < targets.size(); i++) {
            sum += Math.abs(targets.value(i) - median) * targets.weight(i);
        }
        return sum / targets.count();
    }

    double rootMeanSquaredError(EmpiricalDistribution targets) {
        return ErrorStatistics.rootMeanSquare(targets, mean);
    }

    double largestError(EmpiricalDistribution targets) {
        return Math.max(Math.abs(targets.min() - median), Math.abs(targets.max() - median));
    }

    /** NaN where all targets are 0. */
    double meanAbsolutePercentageError(EmpiricalDistribution targets) {
        if (percentageMedian.isEmpty()) {
            return Double.NaN;
        }
        double sum = 0;
        long count = 0;
        for (int i = 0; i < targets.size(); i++) {
            double target = targets.value(i);
            if (target != 0) {
                sum += Math.abs((percentageMedian.getAsDouble() - target) / target) * targets.weight(i);
                count += targets.weight(i);
            }
        }
        return PERCENT * sum / count;
    }
}
