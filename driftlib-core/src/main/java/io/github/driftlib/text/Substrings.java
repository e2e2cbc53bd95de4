package io.github.driftlib.text;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Pieces of text, looked for in a text. */
final class Substrings {

    private Substrings() {}

    /** Whether any, or all, of the items are in the text, inside words too. */
    static boolean areIn(String text, List<String> items, MatchMode mode, boolean caseSensitive) {
        String compared = TextCase.of(text, caseSensitive);
        return mode.test(items, item -> compared.contains(TextCase.of(item, caseSensitive)));
    }

    /** The items of a list, white space around them left out. */
    static List<String> of(String list, String separator) {
        return Arrays.stream(list.split(Pattern.quote(separator)))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }
}
