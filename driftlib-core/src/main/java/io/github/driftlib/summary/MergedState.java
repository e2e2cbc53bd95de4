package io.github.driftlib.summary;

import io.github.driftlib.data.Dataset;

/** A summary that is merged as the rows come in. */
final class MergedState<S> implements SummaryState {

    private final Summarizer<S> summarizer;
    /** Null before the first rows. */
    private S summary;

    MergedState(Summarizer<S> summarizer, S summary) {
        this.summarizer = summarizer;
        this.summary = summary;
    }

    @Override
    public void add(Dataset rows) {
        merge(rows.derive(summarizer));
    }

    @Override
    @SuppressWarnings("unchecked")
    public void add(SummaryState other) {
        MergedState<S> state = (MergedState<S>) other;
        if (state.summary != null) {
            merge(state.summary);
        }
    }

    private void merge(S more) {
        summary = summary == null ? more : summarizer.merge(summary, more);
    }

    @Override
    public SummaryState copy() {
        return new MergedState<>(summarizer, summary);
    }

    @Override
    public S summary() {
        if (summary == null) {
            throw new IllegalArgumentException("a profile must be given rows, but was given none");
        }
        return summary;
    }
}
