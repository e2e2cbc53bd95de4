package io.github.driftlib.family;

import java.util.Objects;

/**
 * A preset of metrics or of tests, and its name.
 *
 * @param name the name in JSON
 * @param preset the class of the preset, a record of its parameters
 */
public record PresetType(String name, Class<?> preset) {

    /** Checks that nothing is null. */
    public PresetType {
        Objects.requireNonNull(name, "name must be given, but was null");
        Objects.requireNonNull(preset, "preset must be given, but was null");
    }

    /** A preset whose name is the simple name of its class. */
    public static PresetType of(Class<?> preset) {
        Objects.requireNonNull(preset, "preset must be given, but was null");
        return new PresetType(preset.getSimpleName(), preset);
    }
}
