package io.github.driftlib.comparison;

import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.ResolvedDefinition;
import org.jspecify.annotations.Nullable;

/** The measures of a model on any resample of its rows, each from what a row contributes to it. */
interface ResampledModel {

    /**
     * Computes the measures on a resample.
     *
     * @param counts how often each row was drawn
     * @param values where they go, at the ordinal of each {@link ModelComparisonMetric.Measure}; what has no value is
     *     left alone
     */
    void measure(int[] counts, double[] values);

    /**
     * How many rows tell this model from another one on the same rows by a measure: those with another label that count
     * for it; of an area under a curve, those of the rarer class. As many as there can be where all rows do.
     */
    default long telling(ModelComparisonMetric.Measure measure, ResampledModel other) {
        return Long.MAX_VALUE;
    }

    static ResampledModel of(Dataset rows, @Nullable Double probasThreshold, ResolvedDefinition definition) {
        return definition.task().orElseThrow() == DataDefinition.Task.REGRESSION
                ? ResampledRegression.of(rows, definition)
                : ResampledClassification.of(rows, probasThreshold, definition);
    }
}
