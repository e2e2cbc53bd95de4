package io.github.driftlib.html.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.driftlib.family.CatalogueEntry.Kind;
import io.github.driftlib.family.TestJson;
import io.github.driftlib.test.MetricTest;
import java.util.Optional;

/** An example as JSON: its name and its parameters. */
final class Lines {

    private static final JsonMapper JSON = new JsonMapper();

    private Lines() {}

    /** The line of JSON that stands for the example: of a part, the metric that has it as a parameter. */
    static Optional<String> json(Kind kind, String name, Object value, Optional<ShownResult> shown) {
        return switch (kind) {
            case METRIC, PART ->
                shown.map(result -> {
                    ObjectNode line = JSON.createObjectNode()
                            .put("metric", result.metric().name());
                    JsonNode parameters = parameters(kind, value, shown);
                    return (parameters.isEmpty() ? line : line.set("parameters", parameters)).toString();
                });
            case TEST -> Optional.of(TestJson.write((MetricTest) value));
            case PRESET ->
                Optional.of(JSON.createObjectNode().put("preset", name).toString());
            case TEST_PRESET ->
                Optional.of(JSON.createObjectNode().put("test_preset", name).toString());
        };
    }

    /** The parameters that are set: of a part, those of the metric that shows it. */
    static JsonNode parameters(Kind kind, Object value, Optional<ShownResult> shown) {
        return kind == Kind.TEST
                ? read(TestJson.write((MetricTest) value)).path("parameters")
                : shown.map(result -> result.json().path("parameters")).orElse(MissingNode.getInstance());
    }

    /** A value as JSON. */
    static String text(Object value) {
        return JSON.valueToTree(value).toString();
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("must be JSON, but was " + json, e);
        }
    }
}
