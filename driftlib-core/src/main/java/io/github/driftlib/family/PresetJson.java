package io.github.driftlib.family;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.driftlib.json.Json;
import io.github.driftlib.json.JsonTypes;
import io.github.driftlib.json.NearestName;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricPreset;
import io.github.driftlib.metric.MetricType;
import io.github.driftlib.test.TestPreset;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a report or a suite is made of, by its name and its parameters: metrics, tests, and presets of both. The names
 * are those of snapshots and keys, and so are the parameters, as a JSON object.
 *
 * <pre>{@code
 * PresetJson.metrics("ColumnDriftMetric", "{\"column_name\": \"fare\"}");   // equals Metrics.columnDrift("fare")
 * PresetJson.tests("TestNumberOfRows", "{\"metric\": {\"counted\": \"ROWS\"}, \"condition\": {\"gte\": 100}}");
 * }</pre>
 */
public final class PresetJson {

    private PresetJson() {}

    /** The names of all metrics and presets of metrics, in text order. */
    public static Set<String> metricNames() {
        Set<String> names = new TreeSet<>(Families.found().presetNames());
        Families.found().metrics().forEach(type -> names.add(type.name()));
        return names;
    }

    /** The names of all tests and presets of tests, in text order. */
    public static Set<String> testNames() {
        Set<String> names = new TreeSet<>(Families.found().testPresetNames());
        Families.found().tests().forEach(type -> names.add(type.name()));
        return names;
    }

    /**
     * A metric or a preset of metrics.
     *
     * @throws IllegalArgumentException if there is none of the name, or the parameters are not its own
     */
    public static MetricPreset metrics(String name, String parameters) {
        Objects.requireNonNull(name, "name must be given, but was null");
        Objects.requireNonNull(parameters, "parameters must be given, but was null");
        Families families = Families.found();
        checkName("metric", metricNames(), name);
        JsonTypes types = JsonTypes.of(families, families.parts());
        if (families.presetNames().contains(name)) {
            return (MetricPreset)
                    Json.value(object(parameters), families.preset(name).preset(), types);
        }
        MetricType<?> type = families.metric(name);
        Metric<?> metric = Json.value(object(parameters), type.metric(), types);
        if (!metric.name().equals(name)) {
            throw new IllegalArgumentException(
                    "parameters must be those of '" + name + "', but make a '" + metric.name() + "'");
        }
        return metric;
    }

    /**
     * A test or a preset of tests. Beside its own parameters a preset can have {@code not_critical} and
     * {@code skipped_below}, which then hold for each of its tests, and a test what {@link TestJson} says.
     *
     * @throws IllegalArgumentException if there is none of the name, or the parameters are not its own
     */
    public static TestPreset tests(String name, String parameters) {
        Objects.requireNonNull(name, "name must be given, but was null");
        Objects.requireNonNull(parameters, "parameters must be given, but was null");
        Families families = Families.found();
        checkName("test", testNames(), name);
        if (!families.testPresetNames().contains(name)) {
            return TestJson.read(name, object(parameters));
        }
        JsonTypes types = JsonTypes.of(families, families.parts());
        ObjectNode own = object(parameters);
        JsonNode notCritical = own.remove(TestJson.NOT_CRITICAL);
        JsonNode skippedBelow = own.remove(TestJson.SKIPPED_BELOW);
        TestPreset preset =
                (TestPreset) Json.value(own, families.testPreset(name).preset(), types);
        if (notCritical != null && Json.value(notCritical, Boolean.class, types)) {
            preset = preset.notCritical();
        }
        return skippedBelow == null ? preset : preset.skippedBelow(Json.value(skippedBelow, Long.class, types));
    }

    /** The parameters of a metric, a test or a preset, as JSON. */
    public static String parameters(Object value) {
        Objects.requireNonNull(value, "value must be given, but was null");
        return Json.parameters(value).toString();
    }

    private static void checkName(String what, Set<String> names, String name) {
        if (!names.contains(name)) {
            throw new IllegalArgumentException(what + " must be " + NearestName.oneOf(name, names));
        }
    }

    private static ObjectNode object(String parameters) {
        JsonNode json = parameters.isBlank() ? JsonNodeFactory.instance.objectNode() : Json.read(parameters);
        if (!(json instanceof ObjectNode object)) {
            throw new IllegalArgumentException("parameters must be an object, but were " + json);
        }
        return object;
    }
}
