package io.github.driftlib.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The words of a text: what stands between white space once all is dropped that belongs to no word. So {@code don't} is
 * the word {@code dont}, and a script that writes no spaces gives one word a passage.
 */
final class BareWords {

    private static final int NEXT_LINE = 0x85;

    private BareWords() {}

    /** The words of letters, marks and digits, in small letters. */
    static List<String> of(String text) {
        return split(TextCase.of(text, false), true);
    }

    /** The words of a list, between white space, commas or semicolons. */
    static List<String> ofList(String list) {
        return of(list.replace(',', ' ').replace(';', ' '));
    }

    /** The words of letters and marks. */
    static List<String> ofLetters(String text) {
        return split(text, false);
    }

    /** Whether any, or all, of the words are in the text. */
    static boolean included(String text, Collection<String> words, MatchMode mode) {
        return mode.test(words, new HashSet<>(of(text))::contains);
    }

    /** Whether any, or all, of the words are not in the text. */
    static boolean excluded(String text, Collection<String> words, MatchMode mode) {
        Set<String> there = new HashSet<>(of(text));
        return mode.test(words, word -> !there.contains(word));
    }

    /** A list of words given as a parameter, each as the words of a text are; sorted, so that it is written so. */
    static Set<String> list(String name, Collection<String> words) {
        Objects.requireNonNull(words, name);
        SortedSet<String> sorted = new TreeSet<>();
        for (String word : words) {
            List<String> parts = of(word);
            if (parts.size() != 1) {
                throw new IllegalArgumentException(name + " must be single words, but one was '" + word + "'");
            }
            sorted.add(parts.get(0));
        }
        return Collections.unmodifiableSortedSet(sorted);
    }

    /** Whether a character is white space, by Java's rule or Unicode's. */
    static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == NEXT_LINE;
    }

    /** The runs between white space that have more than marks, without what belongs to no word. */
    private static List<String> split(String text, boolean digits) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean moreThanMarks = false;
        for (int i = 0; i <= text.length(); ) {
            int character = i < text.length() ? text.codePointAt(i) : ' ';
            if (isSpace(character)) {
                if (moreThanMarks) {
                    words.add(word.toString());
                }
                word.setLength(0);
                moreThanMarks = false;
            } else if (Character.isLetter(character) || digits && Character.isDigit(character)) {
                word.appendCodePoint(character);
                moreThanMarks = true;
            } else if (isMark(character)) {
                word.appendCodePoint(character);
            }
            i += Character.charCount(character);
        }
        return words;
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
