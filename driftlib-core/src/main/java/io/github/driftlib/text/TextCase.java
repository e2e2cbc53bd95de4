package io.github.driftlib.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Texts without the difference between capital and small letters. */
final class TextCase {

    private static final String DOTLESS_I = "ı";

    private TextCase() {}

    /**
     * The text as it is, or with the case folded: to capitals and from there to small letters, so that {@code ß} is
     * {@code ss}, and one sigma for the two. The dotless i, whose capital is that of the other i, stays as it is.
     */
    static String of(String text, boolean caseSensitive) {
        return caseSensitive
                ? text
                : Arrays.stream(text.split(DOTLESS_I, -1))
                        .map(part -> part.toUpperCase(Locale.ROOT)
                                .toLowerCase(Locale.ROOT)
                                .replace('ς', 'σ'))
                        .collect(Collectors.joining(DOTLESS_I));
    }
}
