package io.github.driftlib.duckdb;

/** Texts that a reader takes for numbers, of forms that are not known to be meant. */
final class NumberLook {

    /** What can stand before or behind the digits. */
    private static final String AROUND = "+-()%$\u20ac\u00a3\u00a5\u2212 \u00a0\u202f\t";
    /** What can stand between digits. */
    private static final String BETWEEN = ".,'\u2019_ \u00a0\u202f";

    private NumberLook() {}

    /** Whether a text is digits, with signs of money, percent and the like around them and separators between them. */
    static boolean isLike(char[] chars, int start, int length) {
        int at = start;
        int end = start + length;
        while (at < end && AROUND.indexOf(chars[at]) >= 0) {
            at++;
        }
        while (end > at && AROUND.indexOf(chars[end - 1]) >= 0) {
            end--;
        }
        if (at == end || !isDigit(chars[end - 1])) {
            return false;
        }
        char before = '0';
        int group = 3;
        boolean first = true;
        for (int i = at; i < end; i++) {
            char character = chars[i];
            if (isDigit(character)) {
                group++;
            } else if (BETWEEN.indexOf(character) < 0 || !isDigit(before) && i > at) {
                return false;
            } else {
                // All groups but the first have three digits.
                if (!first && group != 3) {
                    return false;
                }
                first = false;
                group = 0;
            }
            before = character;
        }
        return true;
    }

    /** Whether a text is digits with a separator between groups of three, such as 1.234.567. */
    static boolean isGrouped(char[] chars, int start, int length, char separator) {
        int group = 0;
        boolean separated = false;
        for (int i = start; i < start + length; i++) {
            char character = chars[i];
            if (isDigit(character)) {
                group++;
            } else if (character == separator) {
                boolean fits = separated ? group == 3 : group >= 1 && group <= 3;
                if (!fits) {
                    return false;
                }
                separated = true;
                group = 0;
            } else if (i > start || character != '-' && character != '+') {
                return false;
            }
        }
        return separated && group == 3;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
