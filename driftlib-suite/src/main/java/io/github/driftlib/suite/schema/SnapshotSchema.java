package io.github.driftlib.suite.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.driftlib.data.Remark;
import io.github.driftlib.family.Families;
import io.github.driftlib.json.Json;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricType;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.TestResult;

/**
 * The JSON Schema (draft 2020-12) of a {@linkplain io.github.driftlib.report.Snapshot#toJson() snapshot}: the result of
 * each metric of the families that are found, field by field. A metric that is not among them has any result.
 */
public final class SnapshotSchema {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private SnapshotSchema() {}

    /** The schema as JSON. */
    public static String json() {
        ObjectNode definitions = NODES.objectNode();
        TypeSchemas results = new TypeSchemas(TypeSchemas.Absent.NULL, definitions);
        TypeSchemas parameters = new TypeSchemas(TypeSchemas.Absent.LEFT_OUT, definitions);
        ObjectNode schema = NODES.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "driftlib snapshot");
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("version").put("const", "1");
        properties.set("tests", list(test(results)));
        properties.set("summary", results.object(Snapshot.TestSummary.class));
        properties.set("conditions", results.object(Conditions.class));
        properties.set("metrics", list(metrics(results, parameters)));
        properties.set("timestamp", TypeSchemas.typed("string"));
        properties.set("project", TypeSchemas.typed("string"));
        properties.set("tags", list(TypeSchemas.typed("string")));
        properties.set(
                "metadata", TypeSchemas.typed("object").set("additionalProperties", TypeSchemas.typed("string")));
        properties.set("remarks", list(remark(results)));
        schema.putArray("required")
                .add("version")
                .add("metrics")
                .add("timestamp")
                .add("project")
                .add("tags")
                .add("metadata");
        schema.set("$defs", definitions);
        return Json.text(schema);
    }

    private static ObjectNode list(ObjectNode items) {
        return TypeSchemas.typed("array").set("items", items);
    }

    private static ObjectNode test(TypeSchemas results) {
        ObjectNode test = results.object(TestResult.class);
        ObjectNode properties = (ObjectNode) test.get("properties");
        properties.set("key", TypeSchemas.typed("string"));
        properties.set("metrics", list(TypeSchemas.typed("string")));
        // Parameters are what a test says of itself: texts, numbers, lists and objects.
        properties.set("parameters", TypeSchemas.typed("object"));
        return test;
    }

    private static ObjectNode remark(TypeSchemas results) {
        ObjectNode remark = results.object(Remark.class);
        ObjectNode properties = (ObjectNode) remark.get("properties");
        properties.remove("loss");
        properties.set("data", TypeSchemas.typed("string"));
        remark.remove("required");
        return remark;
    }

    private static ObjectNode metrics(TypeSchemas results, TypeSchemas parameters) {
        ObjectNode metric = TypeSchemas.typed("object");
        ObjectNode properties = metric.putObject("properties");
        properties.set("metric", TypeSchemas.typed("string"));
        properties.set("status", results.of(MetricOutcome.Status.class));
        properties.set("reason", TypeSchemas.typed("string"));
        properties.set("result", TypeSchemas.typed("object"));
        properties.set("parameters", TypeSchemas.typed("object"));
        metric.putArray("required").add("metric").add("parameters");
        metric.put("additionalProperties", false);
        ArrayNode kinds = metric.putArray("allOf");
        for (MetricType<?> type : Families.found().metrics()) {
            ObjectNode kind = kinds.addObject();
            kind.putObject("if").putObject("properties").putObject("metric").put("const", type.name());
            ObjectNode then = kind.putObject("then").putObject("properties");
            then.set("result", results.of(type.result()));
            then.set("parameters", parameters.of(type.metric()));
        }
        return metric;
    }
}
