package io.github.driftlib.text;

import java.util.Objects;
import java.util.Set;

/**
 * Whether any of the given words is among the words of a text, as {@link IncludesWords} has it.
 *
 * @param column the column of texts
 * @param words the words
 */
public record TriggerWordsPresence(String column, Set<String> words) implements FlagDescriptor {

    /** Checks and copies the parameters. */
    public TriggerWordsPresence {
        Objects.requireNonNull(column, "column must be given, but was null");
        words = BareWords.list("words", words);
    }

    @Override
    public boolean describe(String text) {
        return BareWords.included(text, words, MatchMode.ANY);
    }
}
