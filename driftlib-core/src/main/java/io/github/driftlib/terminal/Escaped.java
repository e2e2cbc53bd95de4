package io.github.driftlib.terminal;

/** Texts whose control characters, and characters that turn a line around, are shown by their number. */
final class Escaped {

    private Escaped() {}

    static String of(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            int type = Character.getType(point);
            if (type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR
                    || type == Character.SURROGATE) {
                escaped.append(String.format("\\u%04x", point));
            } else {
                escaped.appendCodePoint(point);
            }
        });
        return escaped.toString();
    }
}
