package io.github.driftlib.regression.error;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.data.ResolvedDefinition;
import java.util.Arrays;
import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;

/**
 * The rows that have a finite target and a finite prediction.
 *
 * @param rows their numbers, ascending
 * @param targets the target of each
 * @param predictions the prediction of each
 */
public record PredictedPairs(int[] rows, double[] targets, double[] predictions) {

    public static PredictedPairs of(Dataset data, ResolvedDefinition definition) {
        NumericalColumn target = data.numerical(definition.target().orElseThrow());
        NumericalColumn prediction = data.numerical(definition.prediction().orElseThrow());
        int[] rows = new int[data.rowCount()];
        double[] targets = new double[rows.length];
        double[] predictions = new double[rows.length];
        int size = 0;
        for (int row = 0; row < rows.length; row++) {
            if (Double.isFinite(target.get(row)) && Double.isFinite(prediction.get(row))) {
                rows[size] = row;
                targets[size] = target.get(row);
                predictions[size++] = prediction.get(row);
            }
        }
        return new PredictedPairs(rows, targets, predictions).first(size);
    }

    private PredictedPairs first(int size) {
        return new PredictedPairs(
                Arrays.copyOf(rows, size), Arrays.copyOf(targets, size), Arrays.copyOf(predictions, size));
    }

    public int size() {
        return rows.length;
    }

    public double error(int i) {
        return predictions[i] - targets[i];
    }

    /** Those whose error satisfies the condition. */
    public PredictedPairs where(DoublePredicate condition) {
        return select(i -> condition.test(error(i)));
    }

    /** Those whose target satisfies the condition. */
    public PredictedPairs whereTarget(DoublePredicate condition) {
        return select(i -> condition.test(targets[i]));
    }

    private PredictedPairs select(IntPredicate chosen) {
        int[] found = new int[size()];
        double[] foundTargets = new double[size()];
        double[] foundPredictions = new double[size()];
        int count = 0;
        for (int i = 0; i < size(); i++) {
            if (chosen.test(i)) {
                found[count] = rows[i];
                foundTargets[count] = targets[i];
                foundPredictions[count++] = predictions[i];
            }
        }
        return new PredictedPairs(found, foundTargets, foundPredictions).first(count);
    }
}
