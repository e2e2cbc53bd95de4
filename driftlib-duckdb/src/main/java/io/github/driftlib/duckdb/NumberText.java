package io.github.driftlib.duckdb;

import java.math.BigDecimal;

/** Decimal numbers as text. */
final class NumberText {

    private static final double[] POWERS_OF_TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };
    private static final int EXACT_DIGITS = 15;

    /** Not a number. */
    static final int NONE = 0;
    /** Digits alone, perhaps with a sign. */
    static final int WHOLE = 1;
    /** A number with a fraction or an exponent. */
    static final int FRACTION = 2;
    /** An infinity in words. */
    static final int INFINITE = 3;
    /** Digits of which the first of several before the point is a zero. */
    static final int LEADING_ZERO = 4;

    private NumberText() {}

    static boolean isNumber(char[] chars, int start, int length, char point, char thousands) {
        return classify(chars, start, length, point, thousands) != NONE;
    }

    /**
     * What a text is, with the given decimal separator, and the separator of groups of three digits, or NUL for none.
     * Blanks around a number do not matter.
     */
    static int classify(char[] chars, int start, int length, char point, char thousands) {
        int at = start;
        int end = start + length;
        while (at < end && chars[at] == ' ') {
            at++;
        }
        while (end > at && chars[end - 1] == ' ') {
            end--;
        }
        if (at < end && (chars[at] == '-' || chars[at] == '+')) {
            at++;
        }
        if (at == end) {
            return NONE;
        }
        if ((chars[at] | 0x20) == 'i') {
            return isInfinity(chars, at, end) ? INFINITE : NONE;
        }
        int firstDigit = at;
        while (at < end
                && (isDigit(chars[at])
                        || chars[at] == thousands && thousands != '\0' && isGroup(chars, at, end, firstDigit))) {
            at++;
        }
        int digits = at - firstDigit;
        boolean leadingZero = digits > 1 && chars[firstDigit] == '0';
        if (at == end) {
            return leadingZero ? LEADING_ZERO : WHOLE;
        }
        if (chars[at] == point) {
            at++;
            int fraction = at;
            while (at < end && isDigit(chars[at])) {
                at++;
            }
            digits += at - fraction;
        }
        if (digits == 0 || at < end && !isExponent(chars, at, end)) {
            return NONE;
        }
        if (at < end && Double.isInfinite(parse(chars, start, length, point, thousands))) {
            // A finite number that no double holds.
            return NONE;
        }
        return leadingZero ? LEADING_ZERO : FRACTION;
    }

    /** Whether a separator has a digit before it and three, and no more, behind it. */
    private static boolean isGroup(char[] chars, int at, int end, int firstDigit) {
        boolean three = at > firstDigit
                && at + 3 < end
                && isDigit(chars[at + 1])
                && isDigit(chars[at + 2])
                && isDigit(chars[at + 3]);
        return three && (at + 4 == end || !isDigit(chars[at + 4]));
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isExponent(char[] chars, int from, int end) {
        int at = from;
        if ((chars[at++] | 0x20) != 'e') {
            return false;
        }
        if (at < end && (chars[at] == '-' || chars[at] == '+')) {
            at++;
        }
        int digits = at;
        while (at < end && isDigit(chars[at])) {
            at++;
        }
        return at == end && at > digits;
    }

    private static boolean isInfinity(char[] chars, int at, int end) {
        String word = end - at == 3 ? "inf" : "infinity";
        if (end - at != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if ((chars[at + i] | 0x20) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether digits, perhaps with a sign and separators of groups, are beyond 2<sup>53</sup>. */
    static boolean isBeyond(char[] chars, int start, int length) {
        if (length <= EXACT_DIGITS) {
            return false;
        }
        long value = 0;
        int digits = 0;
        for (int i = start; i < start + length; i++) {
            if (isDigit(chars[i])) {
                digits += value == 0 && chars[i] == '0' ? 0 : 1;
                if (digits > EXACT_DIGITS + 2) {
                    return true;
                }
                value = 10 * value + chars[i] - '0';
            }
        }
        return value > 1L << 53;
    }

    /**
     * Whether a number with a fraction of zeros alone, such as 9007199254740993.0, is a whole number that no double
     * holds. No double is ever written like that, so it is an identifier.
     */
    static boolean isBeyondWithPoint(char[] chars, int start, int length, char point, char thousands) {
        if (length <= EXACT_DIGITS + 2) {
            return false;
        }
        StringBuilder whole = new StringBuilder(length);
        boolean fraction = false;
        for (int i = start; i < start + length; i++) {
            char character = chars[i];
            if (character == point) {
                fraction = true;
            } else if (isDigit(character) || character == '-') {
                if (fraction && character != '0') {
                    return false;
                }
                if (!fraction) {
                    whole.append(character);
                }
            } else if (character != thousands && character != ' ' && character != '+') {
                return false;
            }
        }
        return whole.length() > EXACT_DIGITS
                && new BigDecimal(whole.toString())
                                .compareTo(new BigDecimal(parse(chars, start, length, point, thousands)))
                        != 0;
    }

    /** The nearest double of a text that is a number. */
    static double parse(char[] chars, int start, int length, char point, char thousands) {
        int at = start;
        int end = start + length;
        while (chars[at] == ' ') {
            at++;
        }
        boolean negative = chars[at] == '-';
        if (negative || chars[at] == '+') {
            at++;
        }
        if ((chars[at] | 0x20) == 'i') {
            return negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        long value = 0;
        int digits = 0;
        int scale = 0;
        boolean fraction = false;
        for (; at < end; at++) {
            char character = chars[at];
            if (isDigit(character)) {
                digits += digits == 0 && character == '0' ? 0 : 1;
                value = 10 * value + character - '0';
                scale += fraction ? 1 : 0;
            } else if (character == point) {
                fraction = true;
            } else if (character != thousands && character != ' ') {
                return parseAny(chars, start, length, point, thousands);
            }
            if (digits > EXACT_DIGITS) {
                return parseAny(chars, start, length, point, thousands);
            }
        }
        // Both are exact, so their quotient is the nearest double.
        if (scale >= POWERS_OF_TEN.length) {
            return parseAny(chars, start, length, point, thousands);
        }
        double size = value / POWERS_OF_TEN[scale];
        return negative ? -size : size;
    }

    private static double parseAny(char[] chars, int start, int length, char point, char thousands) {
        StringBuilder text = new StringBuilder(length);
        for (int i = start; i < start + length; i++) {
            if (chars[i] == point) {
                text.append('.');
            } else if (chars[i] != thousands && chars[i] != ' ') {
                text.append(chars[i]);
            }
        }
        return Double.parseDouble(text.toString());
    }
}
