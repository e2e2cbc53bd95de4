package io.github.driftlib.estimation;

import java.util.Locale;

/**
 * A score of a model that predicts numbers: the mean of a loss over the rows, or the root of that mean. Lower is
 * better.
 */
public enum RegressionLoss {
    /** Mean absolute error: the mean of |p - t|. */
    MAE(Form.ABSOLUTE, false),
    /** Mean absolute percentage error as a share: the mean of |p - t| / |t|; rows whose target is 0 are left out. */
    MAPE(Form.ABSOLUTE_SHARE, false),
    /** Mean squared error: the mean of (p - t)<sup>2</sup>. */
    MSE(Form.SQUARED, false),
    /** Root mean squared error. */
    RMSE(Form.SQUARED, true),
    /** Mean squared logarithmic error: the mean of (ln(1 + p) - ln(1 + t))<sup>2</sup>; of targets from 0 on. */
    MSLE(Form.SQUARED_LOGARITHMIC, false),
    /** Root mean squared logarithmic error. */
    RMSLE(Form.SQUARED_LOGARITHMIC, true);

    /** The loss of one row, of a target t and a prediction p. */
    enum Form {
        ABSOLUTE,
        ABSOLUTE_SHARE,
        SQUARED,
        SQUARED_LOGARITHMIC;

        /** NaN where the row has none and is left out; infinite where no score can be made with it. */
        double of(double target, double prediction) {
            double error = prediction - target;
            return switch (this) {
                case ABSOLUTE -> Math.abs(error);
                case ABSOLUTE_SHARE -> target == 0 ? Double.NaN : Math.abs(error / target);
                case SQUARED -> error * error;
                case SQUARED_LOGARITHMIC -> squaredLogarithmic(target, prediction);
            };
        }

        private static double squaredLogarithmic(double target, double prediction) {
            double error = Math.log1p(prediction) - Math.log1p(target);
            return target < 0 || prediction < 0 ? Double.POSITIVE_INFINITY : error * error;
        }
    }

    private final Form form;
    private final boolean root;

    RegressionLoss(Form form, boolean root) {
        this.form = form;
        this.root = root;
    }

    Form form() {
        return form;
    }

    /** The score of a mean loss. */
    double ofMean(double mean) {
        return root ? Math.sqrt(mean) : mean;
    }

    /**
     * The standard error of the score of so many rows, from the losses of the reference: their deviation over the root
     * of the number, and for a root the same by the delta method.
     */
    double samplingError(double deviation, double mean, long rows) {
        return root ? Math.sqrt(deviation * deviation / (4.0 * rows * mean)) : deviation / Math.sqrt(rows);
    }

    /** The name in results. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
