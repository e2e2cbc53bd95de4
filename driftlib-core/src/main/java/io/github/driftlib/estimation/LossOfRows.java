package io.github.driftlib.estimation;

import io.github.driftlib.concurrent.Stop;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.Derivation;
import io.github.driftlib.data.NumericalColumn;

/**
 * The loss of each row; NaN where the target or the prediction is missing or infinite, or the row has none.
 *
 * @param form which loss
 * @param target the column of true values
 * @param prediction the column of predicted values
 */
record LossOfRows(DirectLossEstimation.Loss.Form form, String target, String prediction)
        implements Derivation<Dataset, double[]> {

    @Override
    public double[] apply(Dataset rows) {
        double[] losses = new double[rows.rowCount()];
        NumericalColumn targets = rows.numerical(target);
        NumericalColumn predictions = rows.numerical(prediction);
        for (int row = 0; row < losses.length; row++) {
            if ((row & 0xffff) == 0) {
                Stop.check();
            }
            double actual = targets.get(row);
            double predicted = predictions.get(row);
            boolean complete = Double.isFinite(actual) && Double.isFinite(predicted);
            losses[row] = complete ? form.of(actual, predicted) : Double.NaN;
        }
        return losses;
    }
}
