package io.github.driftlib.jdbc;

import java.util.Map;

/**
 * A text as it reads where its escapes are resolved: {@code %61}, {@code %2561}, {@code \"}, {@code \u0061},
 * {@code &quot;} and {@code &#61;} are each one character of {@link #plain}, and {@link #start} says where it begins in
 * the text.
 */
final class EscapedText {

    private static final Map<String, Character> ENTITIES =
            Map.of("quot", '"', "apos", '\'', "amp", '&', "lt", '<', "gt", '>', "equals", '=', "colon", ':');

    private final String text;
    private final int[] starts;
    final String plain;

    EscapedText(String text) {
        this.text = text;
        char[] characters = new char[text.length()];
        int[] places = new int[text.length() + 1];
        int length = 0;
        for (int i = 0; i < text.length(); length++) {
            int found = escape(i);
            characters[length] = found < 0 ? text.charAt(i) : (char) (found & 0xffff);
            places[length] = i;
            i += found < 0 ? 1 : found >> 16;
        }
        places[length] = text.length();
        plain = new String(characters, 0, length);
        starts = places;
    }

    /** Where a character of {@link #plain} begins in the text; for its length, the length of the text. */
    int start(int at) {
        return starts[at];
    }

    boolean isEscaped(int at) {
        return starts[at + 1] - starts[at] > 1;
    }

    /**
     * The character that the escape at a place stands for, with its length in the upper half; -1 where there is none.
     */
    private int escape(int at) {
        return switch (text.charAt(at)) {
            case '%' -> percent(at);
            case '\\' -> backslash(at);
            case '&' -> entity(at);
            default -> -1;
        };
    }

    private int percent(int at) {
        int digits = at + 1;
        while (digits < at + 7 && text.startsWith("25", digits) && hex(digits + 2, 2) >= 0) {
            digits += 2;
        }
        return found(hex(digits, 2), digits + 2 - at);
    }

    private int backslash(int at) {
        if (at + 1 == text.length()) {
            return -1;
        }
        char next = text.charAt(at + 1);
        return switch (next) {
            case '"', '\'', '\\', '/' -> found(next, 2);
            case 'u' -> found(hex(at + 2, 4), 6);
            case 'x' -> found(hex(at + 2, 2), 4);
            default -> -1;
        };
    }

    private int entity(int at) {
        int end = at + 1;
        while (end < text.length() && end - at < 8 && text.charAt(end) != ';') {
            end++;
        }
        if (end == text.length() || text.charAt(end) != ';') {
            return -1;
        }
        String name = text.substring(at + 1, end);
        if (!name.startsWith("#")) {
            Character character = ENTITIES.get(name);
            return character == null ? -1 : found(character, end + 1 - at);
        }
        boolean isHex = name.startsWith("#x") || name.startsWith("#X");
        return found(number(name.substring(isHex ? 2 : 1), isHex ? 16 : 10), end + 1 - at);
    }

    private int hex(int from, int digits) {
        return from + digits <= text.length() ? number(text.substring(from, from + digits), 16) : -1;
    }

    private static int number(String digits, int radix) {
        int number = digits.isEmpty() ? -1 : 0;
        for (int i = 0; i < digits.length() && number >= 0; i++) {
            int digit = Character.digit(digits.charAt(i), radix);
            number = digit < 0 ? -1 : number * radix + digit;
        }
        return number;
    }

    /** Only characters that a name, a sign or a mark can be made of. */
    private static int found(int character, int length) {
        return character >= ' ' && character <= '~' ? length << 16 | character : -1;
    }
}
