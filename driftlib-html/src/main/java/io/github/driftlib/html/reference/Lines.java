package io.github.driftlib.html.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.driftlib.family.Catalogue.Entry.Kind;
import io.github.driftlib.family.TestJson;
import io.github.driftlib.quality.value.CustomValueMetric;
import io.github.driftlib.segment.SegmentedMetric;
import io.github.driftlib.segment.SegmentedTest;
import io.github.driftlib.test.MetricTest;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** An example as JSON and as a line of a suite file: its name and its parameters. */
final class Lines {

    private static final JsonMapper JSON = new JsonMapper();

    /** Words that are no texts in YAML. */
    private static final Set<String> RESERVED = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    private Lines() {}

    /** The line of JSON that stands for the example: of a part, the metric that has it as a parameter. */
    static Optional<String> json(Kind kind, Object value, Optional<ShownResult> shown) {
        return switch (kind) {
            case METRIC, PART ->
                shown.map(result -> {
                    ObjectNode line = JSON.createObjectNode()
                            .put("metric", result.metric().name());
                    JsonNode parameters = parameters(kind, value, shown);
                    return (parameters.isEmpty() ? line : line.set("parameters", parameters)).toString();
                });
            case TEST -> Optional.of(TestJson.write((MetricTest) value));
            case PRESET, TEST_PRESET -> Optional.empty();
        };
    }

    /**
     * The line of a suite file that stands for the example; none where a function is a parameter, and for what a suite
     * file says beside an entry, such as segments.
     */
    static Optional<String> ofSuite(Kind kind, String name, Object value, Optional<ShownResult> shown) {
        if (value instanceof SegmentedMetric<?>
                || value instanceof SegmentedTest
                || value instanceof CustomValueMetric) {
            return Optional.empty();
        }
        String entry =
                kind == Kind.PART ? shown.map(result -> result.metric().name()).orElse("") : name;
        JsonNode parameters = parameters(kind, value, shown);
        return entry.isEmpty()
                ? Optional.empty()
                : Optional.of("- " + entry + (parameters.isEmpty() ? "" : ": " + flow(besideEachOther(parameters))));
    }

    /** The parameters of a test and of its metric beside each other, as a suite file can have them. */
    private static JsonNode besideEachOther(JsonNode parameters) {
        if (!parameters.path("metric").isObject() || parameters.path("metric").has("metric")) {
            return parameters;
        }
        ObjectNode flat = JSON.createObjectNode();
        parameters.properties().forEach(parameter -> {
            if (parameter.getKey().equals("metric")) {
                flat.setAll((ObjectNode) parameter.getValue());
            } else {
                flat.set(parameter.getKey(), parameter.getValue());
            }
        });
        return flat;
    }

    /** JSON as a flow of YAML: words without quotation marks. */
    private static String flow(JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .map(field -> field.getKey() + ": " + flow(field.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(Lines::flow)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        return node.isTextual() && node.asText().matches("[A-Za-z]\\w*") && !RESERVED.contains(node.asText())
                ? node.asText()
                : node.toString();
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
