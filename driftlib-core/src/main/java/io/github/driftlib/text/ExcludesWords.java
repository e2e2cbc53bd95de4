package io.github.driftlib.text;

import java.util.Objects;
import java.util.Set;

/**
 * Whether any, or all, of the given words are missing among the words of a text: with {@link MatchMode#ANY} that one of
 * them at least is not there, with {@link MatchMode#ALL} that none of them is.
 *
 * <p>Words are runs of letters, marks and digits between white space, without regard to case, and are compared as they
 * stand, without reducing them to their stems.
 *
 * @param column the column of texts
 * @param words the words
 * @param mode how many of them must not be there
 */
public record ExcludesWords(String column, Set<String> words, MatchMode mode) implements FlagDescriptor {

    /** Checks and copies the parameters. */
    public ExcludesWords {
        Objects.requireNonNull(column, "column must be given, but was null");
        Objects.requireNonNull(mode, "mode must be given, but was null");
        words = BareWords.list("words", words);
    }

    /** At least one of the words is not there. */
    public ExcludesWords(String column, Set<String> words) {
        this(column, words, MatchMode.ANY);
    }

    @Override
    public boolean describe(String text) {
        return BareWords.excluded(text, words, mode);
    }
}
