package io.github.driftlib.summary;

import io.github.driftlib.summary.profile.Profile;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A summarizer whose summaries can be kept in a file with the {@link Profile} they belong to.
 *
 * <p>A stored summary is found again by the summarizer's {@code toString}, which a record has by itself: a record with
 * other components is another summarizer.
 *
 * @param <S> the summary, immutable
 */
public interface StoredSummarizer<S> extends Summarizer<S> {

    /** Writes a summary in the form that {@link #read} reads, now and in later releases. */
    void write(S summary, DataOutput out) throws IOException;

    /** Reads what {@link #write} wrote. */
    S read(DataInput in) throws IOException;
}
