package io.github.driftlib.examples.taxi.model;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import java.util.stream.IntStream;

/** The mean of |prediction - target|: by how much a model is wrong on average, in the unit of the target. */
public final class MeanAbsoluteError {

    private MeanAbsoluteError() {}

    /** Over all rows, of which there must be one at least; both columns are without missing values. */
    public static double of(Dataset rows, String target, String prediction) {
        NumericalColumn expected = rows.numerical(target);
        NumericalColumn predicted = rows.numerical(prediction);
        return IntStream.range(0, rows.rowCount())
                .mapToDouble(row -> Math.abs(predicted.get(row) - expected.get(row)))
                .average()
                .orElseThrow(() -> new IllegalArgumentException("rows must not be empty"));
    }
}
