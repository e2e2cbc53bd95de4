package io.github.driftlib.jdbc;

import static io.github.driftlib.jdbc.SecretValue.isBlank;
import static io.github.driftlib.jdbc.SecretValue.isNamePart;
import static io.github.driftlib.jdbc.SecretValue.isQuote;

import io.github.driftlib.jdbc.SecretValue.Form;
import java.util.List;
import java.util.Locale;

/**
 * Finds secrets in a text, in time that grows with its length alone.
 *
 * <p>A secret is what follows a name that tells of one ({@link SecretNames}) and a sign, as in {@code password=},
 * {@code "token": }, {@code setProperty("password", } or {@code <password>}; a quoted text after such a name or after
 * {@code identified by}, as in SQL; a word after {@code --password}, {@code -p} or {@code Bearer}; the value beside
 * such a name, as in {@code name="password" value=}; and what {@link SecretAddresses} finds. Names, signs and marks may
 * be escaped, as in {@code p%61ssword%3D}.
 */
final class SecretText {

    private static final String MASK = "***";

    /** How far the sign is looked for where a tag or a word stands between. */
    private static final int FARTHEST_SIGN = 256;

    private final String original;
    private final EscapedText text;
    private final String plain;
    private final SecretValue value;
    private final StringBuilder redacted = new StringBuilder();
    private int copied;

    private SecretText(String original) {
        this.original = original;
        text = new EscapedText(original);
        plain = text.plain;
        value = new SecretValue(text);
    }

    static String redacted(String text) {
        SecretText addresses = new SecretText(new SecretText(text).withoutNamed());
        SecretAddresses.of(addresses.plain, addresses::mask);
        return SecretTokens.masked(addresses.rest());
    }

    private void mask(int from, int to) {
        redacted.append(original, text.start(copied), text.start(from)).append(MASK);
        copied = to;
    }

    private String rest() {
        return redacted.append(original, text.start(copied), original.length()).toString();
    }

    private String withoutNamed() {
        for (int i = 0; i < plain.length(); ) {
            if (!isNamePart(plain.charAt(i))) {
                i++;
                continue;
            }
            int end = i;
            while (end < plain.length() && isNamePart(plain.charAt(end))) {
                end++;
            }
            i = secretAfter(i, end, SecretNames.normal(plain.substring(i, end))) ? copied : end;
        }
        return rest();
    }

    /** Masks what the name between the two places says is secret, and whether it says that. */
    private boolean secretAfter(int start, int end, String name) {
        if (name.startsWith("-----begin")
                && plain.substring(end, Math.min(plain.length(), end + 32)).contains("PRIVATE KEY")) {
            return masked(start, Form.WORD, false);
        }
        boolean isSecondWord = (name.equals("word") || name.equals("phrase")) && endsBefore(start, "pass ")
                || name.equals("passe") && endsBefore(start, "mot de ");
        return afterWord(start, end, name) || (isSecondWord || SecretNames.tells(name)) && afterName(start, end, name);
    }

    /** Words and switches before a secret that are no names of one. */
    private boolean afterWord(int start, int end, String name) {
        int next = value.skipBlanks(end);
        if (next > end && (name.equals("by") || name.equals("as")) && isAfterIdentified(start, name)) {
            return masked(afterForm(next), Form.WORD, false);
        }
        if (name.equals("bearer")) {
            return next < plain.length() && isSign(next) ? afterSign(next, Form.LINE) : masked(next, Form.WORD, false);
        }
        if (name.contains("crypt") && plain.startsWith("(", next)) {
            mask(next, value.lineEnd(next, plain.length()));
            return true;
        }
        boolean isSecond = name.equals("replace") && hasBefore(start, "identified by ")
                || name.equals("using") && hasBefore(start, "connect to ");
        if (isSecond && next > end) {
            return masked(next, Form.WORD, false);
        }
        if (name.equals("basic")) {
            int wordEnd = SecretTokens.endOfBase64(plain, next);
            return SecretAddresses.isUserAndPassword(plain.substring(next, wordEnd)) && masked(next, Form.WORD, false);
        }
        return afterSwitch(start, end, next, name);
    }

    /** Switches of command lines. */
    private boolean afterSwitch(int start, int end, int next, String name) {
        if (SecretNames.isShortSwitch(name)) {
            boolean isQuoted = start > 0 && isQuote(plain.charAt(start - 1));
            int sign = value.skipBlanks(isQuoted ? afterMarks(end) : end);
            boolean isListed = sign < plain.length() && (plain.charAt(sign) == ',' || plain.charAt(sign) == '=');
            return masked(isListed ? value.skipBlanks(sign + 1) : sign, Form.WORD, false);
        }
        if (name.startsWith("-p") && hasBefore(start, "mysql", "mariadb", "sqlcmd", "bcp", "sshpass")) {
            return masked(start + 2, Form.WORD, false);
        }
        if (name.equals("-a") && hasBefore(start, "redis") || name.equals("-w") && hasBefore(start, "vsql", "ldap")) {
            return masked(next, Form.WORD, false);
        }
        if (name.equals("-u") || name.startsWith("--") && name.endsWith("user")) {
            int colon = next;
            while (colon < plain.length() && !isBlank(plain.charAt(colon)) && plain.charAt(colon) != ':') {
                colon++;
            }
            return colon < plain.length() && plain.charAt(colon) == ':' && masked(colon + 1, Form.WORD, false);
        }
        return name.equals("p")
                && start > 0
                && plain.charAt(start - 1) == '/'
                && (start == 1 || isBlank(plain.charAt(start - 2)))
                && end < plain.length()
                && plain.charAt(end) == ':'
                && masked(end + 1, Form.WORD, false);
    }

    private boolean afterName(int start, int end, String name) {
        int marks = afterMarks(end);
        int at = value.skipSpace(afterTarget(value.skipSpace(marks)));
        if (at == plain.length()) {
            return false;
        }
        boolean isSwitch = name.startsWith("-");
        if (name.equals("key") && holdsName(at)) {
            return false;
        }
        if (isSign(at)) {
            return afterSign(at, name.contains("authorization") ? Form.HEADER : Form.LINE);
        }
        return afterNamedValue(marks)
                || afterTag(start, end, marks, at)
                || (marks > end || isSwitch)
                        && plain.charAt(at) == ','
                        && masked(value.skipSpace(at + 1), Form.WORD, false)
                || afterBracket(end, at)
                || isSwitch && at > end && masked(at, Form.WORD, false)
                || afterPlainName(start, end, at, name);
    }

    /** Whether the name of a secret follows in marks, as in {@code key="password"}. */
    private boolean holdsName(int sign) {
        int from = afterMarks(value.skipSpace(sign + 1));
        int end = from;
        while (end < plain.length() && end - from < SecretValue.LONGEST_NAME && isNamePart(plain.charAt(end))) {
            end++;
        }
        boolean isClosed = end < plain.length() && "\"'`\\<".indexOf(plain.charAt(end)) >= 0;
        return isClosed && SecretNames.tells(SecretNames.normal(plain.substring(from, end)));
    }

    private boolean isSign(int at) {
        char sign = plain.charAt(at);
        return "=:\uff1d\uff1a".indexOf(sign) >= 0 || sign == '-' && plain.startsWith("->", at);
    }

    private boolean afterSign(int sign, Form form) {
        int at = sign + 1;
        while (at < sign + 3 && at < plain.length() && "=:>".indexOf(plain.charAt(at)) >= 0) {
            at++;
        }
        int from = value.skipSpace(at);
        boolean isBlock = from < plain.length() && (plain.charAt(from) == '|' || plain.charAt(from) == '>');
        if (isBlock) {
            int line = value.lineEnd(from, from + 4);
            from = line < from + 4 ? value.skipSpace(line) : from;
        }
        if (plain.startsWith("YES)", from) || plain.startsWith("NO)", from)) {
            return false;
        }
        return masked(from, isInBrackets(sign) ? Form.BRACKET : form, text.isEscaped(sign));
    }

    /** Whether a bracket was opened right before the name, as in {@code (password=...)}. */
    private boolean isInBrackets(int sign) {
        int at = sign - 1;
        while (at >= 0 && sign - at < SecretValue.LONGEST_NAME && isBlank(plain.charAt(at))) {
            at--;
        }
        while (at >= 0 && sign - at < SecretValue.LONGEST_NAME && isNamePart(plain.charAt(at))) {
            at--;
        }
        return at >= 0 && plain.charAt(at) == '(';
    }

    /** {@code name="password" value="..."}, in XML, JSON and YAML. */
    private boolean afterNamedValue(int from) {
        int at = from;
        while (at < plain.length()
                && at - from < SecretValue.LONGEST_NAME
                && (isBlank(plain.charAt(at)) || ",-\"'".indexOf(plain.charAt(at)) >= 0)) {
            at++;
        }
        if (at == from || !plain.regionMatches(true, at, "value", 0, 5)) {
            return false;
        }
        int sign = value.skipSpace(afterMarks(at + 5));
        return sign < plain.length() && isSign(sign) && afterSign(sign, Form.LINE);
    }

    /** The text of an element of that name, or of the one after {@code <key>password</key>}. */
    private boolean afterTag(int start, int end, int marks, int at) {
        int element = -1;
        if (plain.startsWith("</", at)) {
            int next = within(at, '>');
            int opening = next < 0 ? -1 : value.skipSpace(next + 1);
            element = opening >= 0 && opening < plain.length() && plain.charAt(opening) == '<'
                    ? within(opening, '>')
                    : -1;
        } else if (plain.charAt(at) == '>' && (marks > end || isInTag(start))) {
            element = at;
        } else if (at > end && isInTag(start)) {
            element = within(at, '>');
        }
        return element >= 0 && masked(value.skipSpace(element + 1), Form.ELEMENT, text.isEscaped(element));
    }

    private int within(int from, char character) {
        int at = plain.substring(from, Math.min(plain.length(), from + FARTHEST_SIGN))
                .indexOf(character);
        return at < 0 ? -1 : from + at;
    }

    /** Whether a tag begins right before a name, perhaps with a prefix. */
    private boolean isInTag(int start) {
        int at = start - 1;
        if (at >= 0 && plain.charAt(at) == ':') {
            at--;
            while (at >= 0 && start - at < SecretValue.LONGEST_NAME && isNamePart(plain.charAt(at))) {
                at--;
            }
        }
        return at >= 0 && plain.charAt(at) == '<';
    }

    /** {@code setPassword("...")}, {@code password[...]} and the like. */
    private boolean afterBracket(int end, int at) {
        char bracket = plain.charAt(at);
        if ("([{<".indexOf(bracket) < 0) {
            return false;
        }
        boolean isQuoted = bracket == '(' && at + 1 < plain.length() && isQuote(plain.charAt(at + 1));
        if (isQuoted) {
            return masked(at + 1, Form.BRACKET, text.isEscaped(at));
        }
        int closing = within(at, bracket == '(' ? ')' : bracket == '[' ? ']' : bracket == '{' ? '}' : '>');
        boolean isSource = closing > 0 && plain.substring(at, closing).contains(".java:");
        if (at > end || closing == at + 1 || isSource) {
            return false;
        }
        mask(at + 1, closing < 0 ? value.end(at + 1, Form.WORD, false) : closing);
        return true;
    }

    /** A text in marks, or a word that looks like a password, after a name with blanks or {@code is} between. */
    private boolean afterPlainName(int start, int end, int at, String name) {
        char first = plain.charAt(at);
        if (",;|/".indexOf(first) >= 0) {
            int word = value.skipBlanks(at + 1);
            return SecretNames.tellsPlainly(name) && looksSecret(word) && masked(word, Form.WORD, false);
        }
        if (at == end) {
            return false;
        }
        int quote = value.quoteAt(at);
        boolean isQuoted = quote >= 0 && "({".indexOf(plain.charAt(quote)) < 0;
        boolean isGiven = endsBefore(start, "env ", "setenv ", "export ")
                || hasBefore(start, "machine ") && hasBefore(start, "login ");
        if (isQuoted || isGiven) {
            return masked(at, Form.WORD, false);
        }
        if (!SecretNames.tellsPlainly(name) || first == '(' || first == '[') {
            return false;
        }
        for (String word : List.of("is", "was", "to")) {
            int next = value.skipBlanks(at + word.length());
            boolean isWord = plain.regionMatches(true, at, word, 0, word.length()) && next < plain.length();
            if (isWord && isSign(next)) {
                return afterSign(next, Form.LINE);
            }
            if (isWord && next > at + word.length()) {
                return (value.quoteAt(next) >= 0 || looksSecret(next)) && masked(next, Form.WORD, false);
            }
        }
        return looksSecret(at) && masked(at, Form.WORD, false);
    }

    /** Whether a word has a digit or a sign in it, as words of a sentence have not. */
    private boolean looksSecret(int from) {
        int farthest = Math.min(plain.length(), from + SecretValue.LONGEST_NAME);
        for (int i = from; i < farthest && !isBlank(plain.charAt(i)); i++) {
            if (Character.isDigit(plain.charAt(i)) || "!#$%^&*+=~\\".indexOf(plain.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The place after the word that says in which form the secret is, as in {@code identified by values '...'}. */
    private int afterForm(int at) {
        for (String form : List.of("values", "password", "as")) {
            int quote = value.skipBlanks(at + form.length());
            if (plain.regionMatches(true, at, form, 0, form.length())
                    && quote > at + form.length()
                    && quote < plain.length()
                    && plain.charAt(quote) == '\'') {
                return quote;
            }
        }
        return at;
    }

    /** The place of the equals sign after whose secret it is, as in {@code password for u = '...'}. */
    private int afterTarget(int at) {
        if (!plain.regionMatches(true, at, "for ", 0, 4) && !plain.regionMatches(true, at, "für ", 0, 4)) {
            return at;
        }
        int sign = at;
        while (sign < plain.length()
                && sign - at < SecretValue.LONGEST_NAME
                && "=:\n".indexOf(plain.charAt(sign)) < 0) {
            sign++;
        }
        int next = value.skipBlanks(sign + 1);
        boolean isSet = sign < plain.length() && next < plain.length() && plain.charAt(sign) != '\n';
        return isSet
                        && (plain.charAt(sign) == ':'
                                || value.quoteAt(next) >= 0
                                || plain.regionMatches(true, next, "password", 0, 8))
                ? sign
                : at;
    }

    private boolean isAfterIdentified(int start, String name) {
        return name.equals("by") && endsBefore(start, "identified ", "password ")
                || hasBefore(start, "identified with ");
    }

    /** Whether one of the words stands in the text before a place. */
    private boolean hasBefore(int place, String... words) {
        String before =
                plain.substring(Math.max(0, place - FARTHEST_SIGN), place).toLowerCase(Locale.ROOT);
        return List.of(words).stream().anyMatch(before::contains);
    }

    /** Whether one of the words stands right before a place. */
    private boolean endsBefore(int place, String... words) {
        String before = plain.substring(Math.max(0, place - 16), place).toLowerCase(Locale.ROOT);
        return List.of(words).stream().anyMatch(before::endsWith);
    }

    private boolean masked(int from, Form form, boolean isEncoded) {
        int end = value.end(from, form, isEncoded);
        if (end > from) {
            mask(from, end);
            return true;
        }
        return false;
    }

    /** The place after a few marks that close a name, and after indexes in brackets. */
    private int afterMarks(int from) {
        int at = from;
        while (at < plain.length() && at - from < 12) {
            if ("\"'`\\])".indexOf(plain.charAt(at)) >= 0) {
                at++;
                continue;
            }
            int index = at + 1;
            while (index < plain.length() && index - at < 8 && Character.isDigit(plain.charAt(index))) {
                index++;
            }
            if (plain.charAt(at) != '[' || index == plain.length() || plain.charAt(index) != ']') {
                return at;
            }
            at = index + 1;
        }
        return at;
    }
}
