package io.github.driftlib.jdbc;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds secrets in a text, in time that grows with its length alone.
 *
 * <p>A secret is what follows a name that tells of one and an equals sign or a colon, such as {@code password=},
 * {@code "token": } or {@code sslpassword%3D}; a quoted text after such a name or after {@code identified by}, as in
 * SQL; a word after {@code --password} or {@code Bearer}, the text of an element of such a name; and what stands
 * between a user and a host, as in {@code //user:password@host} or {@code user/password@host}. A value ends at its
 * closing quotation mark or bracket. Without one it ends where the next parameter begins, or the line does, since a
 * password may have blanks, {@code &} and {@code ;} in it.
 */
final class SecretText {

    private static final String MASK = "***";

    /** How far names are looked for, which keeps the time linear. */
    private static final int LONGEST_NAME = 64;

    private static final List<String> IN_NAMES = List.of(
            "password",
            "passwd",
            "passphrase",
            "passcode",
            "pwd",
            "secret",
            "token",
            "credential",
            "apikey",
            "api_key",
            "api-key",
            "accesskey",
            "access_key",
            "access-key",
            "accountkey",
            "account_key",
            "privatekey",
            "private_key",
            "private-key",
            "pvtkey",
            "pvt_key",
            "authorization",
            "sharedaccesssignature");

    private static final Set<String> NAMES = Set.of("pass", "pw", "key", "sig", "auth", "signature");

    private final String text;
    private final StringBuilder redacted = new StringBuilder();
    private int copied;

    private SecretText(String text) {
        this.text = text;
    }

    static String redacted(String text) {
        return new SecretText(new SecretText(text).withoutNamed()).withoutBeforeHosts();
    }

    private void mask(int from, int to) {
        redacted.append(text, copied, from).append(MASK);
        copied = to;
    }

    private String rest() {
        return redacted.append(text, copied, text.length()).toString();
    }

    /** Names and their values. */
    private String withoutNamed() {
        for (int i = 0; i < text.length(); ) {
            if (!isNamePart(i)) {
                i++;
                continue;
            }
            int end = i;
            while (end < text.length() && isNamePart(end)) {
                end++;
            }
            int value = secretAfter(i, end);
            i = value < 0 ? end : copied;
        }
        return rest();
    }

    /** Masks what the name between the two places says is secret; -1 where it says nothing. */
    private int secretAfter(int start, int end) {
        String name = text.substring(Math.max(start, end - LONGEST_NAME), end).toLowerCase(Locale.ROOT);
        if (name.equals("by") && endsWithWord(start, "identified", "password")) {
            return masked(afterForm(skipBlanks(end)), false, ' ');
        }
        if (name.equals("bearer")) {
            return masked(skipBlanks(end), false, ' ');
        }
        if (!tellsOfSecret(name)) {
            return -1;
        }
        int at = end;
        if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'' || text.charAt(at) == '\\')) {
            at = skipQuotes(at);
        }
        if (at < text.length() && text.charAt(at) == '>' && start > 0 && text.charAt(start - 1) == '<') {
            return masked(at + 1, true, '<');
        }
        boolean isOption = name.startsWith("--");
        at = afterTarget(skipBlanks(at));
        int encoded = encodedSign(at);
        if (encoded > 0) {
            return masked(encoded, true, '%');
        }
        if (at < text.length() && (text.charAt(at) == '=' || text.charAt(at) == ':')) {
            char sign = text.charAt(at);
            boolean inBrackets = start > 0 && text.charAt(start - 1) == '(';
            boolean line = sign == '=' || name.contains("authorization");
            return masked(skipBlanks(at + 1), line, inBrackets ? ')' : '&');
        }
        boolean quoted = at > end && at < text.length() && text.charAt(at) == '\'';
        return quoted || isOption ? masked(at, false, ' ') : -1;
    }

    /** The place after the word that says in which form the secret is, as in {@code identified by values '...'}. */
    private int afterForm(int at) {
        for (String form : List.of("values", "password", "as")) {
            int quote = skipBlanks(at + form.length());
            if (text.regionMatches(true, at, form, 0, form.length())
                    && quote > at + form.length()
                    && quote < text.length()
                    && text.charAt(quote) == '\'') {
                return quote;
            }
        }
        return at;
    }

    /** The place of the equals sign after whose secret it is, as in {@code password for u = '...'}. */
    private int afterTarget(int at) {
        if (!text.regionMatches(true, at, "for ", 0, 4)) {
            return at;
        }
        int sign = at;
        while (sign < text.length() && sign - at < LONGEST_NAME && text.charAt(sign) != '=') {
            sign++;
        }
        int quote = skipBlanks(sign + 1);
        return sign < text.length() && text.charAt(sign) == '=' && quote < text.length() && text.charAt(quote) == '\''
                ? sign
                : at;
    }

    private static boolean tellsOfSecret(String name) {
        return NAMES.contains(name) || IN_NAMES.stream().anyMatch(name::contains);
    }

    /** Whether one of the words stands before a place. */
    private boolean endsWithWord(int place, String... words) {
        int end = place;
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        String before = text.substring(Math.max(0, end - LONGEST_NAME), end).toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (before.endsWith(word)) {
                return true;
            }
        }
        return before.contains("identified with ");
    }

    /** The place after {@code %3D} or {@code %3A}, or -1. */
    private int encodedSign(int at) {
        return text.regionMatches(true, at, "%3D", 0, 3) || text.regionMatches(true, at, "%3A", 0, 3) ? at + 3 : -1;
    }

    /**
     * Masks the value that begins at a place, and says where it ended.
     *
     * @param line whether a value without quotation marks goes on after a blank
     * @param form how it ends: {@code &} as a parameter, {@code )} with the bracket, {@code <} with the element,
     *     {@code %} as an encoded parameter, a blank as a word
     */
    private int masked(int from, boolean line, char form) {
        int end = from < text.length() ? valueEnd(from, line, form) : from;
        if (end > from) {
            mask(from, end);
            return end;
        }
        return -1;
    }

    private int valueEnd(int from, boolean line, char form) {
        char first = text.charAt(from);
        if (first == '{') {
            return closing(from + 1, '}');
        }
        if (first == '\'' || first == '"') {
            return closing(from + 1, first);
        }
        if (first == '\\' && from + 1 < text.length() && text.charAt(from + 1) == '"') {
            int escaped = text.indexOf("\\\"", from + 2);
            return escaped < 0 ? text.length() : escaped + 2;
        }
        int end = from;
        while (end < text.length() && !endsUnquoted(end, line, form)) {
            end++;
        }
        return end;
    }

    /** The place after a closing mark; twice it is a part of the value, and so is one after a backslash. */
    private int closing(int from, char mark) {
        for (int i = from; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '\\' && mark != '}') {
                i++;
            } else if (character == mark) {
                if (i + 1 < text.length() && text.charAt(i + 1) == mark) {
                    i++;
                } else {
                    return i + 1;
                }
            }
        }
        return text.length();
    }

    private boolean endsUnquoted(int at, boolean line, char form) {
        char character = text.charAt(at);
        if (character == '\n'
                || character == '\r'
                || form == ')' && character == ')'
                || form == '<' && character == '<') {
            return true;
        }
        if (form == '%') {
            return character == '&' || text.regionMatches(true, at, "%26", 0, 3) || Character.isWhitespace(character);
        }
        if (Character.isWhitespace(character)) {
            return !line || beginsParameter(at + 1);
        }
        boolean separates = character == '&' || character == ';' || character == ',';
        return separates && (at + 1 == text.length() || beginsParameter(at + 1)) || character == '"' && !line;
    }

    /** Whether a name and an equals sign stand at a place, perhaps after a blank. */
    private boolean beginsParameter(int from) {
        int start = skipBlanks(from);
        int end = start;
        while (end < text.length() && end - start < LONGEST_NAME && isNamePart(end)) {
            end++;
        }
        return end > start && end < text.length() && text.charAt(end) == '=';
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at < text.length() && at - from < LONGEST_NAME && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int skipQuotes(int from) {
        int at = from;
        while (at < text.length() && at - from < 2 && "\"'\\".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private boolean isNamePart(int at) {
        char character = text.charAt(at);
        return Character.isLetterOrDigit(character) || character == '_' || character == '-' || character == '.';
    }

    /** What stands between user and host, in each run of characters without white space. */
    private String withoutBeforeHosts() {
        for (int i = 0; i < text.length(); ) {
            int end = i;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            String word = text.substring(i, end);
            int host = word.lastIndexOf('@', word.length() - 2);
            if (host > 0) {
                beforeHost(i, word.substring(0, host));
            }
            i = end + 1;
        }
        return rest();
    }

    /** Masks what follows the user in a text that a host follows. */
    private void beforeHost(int start, String address) {
        int slashes = address.indexOf("//");
        int from = slashes >= 0 ? slashes + 2 : afterOpening(address);
        int colon = address.indexOf(':', from);
        boolean thin = address.regionMatches(true, 0, "jdbc:oracle:", 0, 12);
        int sign = thin || colon < 0 ? address.indexOf('/', from) : colon;
        if (sign >= 0 && sign + 1 < address.length()) {
            mask(start + sign + 1, start + address.length());
        }
    }

    /** The place after the last quotation mark, bracket or equals sign. */
    private static int afterOpening(String address) {
        int from = address.length();
        while (from > 0 && "\"'(=<".indexOf(address.charAt(from - 1)) < 0) {
            from--;
        }
        return from;
    }
}
