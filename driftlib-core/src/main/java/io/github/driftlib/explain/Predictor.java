package io.github.driftlib.explain;

import io.github.driftlib.data.Dataset;

/**
 * A model, as explanations ask it: many rows at once.
 *
 * <pre>{@code
 * Predictor halves = rows -> java.util.stream.IntStream.range(0, rows.rowCount())
 *         .mapToDouble(row -> rows.numerical("fare").get(row) / 2)
 *         .toArray();
 * }</pre>
 */
@FunctionalInterface
public interface Predictor {

    /** A finite number for each row: what is predicted, or the probability of a class. */
    double[] predict(Dataset rows);
}
