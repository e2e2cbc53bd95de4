package io.github.driftlib.explain;

import io.github.driftlib.data.Dataset;

/** Asks a model, and checks what it says. */
final class Predictions {

    private Predictions() {}

    static double[] of(Predictor model, Dataset rows) {
        double[] predicted = model.predict(rows);
        if (predicted.length != rows.rowCount()) {
            throw new IllegalArgumentException("predictor must give a number for each of " + rows.rowCount()
                    + " rows, but gave " + predicted.length);
        }
        for (int row = 0; row < predicted.length; row++) {
            if (!Double.isFinite(predicted[row])) {
                throw new IllegalArgumentException(
                        "predictor must give finite numbers, but gave " + predicted[row] + " in row " + row);
            }
        }
        return predicted;
    }

    static void needRows(String name, Dataset rows, int least) {
        if (rows.rowCount() < least) {
            throw new IllegalArgumentException(
                    name + " must have at least " + least + " rows, but has " + rows.rowCount());
        }
    }

    static double mean(double[] numbers) {
        double mean = 0;
        for (int i = 0; i < numbers.length; i++) {
            mean += (numbers[i] - mean) / (i + 1);
        }
        return mean;
    }
}
