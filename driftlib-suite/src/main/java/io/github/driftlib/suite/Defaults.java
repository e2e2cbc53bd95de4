package io.github.driftlib.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.driftlib.Metrics;
import io.github.driftlib.Presets;
import io.github.driftlib.TestPresets;
import io.github.driftlib.Tests;
import io.github.driftlib.family.Families;
import io.github.driftlib.family.PresetJson;
import io.github.driftlib.json.Json;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.segment.Segments;
import io.github.driftlib.test.MetricTest;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What parameters are that a file leaves out: what the shortest factory of that name makes of them, whatever its
 * arguments are. Each factory is called with two different lists of arguments; what both results agree on is the
 * default, and the rest has to be given.
 */
final class Defaults {

    private static final Defaults KNOWN = new Defaults();

    private final Map<String, ObjectNode> tests;
    private final Map<String, ObjectNode> metrics;
    private final Map<String, ObjectNode> parts;

    private Defaults() {
        tests = scanned(List.of(Tests.class, TestPresets.class));
        metrics = scanned(List.of(Metrics.class, Presets.class));
        parts = partsOf(Families.found().parts());
    }

    /** Those of a test or a preset of tests. */
    static Optional<ObjectNode> ofTest(String name) {
        return Optional.ofNullable(KNOWN.tests.get(name));
    }

    /** Those of a metric or a preset of metrics. */
    static Optional<ObjectNode> ofMetric(String name) {
        return Optional.ofNullable(KNOWN.metrics.get(name));
    }

    /** Those of segments. */
    static ObjectNode ofSegments() {
        return agreed(Segments.of("a"), Segments.of("b"));
    }

    /** The parameters with what was left out, of which parts and segments within. */
    static void complete(JsonNode given) {
        if (given instanceof ObjectNode object) {
            discriminator(object).map(KNOWN.parts::get).ifPresent(part -> addAll(object, part));
        }
        given.forEach(Defaults::complete);
    }

    /** The given parameters, and of others what is not among them; those of a metric one by one. */
    static void addAll(ObjectNode given, ObjectNode others) {
        for (Map.Entry<String, JsonNode> other : others.properties()) {
            JsonNode own = given.get(other.getKey());
            if (own == null) {
                given.set(other.getKey(), other.getValue().deepCopy());
            } else if (other.getKey().equals(Shapes.METRIC)
                    && own instanceof ObjectNode metric
                    && other.getValue() instanceof ObjectNode usual) {
                addAll(metric, usual);
            }
        }
    }

    /** The first field of what is read by a name in it, such as {@code method=model}. */
    private static Optional<String> discriminator(ObjectNode object) {
        return Stream.of("method", "descriptor", "kind")
                .filter(key -> object.path(key).isTextual())
                .map(key -> key + "=" + object.get(key).asText())
                .findFirst();
    }

    private static Map<String, ObjectNode> scanned(List<Class<?>> faces) {
        Map<String, ObjectNode> found = new LinkedHashMap<>();
        faces.stream()
                .flatMap(face -> Arrays.stream(face.getMethods()))
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .sorted(Comparator.comparingInt(Method::getParameterCount).thenComparing(Method::toString))
                .forEach(method -> pair(method).ifPresent(pair -> {
                    String name = name(pair.get(0));
                    if (name.equals(name(pair.get(1)))) {
                        found.putIfAbsent(name, agreed(pair.get(0), pair.get(1)));
                    }
                }));
        return found;
    }

    private static Map<String, ObjectNode> partsOf(List<Class<?>> parts) {
        Map<String, ObjectNode> found = new LinkedHashMap<>();
        for (Class<?> part : parts) {
            Stream.of(
                            Arrays.stream(part.getConstructors()),
                            factories(part),
                            Arrays.stream(part.getInterfaces()).flatMap(Defaults::factories))
                    .flatMap(all -> all)
                    .sorted(Comparator.comparingInt(Executable::getParameterCount)
                            .thenComparing(Executable::toString))
                    .flatMap(factory -> pair(factory).stream())
                    .filter(pair -> part.isInstance(pair.get(0)))
                    .findFirst()
                    .ifPresent(pair -> {
                        ObjectNode agreed = agreed(pair.get(0), pair.get(1));
                        discriminator(agreed).ifPresent(name -> found.put(name, agreed));
                    });
        }
        return found;
    }

    private static Stream<Executable> factories(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .map(Executable.class::cast);
    }

    private static String name(Object value) {
        if (value instanceof Metric<?> metric) {
            return metric.name();
        }
        return value instanceof MetricTest test ? test.name() : value.getClass().getSimpleName();
    }

    /** What a factory makes of two lists of arguments; empty where it takes what cannot be thought of here. */
    private static Optional<List<Object>> pair(Executable factory) {
        try {
            Optional<Object> first = SampleArguments.call(factory, 0);
            Optional<Object> second = SampleArguments.call(factory, 1);
            return first.isPresent() && second.isPresent() && first.get() instanceof Record
                    ? Optional.of(List.of(first.get(), second.get()))
                    : Optional.empty();
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    private static ObjectNode agreed(Object first, Object second) {
        return agreed(object(first), object(second));
    }

    private static ObjectNode object(Object value) {
        return (ObjectNode) Json.read(PresetJson.parameters(value));
    }

    private static ObjectNode agreed(ObjectNode first, ObjectNode second) {
        ObjectNode agreed = first.objectNode();
        for (Map.Entry<String, JsonNode> field : first.properties()) {
            JsonNode other = second.path(field.getKey());
            if (field.getValue() instanceof ObjectNode mine && other instanceof ObjectNode theirs) {
                agreed.set(field.getKey(), agreed(mine, theirs));
            } else if (field.getValue().equals(other)) {
                agreed.set(field.getKey(), other);
            }
        }
        return agreed;
    }
}
