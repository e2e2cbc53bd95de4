package io.github.driftlib.sink;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A sink could not do what was asked of it. {@link #mayPass} tells whether the same snapshot could be written later:
 * because what is away may come back, or because what is in the way can be mended outside the snapshot.
 */
public final class SinkException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean mayPass;

    /** With what failed, and why; the snapshot is at fault, and asking again will not help. */
    public SinkException(String message, Throwable cause) {
        this(message, cause, false);
    }

    /** With what failed; the snapshot is at fault, and asking again will not help. */
    public SinkException(String message) {
        this(message, null, false);
    }

    private SinkException(String message, @Nullable Throwable cause, boolean mayPass) {
        super(message, cause);
        this.mayPass = mayPass;
    }

    /**
     * A failure that may pass: the snapshot is not at fault.
     *
     * @param cause why, or null
     */
    public static SinkException unavailable(String message, @Nullable Throwable cause) {
        Objects.requireNonNull(message, "message must be given, but was null");
        return new SinkException(message, cause, true);
    }

    /**
     * Whether the same snapshot could be written later. True where the target is away, busy or full, and where it is
     * not as it must be (a table is missing, a password is wrong), which somebody can mend; false where the target will
     * never take this snapshot.
     */
    public boolean mayPass() {
        return mayPass;
    }
}
