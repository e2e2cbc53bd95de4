package io.github.driftlib.comparison;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.data.Task;

/** The measures of a model on any resample of its rows, each from what a row contributes to it. */
interface ResampledModel {

    /**
     * Computes the measures on a resample.
     *
     * @param counts how often each row was drawn
     * @param values where they go, at the ordinal of each {@link ModelMeasure}; what has no value is left alone
     */
    void measure(int[] counts, double[] values);

    static ResampledModel of(Dataset rows, Double probasThreshold, ResolvedDefinition definition) {
        return definition.task().orElseThrow() == Task.REGRESSION
                ? ResampledRegression.of(rows, definition)
                : ResampledClassification.of(rows, probasThreshold, definition);
    }
}
