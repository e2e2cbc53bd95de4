package io.github.driftlib.jdbc;

/** Text for one line of a log, whatever it came from. */
final class LogText {

    private LogText() {}

    /** The text without passwords, and with control characters as escapes, so that it cannot begin another line. */
    static String of(String text) {
        String redacted = String.valueOf(Redaction.redacted(text));
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
