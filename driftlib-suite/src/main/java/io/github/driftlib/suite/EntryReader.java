package io.github.driftlib.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.driftlib.drift.DriftOptions;
import io.github.driftlib.family.PresetJson;
import io.github.driftlib.json.Json;
import io.github.driftlib.json.NearestName;
import io.github.driftlib.metric.MetricPreset;
import io.github.driftlib.segment.Segments;
import io.github.driftlib.test.TestPreset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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

    /** What kind of entries: how they are read, one that needs no parameter, and what may stand beside them. */
    private record Kind<T>(
            String what,
            String sample,
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
                        "TestNumberOfRows",
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
                        "DatasetMissingValuesMetric",
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
        List<String> names = names(mapping, kind);
        if (names.size() != 1) {
            problems.add(
                    mapping.place(),
                    "an entry must have one name of a " + kind.what() + " and beside it only " + kind.beside()
                            + ", but has " + names);
            return Optional.empty();
        }
        String name = names.get(0);
        Node.Field field = Objects.requireNonNull(mapping.fields().get(name));
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

    /** What is no word beside a name; where one of several is a name, the others are told to be no such words. */
    private List<String> names(Node.Mapping mapping, Kind<?> kind) {
        List<String> names = mapping.fields().keySet().stream()
                .filter(key -> !kind.beside().contains(key))
                .toList();
        List<String> known = names.stream().filter(kind.names()::contains).toList();
        if (known.size() != 1) {
            return names;
        }
        names.stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> problems.add(
                        mapping.placeOf(key),
                        "a key beside a " + kind.what() + " must be " + NearestName.oneOf(key, kind.beside())));
        return known;
    }

    private <T> Optional<SuiteEntry<T>> read(
            Place place, String name, Node.Mapping given, Node.@Nullable Mapping beside, Kind<T> kind) {
        Shapes shapes = kind.shapes().apply(name);
        ObjectNode parameters = parameters(name, given, shapes);
        ObjectNode around = beside == null ? JsonNodeFactory.instance.objectNode() : beside.json();
        Binding binding = new Binding(problems, name, beside == null ? given : beside, place);
        if (given.isBroken() || beside != null && beside.isBroken()) {
            return Optional.empty();
        }
        kind.defaults().apply(name).ifPresent(usual -> Defaults.addAll(parameters, usual));
        addDriftOptions(parameters, shapes);
        Defaults.complete(parameters);
        if (around.has(CRITICAL)) {
            binding.attempt(() -> isTrue(around.get(CRITICAL)))
                    .filter(critical -> !critical)
                    .ifPresent(critical -> parameters.put(Shapes.NOT_CRITICAL, true));
        }
        if (around.has(Shapes.SKIPPED_BELOW)) {
            parameters.set(Shapes.SKIPPED_BELOW, around.get(Shapes.SKIPPED_BELOW));
        }
        Optional<T> single = binding.read(parameters, tree -> kind.reader().apply(name, tree.toString()));
        if (!around.has(SEGMENTS)) {
            return single.map(value -> new SuiteEntry<>(place, name, value));
        }
        ObjectNode segments =
                segments(Objects.requireNonNull(beside).get(SEGMENTS).orElseThrow());
        if (single.isEmpty()) {
            // The test itself is wrong; whether the segments are, too, a right one tells.
            ObjectNode right = kind.defaults().apply(kind.sample()).orElseThrow();
            binding.read(segments, tree -> segmented(kind.sample(), right, tree, kind));
            return Optional.empty();
        }
        return binding.read(segments, tree -> segmented(name, parameters, tree, kind))
                .map(value -> new SuiteEntry<>(place, name, value));
    }

    private static boolean isTrue(JsonNode critical) {
        if (!critical.isBoolean()) {
            throw new IllegalArgumentException("critical must be true or false, but was " + critical);
        }
        return critical.booleanValue();
    }

    /** The parameters as the library has them: those of the metric and of the condition in objects of their own. */
    private ObjectNode parameters(String name, Node.Mapping given, Shapes shapes) {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        given.fields().forEach((key, field) -> put(parameters, known(name, key, field, shapes), field, shapes));
        return parameters;
    }

    private static void put(ObjectNode parameters, String key, Node.Field field, Shapes shapes) {
        JsonNode value = field.value().json();
        if (shapes.own().containsKey(key) || shapes.isTest() && key.equals(Shapes.CONDITION)) {
            parameters.set(key, value);
        } else if (shapes.isTest() && Shapes.OPERATORS.contains(key)) {
            into(parameters, Shapes.CONDITION).set(key, value);
        } else if (shapes.ofMetric().containsKey(key)) {
            into(parameters, Shapes.METRIC).set(key, value);
        }
    }

    /** The name of a parameter; one that is not known is told, and taken for the nearest, so that the rest is read. */
    private String known(String name, String key, Node.Field field, Shapes shapes) {
        Set<String> known = shapes.names();
        if (known.contains(key)) {
            return key;
        }
        problems.add(field.place(), "a parameter of '" + name + "' must be " + NearestName.oneOf(key, known));
        return NearestName.of(key, known).orElse(key);
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

    private ObjectNode segments(Node given) {
        ObjectNode segments = JsonNodeFactory.instance.objectNode();
        if (given instanceof Node.Mapping mapping) {
            Set<String> known = Json.fields(Segments.class).keySet();
            problems.checkKeys(SEGMENTS, mapping, known);
            mapping.fields()
                    .forEach((key, field) -> segments.set(
                            known.contains(key)
                                    ? key
                                    : NearestName.of(key, known).orElse(key),
                            field.value().json()));
        } else {
            segments.set("column_name", given.json());
        }
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
