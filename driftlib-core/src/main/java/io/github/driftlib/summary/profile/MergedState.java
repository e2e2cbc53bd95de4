package io.github.driftlib.summary.profile;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.summary.StoredSummarizer;
import io.github.driftlib.summary.Summarizer;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A summary that is merged as the rows come in. */
final class MergedState<S> implements SummaryState {

    private final Summarizer<S> summarizer;
    /** Null before the first rows. */
    private @Nullable S summary;

    MergedState(Summarizer<S> summarizer, @Nullable S summary) {
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

    void write(DataOutput out) throws IOException {
        StoredSummarizer<S> stored = stored(summarizer);
        out.writeBoolean(summary != null);
        if (summary != null) {
            stored.write(summary, out);
        }
    }

    static <S> MergedState<S> read(Summarizer<S> summarizer, DataInput in) throws IOException {
        StoredSummarizer<S> stored = stored(summarizer);
        return new MergedState<>(summarizer, in.readBoolean() ? stored.read(in) : null);
    }

    private static <S> StoredSummarizer<S> stored(Summarizer<S> summarizer) {
        if (summarizer instanceof StoredSummarizer<S> stored) {
            return stored;
        }
        throw new IllegalArgumentException(
                "summarizer must be a StoredSummarizer to be kept in a file, but " + summarizer + " is not");
    }
}
