package io.github.driftlib.junit;

/** A test of data could not be judged: there is no value, or nothing to hold it against. */
public final class NotJudgedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotJudgedException(String message) {
        super(message);
    }
}
