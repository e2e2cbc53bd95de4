package io.github.driftlib.summary.profile;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.summary.table.UnknownSummaryException;

/**
 * Nothing is remembered.
 *
 * @param reason why
 * @param unknowable whether it cannot be known from what was given, rather than that the rows did not have what the
 *     summarizer needs
 */
record FailedState(String reason, boolean unknowable) implements SummaryState {

    FailedState(String reason) {
        this(reason, false);
    }

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
        if (unknowable) {
            throw new UnknownSummaryException(reason);
        }
        throw new IllegalArgumentException(reason);
    }
}
