package io.github.driftlib.jdbc;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes passwords, keys and tokens out of texts and exceptions. What {@link SecretText} finds is replaced by
 * {@code ***}; rather too much than too little.
 */
final class Redaction {

    private Redaction() {}

    /** The text without secrets. */
    static String redacted(String text) {
        return SecretText.redacted(text);
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

    private static boolean holdsSecret(@Nullable Throwable failure, Set<Throwable> seen) {
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
        Throwable known = copies.get(failure);
        if (known != null) {
            return known;
        }
        Throwable copy = failure instanceof SQLException e
                ? new SQLException(
                        e.getMessage() == null ? null : redacted(e.getMessage()), e.getSQLState(), e.getErrorCode())
                : new RedactedException(redacted(failure.toString()));
        copies.put(failure, copy);
        copy.setStackTrace(failure.getStackTrace());
        if (failure.getCause() != null) {
            Throwable cause = copy(failure.getCause(), copies);
            if (cause != copy) {
                copy.initCause(cause);
            }
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
            return String.valueOf(getMessage());
        }
    }
}
