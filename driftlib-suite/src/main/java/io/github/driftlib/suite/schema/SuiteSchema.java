package io.github.driftlib.suite.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.driftlib.alert.AlertRule;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.drift.DriftOptions;
import io.github.driftlib.family.Catalogue;
import io.github.driftlib.family.PresetJson;
import io.github.driftlib.json.Json;
import io.github.driftlib.segment.Segments;
import io.github.driftlib.suite.Shapes;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The JSON Schema (draft 2020-12) of a {@linkplain io.github.driftlib.suite.SuiteFile suite file}, for editors that
 * complete names and show what they mean: the tests, metrics and presets of the families that are found, with their
 * parameters.
 */
public final class SuiteSchema {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final TypeSchemas types;
    private final Catalogue catalogue = Catalogue.found();
    private final ObjectNode definitions = NODES.objectNode();

    private SuiteSchema() {
        types = new TypeSchemas(TypeSchemas.Absent.LEFT_OUT, definitions);
    }

    /** The schema as JSON. */
    public static String json() {
        return Json.text(new SuiteSchema().schema());
    }

    private ObjectNode schema() {
        ObjectNode schema = NODES.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "driftlib suite file");
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("version").put("const", 1);
        properties.set("name", TypeSchemas.typed("string"));
        properties.set("columns", columns());
        properties.set("conditions", choice(List.of("calibrated", "evidently")));
        properties.set("drift_options", types.of(DriftOptions.class));
        properties.set("tests", entries(true));
        properties.set("metrics", entries(false));
        properties.set("alerts", alerts());
        schema.putArray("required").add("version");
        schema.putArray("anyOf")
                .add(NODES.objectNode().set("required", NODES.arrayNode().add("tests")))
                .add(NODES.objectNode().set("required", NODES.arrayNode().add("metrics")));
        schema.put("additionalProperties", false);
        schema.set("$defs", definitions);
        return schema;
    }

    private static ObjectNode choice(Iterable<String> names) {
        ObjectNode schema = NODES.objectNode();
        ArrayNode values = schema.putArray("enum");
        names.forEach(values::add);
        return schema;
    }

    private static ObjectNode labels(Enum<?>[] constants) {
        return choice(Stream.of(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList());
    }

    private static ObjectNode columns() {
        ObjectNode text = TypeSchemas.typed("string");
        ObjectNode texts = TypeSchemas.typed("array").set("items", text);
        ObjectNode columns = TypeSchemas.typed("object").put("additionalProperties", false);
        ObjectNode properties = columns.putObject("properties");
        for (String key : List.of("target", "prediction", "datetime", "id", "user_id", "item_id")) {
            properties.set(key, text);
        }
        for (String key : List.of("probabilities", "numerical", "categorical", "text")) {
            properties.set(key, texts);
        }
        properties.set("task", labels(DataDefinition.Task.values()));
        properties
                .putObject("positive_label")
                .putArray("type")
                .add("string")
                .add("number")
                .add("boolean");
        properties.set("recommendations", labels(DataDefinition.PredictionForm.values()));
        properties.set("embeddings", TypeSchemas.typed("object").set("additionalProperties", texts));
        properties.set("without", TypeSchemas.typed("array").set("items", labels(DataDefinition.Role.values())));
        return columns;
    }

    private ObjectNode entries(boolean tests) {
        Set<String> names = tests ? PresetJson.testNames() : PresetJson.metricNames();
        ObjectNode entry = TypeSchemas.typed("object").put("additionalProperties", false);
        ObjectNode properties = entry.putObject("properties");
        for (String name : names) {
            properties.set(name, parameters(name, tests));
        }
        ObjectNode segments = NODES.objectNode();
        segments.putArray("anyOf").add(TypeSchemas.typed("string")).add(types.of(Segments.class));
        properties.set("segments", segments);
        if (tests) {
            properties.set("critical", TypeSchemas.typed("boolean"));
            properties.set("skipped_below", TypeSchemas.typed("integer").put("minimum", 0));
        }
        ObjectNode item = NODES.objectNode();
        item.putArray("anyOf").add(choice(names)).add(entry);
        return TypeSchemas.typed("array").set("items", item);
    }

    private ObjectNode alerts() {
        ObjectNode rule = TypeSchemas.typed("object").put("additionalProperties", false);
        rule.put("minProperties", 1).put("maxProperties", 1);
        ObjectNode kinds = rule.putObject("properties");
        kinds.set("values", types.fields(AlertRule.OfValues.class, "metric", "field"));
        kinds.set("tests", types.fields(AlertRule.OfTests.class));
        ObjectNode item = NODES.objectNode();
        item.putArray("anyOf").add(choice(List.of("tests"))).add(rule);
        return TypeSchemas.typed("array").set("items", item);
    }

    private ObjectNode parameters(String name, boolean tests) {
        Shapes shapes = tests ? Shapes.ofTest(name) : Shapes.ofMetric(name);
        ObjectNode parameters = NODES.objectNode();
        parameters.putArray("type").add("object").add("null");
        parameters.put("additionalProperties", false);
        description(name, parameters);
        ObjectNode properties = parameters.putObject("properties");
        shapes.ofMetric().forEach((key, type) -> properties.set(key, types.of(type)));
        shapes.own().forEach((key, type) -> properties.set(key, types.of(type)));
        if (shapes.isTest()) {
            Shapes.OPERATORS.forEach(operator -> properties.set(operator, TypeSchemas.operand(operator)));
            properties.set("condition", types.of(io.github.driftlib.test.Condition.class));
        }
        return parameters;
    }

    private void description(String name, ObjectNode parameters) {
        catalogue.entries().stream()
                .filter(entry -> entry.name().equals(name) && !entry.measures().isEmpty())
                .map(Catalogue.Entry::measures)
                .findFirst()
                .ifPresent(text -> parameters.put("description", text));
    }
}
