package io.github.driftlib.summary;

import io.github.driftlib.concurrent.Once;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.Outline;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is remembered of rows that have passed by: the summaries of the columns, and whatever else was asked for.
 * Metrics that need no rows can be computed from it.
 *
 * <p>Made by a {@link ProfileBuilder}. Profiles merge: the profile of two parts is the merge of their profiles, exact
 * where both are exact, and within the stated error otherwise.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class Profile implements DataSummary {

    private final Outline outline;
    private final long rowCount;
    private final Map<Summarizer<?>, SummaryState> states;
    private final Once<Summarizer<?>> summaries = new Once<>();

    /** Takes over the states: nobody else may change them. */
    Profile(Outline outline, long rowCount, Map<Summarizer<?>, SummaryState> states) {
        this.outline = outline;
        this.rowCount = rowCount;
        this.states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
    }

    @Override
    public Outline outline() {
        return outline;
    }

    @Override
    public long rowCount() {
        return rowCount;
    }

    /** None: they have passed by. */
    @Override
    public Optional<Dataset> rows() {
        return Optional.empty();
    }

    /**
     * The summary that a summarizer makes of the rows.
     *
     * @throws IllegalArgumentException if it was not asked for when the rows passed by, or could not be made of them
     */
    @Override
    @SuppressWarnings("unchecked")
    public <S> S summary(Summarizer<S> summarizer) {
        SummaryState state = state(summarizer)
                .orElseThrow(() -> new IllegalArgumentException("profile must hold " + summarizer
                        + ", but does not: give the builder what the report needs before the first rows"));
        return (S) summaries.get(summarizer, state::summary);
    }

    /** What is remembered for a summarizer. */
    Optional<SummaryState> state(Summarizer<?> summarizer) {
        return Optional.ofNullable(states.get(summarizer));
    }

    /**
     * The profile of the rows of both.
     *
     * @throws IllegalArgumentException if columns differ in name or kind
     */
    public Profile merge(Profile other) {
        ProfileBuilder builder = ProfileBuilder.of();
        builder.needs(states.keySet().stream().toList());
        return builder.add(this).add(other).build();
    }

    @Override
    public String toString() {
        return "Profile" + outline.columns().keySet() + " of " + rowCount + " rows";
    }
}
