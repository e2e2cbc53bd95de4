package io.github.driftlib.summary;

import io.github.driftlib.data.Dataset;

/**
 * Nothing is remembered, since the rows did not have what the summarizer needs.
 *
 * @param reason why
 */
record FailedState(String reason) implements SummaryState {

    @Override
    public void add(Dataset rows) {}

    @Override
    public void add(SummaryState other) {}

    @Override
    public SummaryState copy() {
        return this;
    }

    @Override
    public Object summary() {
        throw new IllegalArgumentException(reason);
    }
}
