package io.github.driftlib.spring;

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
                text(property, rule, value) + ": " + cause, "Give " + property + " another value.", cause);
    }

    private static String text(String property, String rule, Object value) {
        return property + " must be " + rule + ", but was " + value;
    }

    /** What to do. */
    String action() {
        return action;
    }
}
