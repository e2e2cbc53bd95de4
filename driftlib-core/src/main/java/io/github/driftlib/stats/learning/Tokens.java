package io.github.driftlib.stats.learning;

import java.util.Locale;
import java.util.function.Consumer;

/**
 * The words of a text: the longest runs of at least two letters, digits or underscores, in lower case. Letters and
 * digits are those of all scripts; a combining mark ends a word. (scikit-learn's default token pattern.)
 */
final class Tokens {

    private Tokens() {}

    static void forEach(String text, Consumer<String> use) {
        String lower = text.toLowerCase(Locale.ROOT);
        int start = 0;
        int length = 0;
        for (int i = 0; i < lower.length(); ) {
            int character = lower.codePointAt(i);
            if (isOfWord(character)) {
                start = length == 0 ? i : start;
                length++;
            } else {
                handOver(lower, start, i, length, use);
                length = 0;
            }
            i += Character.charCount(character);
        }
        handOver(lower, start, lower.length(), length, use);
    }

    private static void handOver(String text, int start, int end, int length, Consumer<String> use) {
        if (length >= 2) {
            use.accept(text.substring(start, end));
        }
    }

    private static boolean isOfWord(int character) {
        if (Character.isLetterOrDigit(character) || character == '_') {
            return true;
        }
        int type = Character.getType(character);
        return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }
}
