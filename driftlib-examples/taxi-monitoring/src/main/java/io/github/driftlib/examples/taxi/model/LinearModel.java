package io.github.driftlib.examples.taxi.model;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * A linear model: intercept + coefficient x feature + ...
 *
 * @param intercept the prediction where all features are 0
 * @param coefficients for each feature, by its column, what one unit more adds to the prediction
 */
public record LinearModel(double intercept, Map<String, Double> coefficients) {

    /** Copies the map and keeps its order. */
    public LinearModel {
        coefficients = Collections.unmodifiableMap(new LinkedHashMap<>(coefficients));
    }

    /** The prediction for each row; a missing feature counts as 0. */
    public NumericalColumn predict(Dataset rows) {
        double[] predictions = new double[rows.rowCount()];
        coefficients.forEach((feature, coefficient) -> {
            double[] values = valuesOrZero(rows, feature);
            for (int row = 0; row < predictions.length; row++) {
                predictions[row] += coefficient * values[row];
            }
        });
        for (int row = 0; row < predictions.length; row++) {
            predictions[row] += intercept;
        }
        return NumericalColumn.of(predictions);
    }

    /** The prediction for one row, to the last digit that of {@link #predict(Dataset)}; NaN is missing. */
    public double predict(ToDoubleFunction<String> features) {
        double prediction = 0;
        for (Map.Entry<String, Double> coefficient : coefficients.entrySet()) {
            double value = features.applyAsDouble(coefficient.getKey());
            prediction += coefficient.getValue() * (Double.isNaN(value) ? 0 : value);
        }
        return prediction + intercept;
    }

    /**
     * What a feature adds to each prediction, compared with the mean of other rows: coefficient x (value - mean). All
     * features together add up to the prediction less the mean prediction of the other rows.
     *
     * @param background the other rows, at least one
     */
    public NumericalColumn part(String feature, Dataset rows, Dataset background) {
        double coefficient = coefficients.get(feature);
        double mean = Arrays.stream(valuesOrZero(background, feature)).average().orElseThrow();
        return NumericalColumn.of(Arrays.stream(valuesOrZero(rows, feature))
                .map(value -> coefficient * (value - mean))
                .toArray());
    }

    /** The numbers of a feature as the model sees them: 0 where they are missing. */
    static double[] valuesOrZero(Dataset rows, String feature) {
        return Arrays.stream(rows.numerical(feature).toArray())
                .map(value -> Double.isNaN(value) ? 0 : value)
                .toArray();
    }
}
