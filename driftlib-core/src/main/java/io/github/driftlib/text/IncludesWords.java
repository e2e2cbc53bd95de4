package io.github.driftlib.text;

import java.util.Objects;
import java.util.Set;

/**
 * Whether any, or all, of the given words are among the words of a text.
 *
 * <p>Words are runs of letters, marks and digits between white space, without regard to case, and are compared as they
 * stand, without reducing them to their stems.
 *
 * @param column the column of texts
 * @param words the words
 * @param mode how many of them must be there
 */
public record IncludesWords(String column, Set<String> words, MatchMode mode) implements FlagDescriptor {

    /** Checks and copies the parameters. */
    public IncludesWords {
        Objects.requireNonNull(column, "column must be given, but was null");
        Objects.requireNonNull(mode, "mode must be given, but was null");
        words = BareWords.list("words", words);
    }

    /** Any of the words. */
    public IncludesWords(String column, Set<String> words) {
        this(column, words, MatchMode.ANY);
    }

    @Override
    public boolean describe(String text) {
        return BareWords.included(text, words, mode);
    }
}
