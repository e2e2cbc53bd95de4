package io.github.driftlib.summary;

import io.github.driftlib.data.Dataset;

/**
 * What a profile remembers for one summarizer while rows come in.
 *
 * <p>Not safe for use by many threads.
 */
sealed interface SummaryState permits NumberState, LabelState, MergedState, FailedState {

    /** Adds rows, which stay as they are; where that fails, nothing was added. */
    void add(Dataset rows);

    /** Adds what another state for the same summarizer remembers; the other stays as it is. */
    void add(SummaryState other);

    /** A state of its own that remembers the same. */
    SummaryState copy();

    /**
     * The summary of all rows so far.
     *
     * @throws IllegalArgumentException if it could not be collected, with the reason
     */
    Object summary();
}
