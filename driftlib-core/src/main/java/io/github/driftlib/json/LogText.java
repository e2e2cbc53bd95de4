package io.github.driftlib.json;

/** Text of users and of data, made fit for one line of a log. */
public final class LogText {

    private LogText() {}

    /** The text with control characters and line ends escaped, such as {@code \}{@code u000a}. */
    public static String of(Object object) {
        String text = String.valueOf(object);
        StringBuilder line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int type = Character.getType(c);
            boolean breaks = type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR;
            line.append(breaks ? String.format("\\u%04x", (int) c) : String.valueOf(c));
        }
        return line.toString();
    }
}
