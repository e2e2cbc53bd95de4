package io.github.driftlib.jdbc;

/**
 * Where a secret ends that begins at a place of a text: at its closing mark, or without one where the next parameter
 * begins, or with the line, since a password may have blanks, {@code &} and {@code ;} in it. Characters that are
 * escaped end it only where the sign before it is escaped too.
 */
final class SecretValue {

    /** How far names are looked for, which keeps the time linear. */
    static final int LONGEST_NAME = 64;

    private final EscapedText text;
    private final String plain;

    SecretValue(EscapedText text) {
        this.text = text;
        this.plain = text.plain;
    }

    /** How a secret without marks ends. */
    enum Form {
        /** Where the next parameter begins. */
        LINE,
        /** With the word. */
        WORD,
        /** With the bracket around the header, or with the line: it has parameters of its own. */
        HEADER,
        /** With the round bracket. */
        BRACKET,
        /** Where the next tag begins. */
        ELEMENT
    }

    /**
     * The place after it.
     *
     * @param isEncoded whether the sign before it is escaped, so that escaped characters count as if they were not
     */
    int end(int from, Form form, boolean isEncoded) {
        if (from >= plain.length()) {
            return from;
        }
        if (plain.startsWith("-----BEGIN", from)) {
            return endOfPem(from);
        }
        if (form == Form.ELEMENT && plain.startsWith("<![CDATA[", from)) {
            int closing = plain.indexOf("]]>", from);
            return closing < 0 ? plain.length() : closing + 3;
        }
        int quote = quoteAt(from);
        if (quote < 0) {
            return unquoted(from, form, isEncoded);
        }
        int end = plain.charAt(quote) == '$' ? dollars(quote) : closing(quote);
        return end < plain.length() && goesOn(plain.charAt(end)) ? unquoted(end, form, isEncoded) : end;
    }

    /** The place of the mark that a quoted text begins with, perhaps after the letter of its kind; -1 without one. */
    int quoteAt(int from) {
        int at = from;
        while (at < from + 3 && at < plain.length() && plain.charAt(at) == '\\') {
            at++;
        }
        for (int prefix = 0; prefix <= 2 && at + prefix < plain.length(); prefix++) {
            char mark = plain.charAt(at + prefix);
            if (prefix == 0 && (mark == '{' || mark == '(' || mark == '$' && dollarTag(at) > 0)) {
                return at;
            }
            if (mark == '\'' || mark == '"' || prefix == 0 && mark == '`') {
                return at + prefix;
            }
            if (!Character.isLetter(mark) && mark != '&') {
                return -1;
            }
        }
        return -1;
    }

    /** The length of {@code $$} or {@code $tag$}, or 0. */
    private int dollarTag(int from) {
        int at = from + 1;
        while (at < plain.length() && at - from < LONGEST_NAME && Character.isLetter(plain.charAt(at))) {
            at++;
        }
        return at < plain.length() && plain.charAt(at) == '$' ? at + 1 - from : 0;
    }

    private int dollars(int from) {
        String tag = plain.substring(from, from + dollarTag(from));
        int closing = plain.indexOf(tag, from + tag.length());
        return closing < 0 ? plain.length() : closing + tag.length();
    }

    /** The place after a closing mark; twice it is a part of the value, and so is one after a backslash. */
    private int closing(int opening) {
        char first = plain.charAt(opening);
        char mark = first == '{' ? '}' : first == '(' ? ')' : first;
        int depth = 1;
        for (int i = opening + 1; i < plain.length(); i++) {
            char character = plain.charAt(i);
            if (text.isEscaped(i) != text.isEscaped(opening)) {
                continue;
            }
            if (character == '\\' && mark != '}') {
                i++;
            } else if (character == mark) {
                if (mark != ')' && i + 1 < plain.length() && plain.charAt(i + 1) == mark) {
                    i++;
                } else if (--depth == 0) {
                    return i + 1;
                }
            } else if (character == first) {
                depth++;
            }
        }
        return plain.length();
    }

    /** Whether a value goes on after a closing mark, as in <code>{SSHA}abc</code>. */
    private static boolean goesOn(char character) {
        return Character.isLetterOrDigit(character) || "{[($!#%^*+=~-_/".indexOf(character) >= 0;
    }

    private int endOfPem(int from) {
        int last = plain.indexOf("-----END", from);
        int end = last < 0 ? -1 : plain.indexOf("-----", last + 8);
        return end < 0 ? plain.length() : end + 5;
    }

    private int unquoted(int from, Form form, boolean isEncoded) {
        int i = from;
        while (i < plain.length()) {
            char character = plain.charAt(i);
            int next = i + 1;
            if (text.isEscaped(i) && !isEncoded) {
                i = next;
                continue;
            }
            if (isLineEnd(character)
                    || form == Form.BRACKET && character == ')'
                    || form == Form.HEADER && "]}".indexOf(character) >= 0
                    || form == Form.ELEMENT && character == '<') {
                return i;
            }
            if (form != Form.HEADER && isBlank(character)) {
                next = skipBlanks(i);
                if (form == Form.WORD
                        || next == plain.length()
                        || isLineEnd(plain.charAt(next))
                        || beginsParameter(next, false, isEncoded)) {
                    return i;
                }
            } else if (form != Form.HEADER && (character == '&' || character == ';' || character == ',')) {
                int after = skipBlanks(next);
                if (after == plain.length()
                        || form == Form.WORD && after > next
                        || beginsParameter(after, character != '&', isEncoded)) {
                    return i;
                }
            } else if (form == Form.WORD && (character == '"' || character == '\'')) {
                return i;
            }
            i = next;
        }
        return i;
    }

    /** Whether a name, perhaps in quotation marks, and its sign stand at a place. */
    private boolean beginsParameter(int from, boolean withColon, boolean isEncoded) {
        int start = from < plain.length() && isQuote(plain.charAt(from)) ? from + 1 : from;
        int end = start;
        while (end < plain.length() && end - start < LONGEST_NAME && isNamePart(plain.charAt(end))) {
            end++;
        }
        if (end == start) {
            return false;
        }
        end += end < plain.length() && start > from && isQuote(plain.charAt(end)) ? 1 : 0;
        return end < plain.length()
                && (plain.charAt(end) == '=' || withColon && plain.charAt(end) == ':')
                && (isEncoded || !text.isEscaped(end));
    }

    /** The place after the blanks; a line's end is none. */
    int skipBlanks(int from) {
        int at = from;
        while (at < plain.length() && isBlank(plain.charAt(at)) && !isLineEnd(plain.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The place after white space of any kind. */
    int skipSpace(int from) {
        int at = from;
        while (at < plain.length() && isBlank(plain.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The end of the line, or {@code most} where that is farther. */
    int lineEnd(int from, int most) {
        int at = from;
        while (at < most && at < plain.length() && !isLineEnd(plain.charAt(at))) {
            at++;
        }
        return at;
    }

    static boolean isLineEnd(char character) {
        return character == '\n' || character == '\r';
    }

    static boolean isQuote(char character) {
        return character == '"' || character == '\'' || character == '`';
    }

    static boolean isNamePart(char character) {
        return Character.isLetterOrDigit(character) || "_-.\u2010\u2011".indexOf(character) >= 0;
    }

    /** White space, with those that do not break lines and those without width. */
    static boolean isBlank(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character == '\u200b'
                || character == '\ufeff';
    }
}
