package io.github.driftlib.duckdb;

import java.util.Set;

/** The words that are missing values, found among characters without a string being made. */
final class MissingWords {

    private final char[][] words;
    private long lengths;
    private long firsts;

    MissingWords(Set<String> words) {
        this.words = words.stream()
                .filter(word -> !word.isEmpty())
                .map(String::toCharArray)
                .toArray(char[][]::new);
        for (char[] word : this.words) {
            lengths |= 1L << word.length;
            firsts |= 1L << word[0];
        }
    }

    int size() {
        return words.length;
    }

    String word(int index) {
        return new String(words[index]);
    }

    /** The number of the word, or -1 where the characters are none of them. Blanks around a word do not matter. */
    int find(char[] chars, int from, int count) {
        int start = from;
        int length = count;
        while (length > 0 && chars[start] == ' ') {
            start++;
            length--;
        }
        while (length > 0 && chars[start + length - 1] == ' ') {
            length--;
        }
        if (length == 0 || (lengths >>> length & 1) == 0 || (firsts >>> chars[start] & 1) == 0) {
            return -1;
        }
        for (int i = 0; i < words.length; i++) {
            if (words[i].length == length && matches(words[i], chars, start)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean matches(char[] word, char[] chars, int start) {
        for (int i = 0; i < word.length; i++) {
            if (word[i] != chars[start + i]) {
                return false;
            }
        }
        return true;
    }
}
