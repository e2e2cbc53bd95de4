package io.github.driftlib.text;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Which percentage of the words of a text are not in a vocabulary; 0 where the text has no words. Words are runs of
 * letters, marks and digits between white space, without regard to case, and are compared as they stand: a vocabulary
 * must hold the forms of its words, such as plurals.
 *
 * <p>The vocabulary is a parameter, and is written wherever the parameters of a metric are. A long one is better used
 * through a column put into the data set.
 *
 * @param column the column of texts
 * @param vocabulary the known words
 * @param ignoreWords words that count as known beside it
 */
public record OutOfVocabularyPercentage(String column, Set<String> vocabulary, Set<String> ignoreWords)
        implements NumberDescriptor {

    /** Checks and copies the parameters. */
    public OutOfVocabularyPercentage {
        Objects.requireNonNull(column, "column must be given, but was null");
        vocabulary = BareWords.list("vocabulary", vocabulary);
        ignoreWords = ignoreWords == null ? Set.of() : BareWords.list("ignoreWords", ignoreWords);
    }

    /** With no words to ignore. */
    public OutOfVocabularyPercentage(String column, Set<String> vocabulary) {
        this(column, vocabulary, Set.of());
    }

    @Override
    public double describe(String text) {
        List<String> words = BareWords.of(text);
        long unknown = words.stream()
                .filter(word -> !vocabulary.contains(word) && !ignoreWords.contains(word))
                .count();
        return words.isEmpty() ? 0 : 100.0 * unknown / words.size();
    }
}
