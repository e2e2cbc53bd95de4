package io.github.driftlib.text;

import java.util.Locale;

/** Texts without the difference between capital and small letters. */
final class TextCase {

    private TextCase() {}

    /**
     * The text as it is, or with the case folded: to capitals and from there to small letters, so that {@code ß} is
     * {@code ss}, and one sigma for the two.
     */
    static String of(String text, boolean caseSensitive) {
        return caseSensitive
                ? text
                : text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('ς', 'σ');
    }
}
