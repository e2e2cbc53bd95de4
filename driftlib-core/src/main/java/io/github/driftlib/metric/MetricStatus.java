package io.github.driftlib.metric;

/** How the computation of a metric ended. */
public enum MetricStatus {
    /** There is a result. */
    COMPUTED,
    /**
     * The question makes no sense for these data: another kind of column, no reference, a test that needs variation.
     */
    NOT_APPLICABLE,
    /** The question makes sense, but there are too few values to answer it. */
    NOT_ENOUGH_DATA,
    /** An error; the reason says which. */
    FAILED,
    /** The time limit of the run passed before there was an answer. */
    NOT_FINISHED
}
