package io.github.driftlib.jdbc;

import java.sql.SQLException;

/** Rows could not be read: the message names the table or the query, and the column where there is one. */
public final class JdbcReadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** An exception without a deeper cause. */
    public JdbcReadException(String message) {
        super(message);
    }

    /** An exception with its cause. */
    public JdbcReadException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The failure of a driver, without the passwords it may hold. */
    static JdbcReadException of(String what, SQLException failure) {
        return new JdbcReadException(
                Redaction.redacted(what + " could not be read: " + ReadProblem.of(failure)),
                Redaction.redacted(failure));
    }
}
