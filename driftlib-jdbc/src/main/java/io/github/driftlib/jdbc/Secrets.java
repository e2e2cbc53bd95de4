package io.github.driftlib.jdbc;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes passwords out of texts and exceptions: what follows {@code password=}, {@code passwd=} and {@code pwd=}, and
 * what stands between the user and the host in {@code user:password@host}.
 */
final class Secrets {

    private static final Pattern NAMED =
            Pattern.compile("(?i)((?:password|passwd|pwd)[\"']?\\s*[=:]\\s*)('[^']*'|\"[^\"]*\"|[^&;\\s'\"]+)");

    private static final Pattern IN_ADDRESS = Pattern.compile("(//[^\\s/:@]{0,256}):\\S{0,2000}@");

    private static final Pattern BEFORE_HOST =
            Pattern.compile("(?<![^\\s/\"'(=<])([^\\s:/@\"'(=<]{1,256}):(\\S{1,2000})@(?=\\S)");

    private Secrets() {}

    /** The text without passwords. */
    static String redacted(String text) {
        if (text == null) {
            return null;
        }
        String named = NAMED.matcher(text).replaceAll("$1***");
        String addressed = IN_ADDRESS.matcher(named).replaceAll("$1:***@");
        return withoutPasswordsBeforeHosts(addressed);
    }

    private static String withoutPasswordsBeforeHosts(String text) {
        StringBuilder redacted = new StringBuilder();
        Matcher match = BEFORE_HOST.matcher(text);
        int copied = 0;
        int from = 0;
        while (from < text.length() && match.find(from)) {
            boolean scheme = match.group(2).contains("//");
            if (!scheme) {
                redacted.append(text, copied, match.end(1)).append(":***@");
                copied = match.end();
            }
            from = scheme ? match.end(1) + 1 : match.end();
        }
        return redacted.append(text, copied, text.length()).toString();
    }

    /**
     * The exception itself where nothing in it, its causes, followers and suppressed ones holds a password; otherwise a
     * copy without, of the same shape, SQLStates, vendor codes and stack traces.
     */
    static Throwable redacted(Throwable failure) {
        return holdsSecret(failure, Collections.newSetFromMap(new IdentityHashMap<>()))
                ? copy(failure, new IdentityHashMap<>())
                : failure;
    }

    private static boolean holdsSecret(Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return false;
        }
        String text = failure.toString();
        if (!text.equals(redacted(text)) || holdsSecret(failure.getCause(), seen)) {
            return true;
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            if (holdsSecret(suppressed, seen)) {
                return true;
            }
        }
        return failure instanceof SQLException e && holdsSecret(e.getNextException(), seen);
    }

    private static Throwable copy(Throwable failure, Map<Throwable, Throwable> copies) {
        if (failure == null || copies.containsKey(failure)) {
            return copies.get(failure);
        }
        Throwable copy = failure instanceof SQLException e
                ? new SQLException(redacted(e.getMessage()), e.getSQLState(), e.getErrorCode())
                : new RedactedException(redacted(failure.toString()));
        copies.put(failure, copy);
        copy.setStackTrace(failure.getStackTrace());
        Throwable cause = copy(failure.getCause(), copies);
        if (cause != null && cause != copy) {
            copy.initCause(cause);
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            Throwable copied = copy(suppressed, copies);
            if (copied != copy) {
                copy.addSuppressed(copied);
            }
        }
        if (failure instanceof SQLException e && e.getNextException() != null) {
            follow((SQLException) copy, (SQLException) copy(e.getNextException(), copies));
        }
        return copy;
    }

    /** Appends at the end of the chain, unless it is there already. */
    private static void follow(SQLException first, SQLException next) {
        for (SQLException link = first; link != null; link = link.getNextException()) {
            if (link == next) {
                return;
            }
        }
        first.setNextException(next);
    }

    /** Stands for an exception whose message held a password; its text begins with the name of that one's class. */
    static final class RedactedException extends Exception {
        private static final long serialVersionUID = 1L;

        RedactedException(String message) {
            super(message);
        }

        @Override
        public String toString() {
            return getMessage();
        }
    }
}
