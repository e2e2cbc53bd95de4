package io.github.driftlib.family;

import io.github.driftlib.finding.FindingRule;
import io.github.driftlib.metric.MetricType;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/**
 * Metrics, tests, presets and their parts that belong together, known by their names.
 *
 * <p>A family is found as a {@linkplain java.util.ServiceLoader service}: by {@code provides Family with MyFamily} in a
 * named module, or by its class name in {@code META-INF/services/io.github.driftlib.family.Family} on the class path.
 * What it lists can then be read from JSON wherever the library reads: in snapshots, histories and tests. The families
 * of the library are found in the same way.
 *
 * <pre>{@code
 * public record LabelFamily() implements Family {
 *     public String name() {
 *         return "labels";
 *     }
 *
 *     public List<MetricType<?>> metrics() {
 *         return List.of(MetricType.of(LabelCount.class, LabelCount.Result.class));
 *     }
 * }
 * }</pre>
 *
 * <p>Families are loaded when something is read, not when something is computed. Two that give different things the
 * same name are an error that names both.
 */
public interface Family {

    /** The name of the family in text of lower case, such as {@code drift}; no other one has it. */
    String name();

    /** The metrics that can be read from JSON. */
    default List<MetricType<?>> metrics() {
        return List.of();
    }

    /** The tests that can be read from JSON. */
    default List<TestType> tests() {
        return List.of();
    }

    /** The presets of metrics. */
    default List<PresetType> presets() {
        return List.of();
    }

    /** The presets of tests. */
    default List<PresetType> testPresets() {
        return List.of();
    }

    /** What parameters hold and is read by its name alone, such as a stat test. */
    default List<NamedPart<?>> namedParts() {
        return List.of();
    }

    /**
     * What parameters hold and is read by its name and parameters of its own, such as a text descriptor: the classes,
     * each a record whose simple name is the name in JSON unless the class says otherwise.
     */
    default List<Class<?>> parts() {
        return List.of();
    }

    /** How the results of its metrics become findings. None unless overridden. */
    default List<FindingRule<?>> findings() {
        return List.of();
    }

    /**
     * The words of the {@link Catalogue}: a file of properties in UTF-8, read by the family itself, so that it is found
     * in a named module too: {@code LabelFamily.class.getResourceAsStream("labels.properties")}. None unless
     * overridden.
     */
    default InputStream texts() {
        return InputStream.nullInputStream();
    }

    /**
     * A value that parameters of metrics hold, and that is written as its name alone.
     *
     * @param kind what it is one of, such as {@code StatTest.class}
     * @param name its name in JSON
     * @param value the value
     * @param <T> the kind
     */
    record NamedPart<T>(Class<T> kind, String name, T value) {

        /** Checks that nothing is null. */
        public NamedPart {
            Objects.requireNonNull(kind, "kind must be given, but was null");
            Objects.requireNonNull(name, "name must be given, but was null");
            Objects.requireNonNull(value, "value must be given, but was null");
        }
    }

    /**
     * A preset of metrics or of tests, and its name.
     *
     * @param name the name in JSON
     * @param preset the class of the preset, a record of its parameters
     */
    record PresetType(String name, Class<?> preset) {

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
}
