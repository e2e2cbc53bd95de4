package io.github.driftlib.text;

import java.util.Objects;

/**
 * Which percentage of the characters of a text are neither letters nor the space {@code U+0020}; missing where the text
 * is empty.
 *
 * @param column the column of texts
 */
public record NonLetterCharacterPercentage(String column) implements NumberDescriptor {

    /** Checks the parameters. */
    public NonLetterCharacterPercentage {
        Objects.requireNonNull(column, "column must be given, but was null");
    }

    @Override
    public double describe(String text) {
        return of(text);
    }

    /** The percentage of a text, in [0, 100], NaN where it is empty. */
    public static double of(String text) {
        Objects.requireNonNull(text, "text must be given, but was null");
        long others = text.codePoints()
                .filter(character -> !Character.isLetter(character) && character != ' ')
                .count();
        return text.isEmpty() ? Double.NaN : 100 * others / TextLength.of(text);
    }
}
