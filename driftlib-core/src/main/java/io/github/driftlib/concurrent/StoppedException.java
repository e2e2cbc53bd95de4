package io.github.driftlib.concurrent;

import java.util.concurrent.CancellationException;

/** Work that was told to stop before it was finished. */
public final class StoppedException extends CancellationException {

    private static final long serialVersionUID = 1L;

    StoppedException(String message) {
        super(message);
    }
}
