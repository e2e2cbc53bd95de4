package io.github.driftlib.sink;

/** A sink could not do what was asked of it, and asking again will not help. */
public final class SinkException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With what failed, and why. */
    public SinkException(String message, Throwable cause) {
        super(message, cause);
    }

    /** With what failed. */
    public SinkException(String message) {
        super(message);
    }
}
