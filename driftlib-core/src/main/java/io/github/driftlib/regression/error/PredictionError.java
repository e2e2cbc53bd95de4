package io.github.driftlib.regression.error;

import io.github.driftlib.data.Column;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.data.NumericalColumn;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What is computed from the target and the prediction of each row; missing where either is missing or infinite.
 *
 * @param of which number
 * @param target the column of true values
 * @param prediction the column of predicted values
 */
public record PredictionError(Form of, String target, String prediction) implements DerivedColumn {

    /** A number made of a target t and a prediction p, both finite. */
    public enum Form {
        /** The error, p - t: positive where the model overestimates. */
        ERROR,
        /**
         * The absolute error as a share of the target's magnitude, |p - t| / |t|; missing where t is 0, for no error is
         * a share of nothing.
         */
        ABSOLUTE_SHARE,
        /** The target itself. */
        TARGET;

        public double of(double target, double prediction) {
            return switch (this) {
                case ERROR -> prediction - target;
                case ABSOLUTE_SHARE -> target == 0 ? Double.NaN : Math.abs((prediction - target) / target);
                case TARGET -> target;
            };
        }
    }

    /** Checks that nothing is null. */
    public PredictionError {
        Objects.requireNonNull(of, "of must be given, but was null");
        Objects.requireNonNull(target, "target must be given, but was null");
        Objects.requireNonNull(prediction, "prediction must be given, but was null");
    }

    /** The number of each row; an error where one of the columns is absent or holds no numbers. */
    @Override
    public Optional<Set<String>> reads() {
        return Optional.of(DerivedColumn.names(target, List.of(prediction)));
    }

    @Override
    public Column apply(Dataset rows) {
        NumericalColumn targets = rows.numerical(target);
        NumericalColumn predictions = rows.numerical(prediction);
        double[] numbers = new double[rows.rowCount()];
        for (int row = 0; row < numbers.length; row++) {
            double actual = targets.get(row);
            double predicted = predictions.get(row);
            boolean complete = Math.abs(actual) <= Double.MAX_VALUE && Math.abs(predicted) <= Double.MAX_VALUE;
            numbers[row] = complete ? of.of(actual, predicted) : Double.NaN;
        }
        return NumericalColumn.of(numbers);
    }
}
