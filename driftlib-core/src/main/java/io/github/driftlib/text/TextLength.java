package io.github.driftlib.text;

import java.util.Objects;

/**
 * How long a text is, in characters.
 *
 * @param column the column of texts
 */
public record TextLength(String column) implements NumberDescriptor {

    /** Checks the parameters. */
    public TextLength {
        Objects.requireNonNull(column, "column must be given, but was null");
    }

    @Override
    public double describe(String text) {
        return of(text);
    }

    /** The number of Unicode code points of a text. */
    public static double of(String text) {
        Objects.requireNonNull(text, "text must be given, but was null");
        return text.codePointCount(0, text.length());
    }
}
