package io.github.driftlib.suite;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.driftlib.drift.DriftOptions;
import io.github.driftlib.family.PresetJson;
import io.github.driftlib.json.NearestName;
import io.github.driftlib.metric.MetricPreset;
import io.github.driftlib.test.TestPreset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Reads the entries of a suite file: a name alone, or a name with parameters and what stands beside it. */
final class EntryReader {

    private static final String CRITICAL = "critical";
    private static final String SEGMENTS = "segments";

    /** What can stand beside the name of a test. */
    static final List<String> BESIDE_TEST = List.of(CRITICAL, Shapes.SKIPPED_BELOW, SEGMENTS);

    /** What can stand beside the name of a metric. */
    static final List<String> BESIDE_METRIC = List.of(SEGMENTS);

    private final Problems problems;
    private final JsonNode driftOptions;

    EntryReader(Problems problems, JsonNode driftOptions) {
        this.problems = problems;
        this.driftOptions = driftOptions;
    }

    /** What kind of entries: how they are read, and what may stand beside them. */
    private record Kind<T>(
            String what,
            Set<String> names,
            List<String> beside,
            Function<String, Shapes> shapes,
            Function<String, Optional<ObjectNode>> defaults,
            BiFunction<String, String, T> reader) {}

    Optional<SuiteEntry<TestPreset>> test(Node node) {
        return entry(
                node,
                new Kind<>(
                        "test",
                        PresetJson.testNames(),
                        BESIDE_TEST,
                        Shapes::ofTest,
                        Defaults::ofTest,
                        PresetJson::tests));
    }

    Optional<SuiteEntry<MetricPreset>> metric(Node node) {
        return entry(
                node,
                new Kind<>(
                        Shapes.METRIC,
                        PresetJson.metricNames(),
                        BESIDE_METRIC,
                        Shapes::ofMetric,
                        Defaults::ofMetric,
                        PresetJson::metrics));
    }

    private <T> Optional<SuiteEntry<T>> entry(Node node, Kind<T> kind) {
        if (node instanceof Node.Scalar) {
            return problems.choice("a " + kind.what(), node, kind.names())
                    .flatMap(name -> read(node.place(), name, new Node.Mapping(node.place(), Map.of()), null, kind));
        }
        if (!(node instanceof Node.Mapping mapping)) {
            problems.add(
                    node.place(),
                    "a " + kind.what() + " must be a name, or a name with parameters, but was " + node.describe());
            return Optional.empty();
        }
        List<String> names = mapping.fields().keySet().stream()
                .filter(key -> !kind.beside().contains(key))
                .toList();
        if (names.size() != 1) {
            problems.add(
                    mapping.place(),
                    "an entry must have one name of a " + kind.what() + " and beside it only " + kind.beside()
                            + ", but has " + names);
            return Optional.empty();
        }
        String name = names.get(0);
        Node.Field field = mapping.fields().get(name);
        if (!kind.names().contains(name)) {
            problems.add(
                    field.place(),
                    "a " + kind.what() + " must be one of those that `driftlib explain` lists"
                            + NearestName.butWas(name, kind.names()));
            return Optional.empty();
        }
        if (field.value() instanceof Node.Scalar nothing && nothing.value() == null) {
            return read(field.place(), name, new Node.Mapping(field.place(), Map.of()), mapping, kind);
        }
        if (field.value() instanceof Node.Mapping parameters) {
            return read(field.place(), name, parameters, mapping, kind);
        }
        problems.add(
                field.value().place(),
                "parameters of '" + name + "' must be a mapping, but were "
                        + field.value().describe());
        return Optional.empty();
    }

    private <T> Optional<SuiteEntry<T>> read(
            Place place, String name, Node.Mapping given, Node.Mapping beside, Kind<T> kind) {
        Shapes shapes = kind.shapes().apply(name);
        ObjectNode parameters = parameters(name, given, shapes);
        kind.defaults().apply(name).ifPresent(usual -> Defaults.addAll(parameters, usual));
        addDriftOptions(parameters, shapes);
        Defaults.complete(parameters);
        ObjectNode around = beside == null ? JsonNodeFactory.instance.objectNode() : beside.json();
        try {
            if (around.has(CRITICAL) && !around.get(CRITICAL).booleanValue()) {
                parameters.put(Shapes.NOT_CRITICAL, isFalse(around.get(CRITICAL)));
            }
            if (around.has(Shapes.SKIPPED_BELOW)) {
                parameters.set(Shapes.SKIPPED_BELOW, around.get(Shapes.SKIPPED_BELOW));
            }
            T value = around.has(SEGMENTS)
                    ? segmented(name, parameters, segments(around.get(SEGMENTS)), kind)
                    : kind.reader().apply(name, parameters.toString());
            return Optional.of(new SuiteEntry<>(place, name, value));
        } catch (IllegalArgumentException e) {
            Node.Mapping searched = beside == null ? given : beside;
            problems.add(
                    blamed(e)
                            .map(searched::placeOf)
                            .filter(at -> !at.equals(searched.place()))
                            .orElse(place),
                    "'" + name + "': " + e.getMessage());
            return Optional.empty();
        }
    }

    private static boolean isFalse(JsonNode critical) {
        if (!critical.isBoolean()) {
            throw new IllegalArgumentException("critical must be true or false, but was " + critical);
        }
        return true;
    }

    /** The parameter that an error is about. */
    private static Optional<String> blamed(IllegalArgumentException e) {
        return e.getCause() instanceof JsonMappingException problem
                ? problem.getPath().stream()
                        .map(JsonMappingException.Reference::getFieldName)
                        .filter(field -> field != null)
                        .reduce((outer, inner) -> inner)
                : Optional.empty();
    }

    /** The parameters as the library has them: those of the metric and of the condition in objects of their own. */
    private ObjectNode parameters(String name, Node.Mapping given, Shapes shapes) {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        given.fields().forEach((key, field) -> {
            JsonNode value = field.value().json();
            if (shapes.own().containsKey(key) || shapes.isTest() && key.equals(Shapes.CONDITION)) {
                parameters.set(key, value);
            } else if (shapes.isTest() && Shapes.OPERATORS.contains(key)) {
                into(parameters, Shapes.CONDITION).set(key, value);
            } else if (shapes.ofMetric().containsKey(key)) {
                into(parameters, Shapes.METRIC).set(key, value);
            } else {
                Set<String> known = shapes.names();
                problems.add(
                        field.place(),
                        "a parameter of '" + name + "' must be one of " + known + NearestName.butWas(key, known));
            }
        });
        return parameters;
    }

    private static ObjectNode into(ObjectNode parameters, String key) {
        return parameters.get(key) instanceof ObjectNode there ? there : parameters.putObject(key);
    }

    /** Options that hold for the whole file are those of each entry that could have its own, but has none. */
    private void addDriftOptions(ObjectNode parameters, Shapes shapes) {
        if (driftOptions.isMissingNode()) {
            return;
        }
        shapes.own(type -> type == DriftOptions.class).keySet().stream()
                .filter(option -> !parameters.has(option))
                .forEach(option -> parameters.set(option, driftOptions));
        shapes.ofMetric().forEach((option, type) -> {
            ObjectNode metric = into(parameters, Shapes.METRIC);
            if (Shapes.raw(type) == DriftOptions.class && !metric.has(option)) {
                metric.set(option, driftOptions);
            }
        });
    }

    private static ObjectNode segments(JsonNode given) {
        ObjectNode segments = given instanceof ObjectNode object
                ? object.deepCopy()
                : JsonNodeFactory.instance.objectNode().set("column_name", given);
        Defaults.addAll(segments, Defaults.ofSegments());
        return segments;
    }

    /** The test or the metric in each segment: as {@code Tests.bySegment} and {@code Metrics.bySegment} make it. */
    private static <T> T segmented(String name, ObjectNode parameters, ObjectNode segments, Kind<T> kind) {
        ObjectNode inner = JsonNodeFactory.instance.objectNode();
        inner.put(kind.what(), name);
        inner.set("parameters", parameters);
        ObjectNode outer = JsonNodeFactory.instance.objectNode();
        outer.set(kind.what(), inner);
        outer.set(SEGMENTS, segments);
        String wrapper = kind.what().equals("test") ? "SegmentedTest" : "SegmentedMetric";
        return kind.reader().apply(wrapper, outer.toString());
    }
}
