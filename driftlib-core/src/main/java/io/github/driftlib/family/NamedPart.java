package io.github.driftlib.family;

import java.util.Objects;

/**
 * A value that parameters of metrics hold, and that is written as its name alone.
 *
 * @param kind what it is one of, such as {@code StatTest.class}
 * @param name its name in JSON
 * @param value the value
 * @param <T> the kind
 */
public record NamedPart<T>(Class<T> kind, String name, T value) {

    /** Checks that nothing is null. */
    public NamedPart {
        Objects.requireNonNull(kind, "kind must be given, but was null");
        Objects.requireNonNull(name, "name must be given, but was null");
        Objects.requireNonNull(value, "value must be given, but was null");
    }
}
