package io.github.driftlib.text;

import java.util.Objects;

/**
 * How many words a text has: runs of characters between white space, of which only those count that have a letter.
 * {@code It's 5 o'clock} has two. A script that writes no spaces gives one word a passage.
 *
 * @param column the column of texts
 */
public record WordCount(String column) implements NumberDescriptor {

    /** Checks the parameters. */
    public WordCount {
        Objects.requireNonNull(column, "column must be given, but was null");
    }

    @Override
    public double describe(String text) {
        return BareWords.ofLetters(text).size();
    }
}
