package io.github.driftlib.suite;

import io.github.driftlib.Tests;
import io.github.driftlib.json.NearestName;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestPreset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a data contract. */
final class ContractReader {

    private final Problems problems = new Problems();
    private final List<SuiteEntry<TestPreset>> tests = new ArrayList<>();
    private final List<SuiteFileException.Problem> unchecked = new ArrayList<>();

    static DataContract read(String file, String text, String schema) {
        ContractReader reader = new ContractReader();
        Optional<Node> document = NodeReader.read(file, text, reader.problems);
        reader.problems.throwIfAny();
        if (document.isEmpty()
                || !(document.get() instanceof Node.Mapping root)
                || !root.get("kind")
                        .map(node -> node.json().asText())
                        .orElse("")
                        .equals("DataContract")) {
            reader.problems.add(
                    document.map(Node::place).orElse(new Place(file, 1, 1)),
                    "a contract must be a mapping with 'kind: DataContract', but is not");
            reader.problems.throwIfAny();
            throw new IllegalStateException("there is a problem");
        }
        String version =
                root.get("apiVersion").map(node -> node.json().asText()).orElse("");
        if (!version.startsWith("v3.")) {
            reader.problems.add(
                    root.placeOf("apiVersion"), "apiVersion must be v3.0 or v3.1, but was '" + version + "'");
        }
        DataContract contract = reader.contract(root, schema);
        reader.problems.throwIfAny();
        return contract;
    }

    private DataContract contract(Node.Mapping root, String schema) {
        Map<String, Node.Mapping> objects = new LinkedHashMap<>();
        mappings(root, "schema").forEach(object -> objects.put(name(object), object));
        Node.Mapping object = schema.isEmpty() && objects.size() == 1
                ? objects.values().iterator().next()
                : objects.get(schema);
        if (object == null) {
            problems.add(
                    root.placeOf("schema"),
                    "schema must be one of " + objects.keySet()
                            + (schema.isEmpty() ? ", and be named" : NearestName.butWas(schema, objects.keySet())));
            return new DataContract("", List.of(), List.of());
        }
        if (root.get("slaProperties").isPresent()) {
            leave(root.placeOf("slaProperties"), "service levels");
        }
        mappings(object, "quality").forEach(rule -> rule(rule, Optional.empty()));
        mappings(object, "properties").forEach(this::property);
        return new DataContract(name(object), tests, unchecked);
    }

    private static String name(Node.Mapping object) {
        return object.get("name").map(node -> node.json().asText()).orElse("");
    }

    private void leave(Place place, String what) {
        unchecked.add(new SuiteFileException.Problem(place, what + " cannot be checked"));
    }

    private List<Node.Mapping> mappings(Node.Mapping parent, String key) {
        List<Node.Mapping> found = new ArrayList<>();
        parent.get(key).ifPresent(list -> {
            if (list instanceof Node.Sequence sequence
                    && sequence.values().stream().allMatch(Node.Mapping.class::isInstance)) {
                sequence.values().forEach(value -> found.add((Node.Mapping) value));
            } else {
                problems.add(list.place(), key + " must be a list of mappings, but was " + list.describe());
            }
        });
        return found;
    }

    private void property(Node.Mapping property) {
        String column = name(property);
        if (isTrue(property, "required")) {
            add(property.placeOf("required"), ContractRule.nulls(column).must(Condition.eq(0)));
        }
        if (isTrue(property, "unique")) {
            add(property.placeOf("unique"), Tests.columnAllUnique(column));
        }
        property.get("logicalType").ifPresent(type -> leave(type.place(), "the type of '" + column + "'"));
        property.get("logicalTypeOptions")
                .filter(Node.Mapping.class::isInstance)
                .ifPresent(options -> options(column, (Node.Mapping) options));
        mappings(property, "quality").forEach(rule -> rule(rule, Optional.of(column)));
        if (property.get("properties").isPresent()) {
            leave(property.placeOf("properties"), "what is within '" + column + "'");
        }
    }

    private static boolean isTrue(Node.Mapping mapping, String key) {
        return mapping.get(key).map(node -> node.json().asBoolean()).orElse(false);
    }

    private void options(String column, Node.Mapping options) {
        options.fields().forEach((key, field) -> {
            switch (key) {
                case "minimum" ->
                    number(field)
                            .ifPresent(bound ->
                                    add(field.place(), Tests.columnMin(column).must(Condition.gte(bound))));
                case "maximum" ->
                    number(field)
                            .ifPresent(bound ->
                                    add(field.place(), Tests.columnMax(column).must(Condition.lte(bound))));
                case "pattern" ->
                    add(
                            field.place(),
                            Tests.columnRegExp(column, field.value().json().asText())
                                    .must(Condition.eq(0)));
                default -> leave(field.place(), key + " of '" + column + "'");
            }
        });
    }

    private Optional<Double> number(Node.Field field) {
        if (field.value().json().isNumber()) {
            return Optional.of(field.value().json().asDouble());
        }
        leave(field.place(), "what is no number");
        return Optional.empty();
    }

    private void rule(Node.Mapping rule, Optional<String> column) {
        try {
            Optional<TestPreset> test = ContractRule.of(rule, column).test();
            test.ifPresentOrElse(found -> add(rule.place(), found), () -> leave(rule.place(), describe(rule)));
        } catch (IllegalArgumentException e) {
            problems.add(rule.place(), String.valueOf(e.getMessage()));
        }
    }

    private static String describe(Node.Mapping rule) {
        return "the quality rule " + rule.json();
    }

    private void add(Place place, TestPreset test) {
        String name = test instanceof MetricTest one ? one.name() : "";
        tests.add(new SuiteEntry<>(place, name, test));
    }
}
