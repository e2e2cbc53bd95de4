package io.github.driftlib.jdbc;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Finds what stands between a user and a host, in each run of characters without white space:
 * {@code //user:password@host}, {@code user/password@host}, {@code host:port:database:user:password}.
 */
final class SecretAddresses {

    /** How far a host is looked for behind a password with blanks, which keeps the time linear. */
    private static final int FARTHEST_HOST = 128;

    /** A name of this length before a host, with digits in it, is a token. */
    private static final int TOKEN = 16;

    private final String text;
    private final Found found;

    private SecretAddresses(String text, Found found) {
        this.text = text;
        this.found = found;
    }

    /** What is done with each secret: they follow each other. */
    interface Found {
        void secret(int from, int to);
    }

    static void of(String text, Found found) {
        new SecretAddresses(text, found).find();
    }

    /** Whether it is what the basic scheme of HTTP sends. */
    static boolean isUserAndPassword(String word) {
        try {
            return word.length() >= 4
                    && new String(Base64.getDecoder().decode(word), StandardCharsets.ISO_8859_1).indexOf(':') >= 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void find() {
        for (int i = 0; i < text.length(); ) {
            int end = i;
            while (end < text.length() && !SecretValue.isBlank(text.charAt(end))) {
                end++;
            }
            i = Math.max(end + 1, inWord(i, end));
        }
    }

    /** Masks what is secret in a word, and says where it ended. */
    private int inWord(int start, int end) {
        String word = text.substring(start, end);
        int host = word.lastIndexOf('@', word.length() - 2);
        if (host > 0) {
            return beforeHost(start, word.substring(0, host));
        }
        int sign = openSign(word);
        if (sign >= 0) {
            int farHost = hostBehind(end);
            if (farHost > 0) {
                found.secret(start + sign + 1, farHost);
                return farHost;
            }
        }
        int password = passwordOfPgpass(word);
        if (password > 0) {
            found.secret(start + password, end);
        } else if (start > 0
                && isAfterSqlplus(start)
                && word.indexOf('/') > 0
                && word.indexOf('/') < word.length() - 1) {
            found.secret(start + word.indexOf('/') + 1, end);
        }
        return end;
    }

    private boolean isAfterSqlplus(int start) {
        return text.substring(Math.max(0, start - 24), start)
                .toLowerCase(java.util.Locale.ROOT)
                .matches("(?s).*sqlplus\\s+(-\\w+\\s+)*");
    }

    /** The sign before a password that may go on behind a blank, and is no port; -1 without one. */
    private static int openSign(String word) {
        int slashes = word.indexOf("//");
        int colon = slashes < 0 ? -1 : word.indexOf(':', slashes + 2);
        if (colon >= 0 && colon + 1 < word.length()) {
            return isPort(word, colon + 1) ? -1 : colon;
        }
        int quote = word.indexOf("/\"");
        return quote >= 0 && word.indexOf('"', quote + 2) < 0 ? quote : -1;
    }

    private static boolean isPort(String word, int from) {
        int at = from;
        while (at < word.length() && Character.isDigit(word.charAt(at))) {
            at++;
        }
        return at == word.length() || at > from && "/?,;)\"'.".indexOf(word.charAt(at)) >= 0;
    }

    /** The place of the next {@code @} with a host on the same line, or -1. */
    private int hostBehind(int from) {
        int farthest = Math.min(text.length() - 1, from + FARTHEST_HOST);
        int host = -1;
        for (int i = from; i < farthest && !SecretValue.isLineEnd(text.charAt(i)); i++) {
            if (text.charAt(i) == '@' && !SecretValue.isBlank(text.charAt(i + 1))) {
                host = i;
            } else if (host >= 0 && SecretValue.isBlank(text.charAt(i)) || text.startsWith("://", i)) {
                return host;
            }
        }
        return host;
    }

    /** Masks what follows the user in a text that a host follows, and says where it ended. */
    private int beforeHost(int start, String address) {
        int end = start + address.length();
        int slashes = address.indexOf("//");
        int from = slashes >= 0 ? slashes + 2 : afterOpening(address);
        int colon = address.indexOf(':', from);
        boolean thin = address.indexOf("jdbc:oracle:", from) == from;
        int sign = thin || colon < 0 ? address.indexOf('/', from) : colon;
        if (sign >= 0 && sign + 1 < address.length()) {
            found.secret(start + sign + 1, end);
        } else if (slashes >= 0 && sign < 0 && isToken(address.substring(from))) {
            found.secret(start + from, end);
        }
        return end;
    }

    private static boolean isToken(String user) {
        return user.length() >= TOKEN && user.chars().anyMatch(Character::isDigit);
    }

    /** The place after the last quotation mark, bracket or equals sign before the first sign. */
    private static int afterOpening(String address) {
        int from = 0;
        for (int i = 0; i < address.length() && ":/".indexOf(address.charAt(i)) < 0; i++) {
            from = "\"'(=<".indexOf(address.charAt(i)) >= 0 ? i + 1 : from;
        }
        return from;
    }

    /** Where the password begins in {@code host:port:database:user:password}, or -1. */
    private static int passwordOfPgpass(String word) {
        int[] colons = new int[4];
        for (int i = 0; i < 4; i++) {
            colons[i] = word.indexOf(':', i == 0 ? 0 : colons[i - 1] + 1);
            if (colons[i] < 0) {
                return -1;
            }
        }
        String port = word.substring(colons[0] + 1, colons[1]);
        boolean isPort = port.equals("*") || !port.isEmpty() && port.chars().allMatch(Character::isDigit);
        boolean hasUser = word.substring(colons[2] + 1, colons[3]).chars().anyMatch(Character::isLetter);
        return colons[0] > 0 && isPort && hasUser && colons[3] + 1 < word.length() ? colons[3] + 1 : -1;
    }
}
