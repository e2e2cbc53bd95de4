package io.github.driftlib.duckdb;

/** A data set could not be written: the message names the file, which is left as it was before. */
public final class DataWriteException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** An exception without a deeper cause. */
    public DataWriteException(String message) {
        super(message);
    }

    /** An exception with its cause. */
    public DataWriteException(String message, Throwable cause) {
        super(message, cause);
    }
}
