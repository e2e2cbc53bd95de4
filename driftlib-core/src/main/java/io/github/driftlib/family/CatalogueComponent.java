package io.github.driftlib.family;

import java.lang.reflect.Type;
import java.util.Objects;

/**
 * A component of a record of parameters or results, as it stands in JSON.
 *
 * @param name its name in JSON
 * @param type its type in Java
 * @param meaning what it means; empty where nothing is said
 */
public record CatalogueComponent(String name, Type type, String meaning) {

    /** Checks that nothing is null. */
    public CatalogueComponent {
        Objects.requireNonNull(name, "name must be given, but was null");
        Objects.requireNonNull(type, "type must be given, but was null");
        Objects.requireNonNull(meaning, "meaning must be given, but was null");
    }
}
