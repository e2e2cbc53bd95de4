package io.github.driftlib.summary.profile;

import io.github.driftlib.data.Dataset;

/**
 * What a profile remembers for one summarizer while rows come in.
 *
 * <p>Not safe for use by many threads while it is changed; one that nobody changes may be read by many.
 */
sealed interface SummaryState permits NumberState, LabelState, MergedState, FailedState {

    /** Adds rows, which stay as they are; where that fails, nothing was added. */
    void add(Dataset rows);

    /** Adds what another state for the same summarizer remembers; the other stays as it is. */
    void add(SummaryState other);

    /** Adds rows in which the column of the state has no value. */
    default void addMissing(long rows) {}

    /** Whether a value of the column of the state was added. */
    default boolean hasValues() {
        return true;
    }

    /** How many rows were added, or -1 where the state does not know. */
    default long observations() {
        return -1;
    }

    /** A state of its own that remembers the same. */
    SummaryState copy();

    /**
     * The summary of all rows so far.
     *
     * @throws IllegalArgumentException if it could not be collected, with the reason
     */
    Object summary();
}
