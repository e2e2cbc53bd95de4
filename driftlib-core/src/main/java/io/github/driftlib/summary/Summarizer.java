package io.github.driftlib.summary;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.Derivation;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;

/**
 * How rows become a summary that merges: the summary of two parts is the merge of their summaries.
 *
 * <p>A summarizer is a value, a record of its parameters: equal ones are applied once to each data set, and find their
 * summary again in one that was put together from parts. It is serializable, so that a cluster can apply it where the
 * rows are.
 *
 * @param <S> the summary, immutable
 */
public interface Summarizer<S> extends Derivation<Dataset, S>, Serializable {

    /** The summary of the rows of both. Associative, and independent of how the rows were split. */
    S merge(S left, S right);

    /**
     * The names of the stored columns that decide the summary, whatever else the rows hold; empty where that is not
     * said. A database can then count their values instead of sending rows.
     */
    default Optional<Set<String>> reads() {
        return Optional.empty();
    }
}
