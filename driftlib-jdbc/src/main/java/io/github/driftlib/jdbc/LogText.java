package io.github.driftlib.jdbc;

import org.jspecify.annotations.Nullable;

/** Text for one line of a log, whatever it came from. */
final class LogText {

    private LogText() {}

    /** The text without passwords, and with control characters as escapes, so that it cannot begin another line. */
    static String of(@Nullable String text) {
        String redacted = Redaction.redacted(String.valueOf(text));
        StringBuilder line = new StringBuilder(redacted.length());
        redacted.codePoints().forEach(character -> {
            if (Character.isISOControl(character) || character == '\u2028' || character == '\u2029') {
                line.append(String.format("\\u%04x", character));
            } else {
                line.appendCodePoint(character);
            }
        });
        return line.toString();
    }
}
