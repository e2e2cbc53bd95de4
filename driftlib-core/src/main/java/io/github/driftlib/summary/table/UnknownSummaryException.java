package io.github.driftlib.summary.table;

/**
 * What is asked for cannot be known from what a profile was made of, such as in how many rows a value is missing where
 * each column was counted by itself. A metric that needs it is not applicable.
 */
public final class UnknownSummaryException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** With what is not known, and why. */
    public UnknownSummaryException(String message) {
        super(message);
    }
}
