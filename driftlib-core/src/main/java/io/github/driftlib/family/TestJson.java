package io.github.driftlib.family;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.driftlib.json.Json;
import io.github.driftlib.json.JsonTypes;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.ValueTest;
import java.util.Objects;

/**
 * Tests as JSON: the name and the parameters, as in a {@link MetricTest.Key}.
 *
 * <pre>
 * {"test": "TestColumnValueMean", "parameters": {"metric": {"column_name": "fare"}, "condition": {"gte": 3}}}
 * </pre>
 *
 * <p>Beside its own parameters any test can have {@code not_critical} (true), and {@code skipped_below} (a number of
 * rows); one that holds a value against a condition, {@code condition}.
 */
public final class TestJson {

    private static final String TEST = "test";
    private static final String PARAMETERS = "parameters";
    private static final String CONDITION = "condition";
    static final String NOT_CRITICAL = "not_critical";
    static final String SKIPPED_BELOW = "skipped_below";

    private TestJson() {}

    /**
     * The test as JSON, which {@link #read} reads back as an equal test.
     *
     * @throws IllegalArgumentException if no family has the test, or it is made of functions, which cannot be written
     */
    public static String write(MetricTest test) {
        Objects.requireNonNull(test, "test must be given, but was null");
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put(TEST, test.name());
        json.set(PARAMETERS, Json.parameters(test));
        MetricTest read;
        try {
            read = read(json);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(cannotBeWritten(test) + ": " + e.getMessage(), e);
        }
        if (!read.equals(test)) {
            throw new IllegalArgumentException(cannotBeWritten(test)
                    + ": the test of that name that its family reads is another one. Functions cannot be written; a "
                    + "statistic must be a constant that a family lists, with a metric of the class listed");
        }
        return json.toString();
    }

    private static String cannotBeWritten(MetricTest test) {
        return "test must be one that can be read again, but '" + test.name() + "' cannot";
    }

    /**
     * Reads a test.
     *
     * @throws IllegalArgumentException if the text is no such JSON, or no family has the test
     */
    public static MetricTest read(String json) {
        Objects.requireNonNull(json, "json must be given, but was null");
        return read(Json.read(json));
    }

    private static MetricTest read(JsonNode json) {
        if (!json.isObject() || !json.path(TEST).isTextual()) {
            throw new IllegalArgumentException(
                    "json must be an object with a 'test' and its 'parameters', but was " + json);
        }
        for (String field : (Iterable<String>) json::fieldNames) {
            if (!field.equals(TEST) && !field.equals(PARAMETERS)) {
                throw new IllegalArgumentException(
                        "json of a test must have 'test' and 'parameters' only, but has '" + field + "'");
            }
        }
        return read(json.get(TEST).asText(), parameters(json));
    }

    private static ObjectNode parameters(JsonNode json) {
        JsonNode given = json.path(PARAMETERS);
        if (given.isMissingNode()) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (!(given instanceof ObjectNode)) {
            throw new IllegalArgumentException("parameters must be an object, but were " + given);
        }
        return given.deepCopy();
    }

    /** Reads the test of a name; takes over the parameters. */
    static MetricTest read(String name, ObjectNode own) {
        Families families = Families.found();
        TestType type = families.test(name);
        JsonTypes types = JsonTypes.of(families, families.parts());
        JsonNode condition = own.remove(CONDITION);
        JsonNode notCritical = own.remove(NOT_CRITICAL);
        JsonNode skippedBelow = own.remove(SKIPPED_BELOW);
        MetricTest test = made(type, new TestType.Parameters(own, types));
        if (condition != null) {
            if (!(test instanceof ValueTest<?> value)) {
                throw new IllegalArgumentException("'" + name + "' must not have a condition, but has " + condition);
            }
            test = value.must(Json.value(condition, Condition.class, types));
        }
        if (notCritical != null && Json.value(notCritical, Boolean.class, types)) {
            test = test.notCritical();
        }
        return skippedBelow == null ? test : test.skippedBelow(Json.value(skippedBelow, Long.class, types));
    }

    private static MetricTest made(TestType type, TestType.Parameters parameters) {
        MetricTest test;
        try {
            test = type.reader().apply(parameters);
        } catch (NullPointerException e) {
            throw new IllegalArgumentException(
                    "'" + type.name() + "' must have the parameter '" + e.getMessage() + "', but has not", e);
        }
        if (!parameters.unused().isEmpty()) {
            throw new IllegalArgumentException(
                    "'" + type.name() + "' must not have the parameters " + parameters.unused() + ", but has");
        }
        if (!test.name().equals(type.name())) {
            throw new IllegalArgumentException(
                    "parameters must be those of '" + type.name() + "', but make a '" + test.name() + "'");
        }
        return test;
    }
}
