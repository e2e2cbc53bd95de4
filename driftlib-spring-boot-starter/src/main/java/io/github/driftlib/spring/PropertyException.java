package io.github.driftlib.spring;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A property {@code driftlib.*} whose value cannot be used; the message names the property, the rule and the value. */
final class PropertyException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String action;

    private PropertyException(String message, String action, @Nullable Throwable cause) {
        super(message, cause);
        this.action = action;
    }

    /** A value that breaks a rule. */
    static PropertyException of(String property, String rule, Object value) {
        return of(property, rule, value, "Give " + property + " another value.");
    }

    /** A value that breaks a rule, and what to do. */
    static PropertyException of(String property, String rule, Object value, String action) {
        return new PropertyException(text(property, rule, value), action, null);
    }

    /** A file or folder that cannot be used, and why. */
    static PropertyException of(String property, String rule, Object value, Throwable cause) {
        return new PropertyException(
                text(property, rule, value) + ": " + reason(cause), "Give " + property + " another value.", cause);
    }

    /** Without the file, which is the value. */
    private static String reason(Throwable cause) {
        if (cause instanceof NoSuchFileException) {
            return "it does not exist";
        }
        if (cause instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "it is no folder";
        }
        return cause instanceof FileSystemException file
                ? Objects.requireNonNullElse(file.getReason(), file.getClass().getSimpleName())
                : Objects.requireNonNullElse(cause.getMessage(), cause.toString());
    }

    private static String text(String property, String rule, Object value) {
        return property + " must be " + rule + ", but was " + value;
    }

    /** What to do. */
    String action() {
        return action;
    }
}
