package io.github.driftlib.concurrent;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Calls of code that is not this library's: metrics, tests, results, listeners and executors of a user.
 *
 * <p>Whatever such code throws is the failure of that call and of nothing else, also an error, a checked exception of
 * another language, and an exception that itself fails when it is asked what it says. Passed on are only errors of the
 * virtual machine itself, and that the work was stopped.
 */
public final class Contained {

    private Contained() {}

    /** What the code gives or, where it throws, what is made of that. */
    public static <T> T call(Supplier<? extends T> code, Function<Throwable, ? extends T> otherwise) {
        try {
            return code.get();
        } catch (Throwable thrown) {
            Failures.rethrowIfFatal(thrown);
            Stop.keepInterrupt(thrown);
            if (Stop.current() != null) {
                Stop.check();
            }
            return otherwise.apply(thrown);
        } finally {
            Stop.setAsideInterrupt();
        }
    }

    /** Does something; where it throws, something else. */
    public static void run(Runnable code, Consumer<Throwable> otherwise) {
        call(
                () -> {
                    code.run();
                    return true;
                },
                thrown -> {
                    otherwise.accept(thrown);
                    return false;
                });
    }

    /** The message of what was thrown; where it has none, {@link #reason}. */
    public static String message(Throwable thrown) {
        return call(() -> Objects.requireNonNull(thrown.getMessage(), "message"), none -> reason(thrown));
    }

    /** Why a call failed, in words: the message of an argument that was refused, otherwise with the type before it. */
    public static String reason(Throwable thrown) {
        try {
            String message = thrown instanceof IllegalArgumentException ? thrown.getMessage() : null;
            String text = message == null || message.isBlank() ? thrown.toString() : message;
            if (text != null) {
                return text;
            }
        } catch (Throwable e) {
            Failures.rethrowIfFatal(e);
        }
        return thrown.getClass().getName();
    }
}
