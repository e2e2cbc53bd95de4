package io.github.driftlib.comparison;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.data.ResolvedDefinition;

/**
 * A regression on resamples: everything is a sum over rows. Errors and targets are scaled by their largest magnitude,
 * targets also centred, so that no sum overflows or loses its digits.
 */
final class ResampledRegression implements ResampledModel {

    private static final double PERCENT = 100;

    private final double[] errors;
    private final double[] targets;
    private final double[] shares;
    private final double errorUnit;
    private final double targetUnit;

    private ResampledRegression(
            double[] errors, double[] targets, double[] shares, double errorUnit, double targetUnit) {
        this.errors = errors;
        this.targets = targets;
        this.shares = shares;
        this.errorUnit = errorUnit;
        this.targetUnit = targetUnit;
    }

    static ResampledRegression of(Dataset rows, ResolvedDefinition definition) {
        NumericalColumn target = rows.numerical(definition.target().orElseThrow());
        NumericalColumn prediction = rows.numerical(definition.predictions().get(0));
        int n = rows.rowCount();
        double center = 0;
        for (int row = 0; row < n; row++) {
            center += target.get(row) / n;
        }
        double[] errors = new double[n];
        double[] targets = new double[n];
        double[] shares = new double[n];
        double errorUnit = 0;
        double targetUnit = 0;
        for (int row = 0; row < n; row++) {
            errors[row] = prediction.get(row) - target.get(row);
            targets[row] = target.get(row) - center;
            shares[row] = target.get(row) == 0 ? Double.NaN : Math.abs(errors[row] / target.get(row));
            errorUnit = Math.max(errorUnit, Math.abs(errors[row]));
            targetUnit = Math.max(targetUnit, Math.abs(targets[row]));
        }
        for (int row = 0; row < n; row++) {
            errors[row] = errorUnit == 0 ? 0 : errors[row] / errorUnit;
            targets[row] = targetUnit == 0 ? 0 : targets[row] / targetUnit;
        }
        return new ResampledRegression(errors, targets, shares, errorUnit, targetUnit);
    }

    @Override
    public void measure(int[] counts, double[] values) {
        long n = 0;
        long withShare = 0;
        double error = 0;
        double absolute = 0;
        double squared = 0;
        double share = 0;
        double target = 0;
        double targetSquared = 0;
        for (int row = 0; row < counts.length; row++) {
            int count = counts[row];
            if (count > 0) {
                n += count;
                error += count * errors[row];
                absolute += count * Math.abs(errors[row]);
                squared += count * (errors[row] * errors[row]);
                target += count * targets[row];
                targetSquared += count * (targets[row] * targets[row]);
                if (!Double.isNaN(shares[row])) {
                    withShare += count;
                    share += count * shares[row];
                }
            }
        }
        values[ModelComparisonMetric.Measure.MEAN_ERROR.ordinal()] = errorUnit * (error / n);
        values[ModelComparisonMetric.Measure.MEAN_ABS_ERROR.ordinal()] = errorUnit * (absolute / n);
        values[ModelComparisonMetric.Measure.RMSE.ordinal()] = errorUnit * Math.sqrt(squared / n);
        values[ModelComparisonMetric.Measure.MEAN_ABS_PERC_ERROR.ordinal()] = PERCENT * (share / withShare);
        values[ModelComparisonMetric.Measure.R2_SCORE.ordinal()] =
                determination(squared, targetSquared - target * target / n);
    }

    private double determination(double squaredErrors, double squaredTargets) {
        if (squaredTargets <= 0) {
            return squaredErrors == 0 ? 1 : 0;
        }
        double ratio = errorUnit / targetUnit * Math.sqrt(squaredErrors / squaredTargets);
        return 1 - ratio * ratio;
    }
}
