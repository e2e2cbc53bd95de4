package io.github.driftlib.duckdb;

import org.jspecify.annotations.Nullable;

/** Data could not be read: the message names the file or the query, and the column where there is one. */
public final class DataReadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** An exception without a deeper cause. */
    public DataReadException(String message) {
        super(message);
    }

    /** An exception with its cause. */
    public DataReadException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
