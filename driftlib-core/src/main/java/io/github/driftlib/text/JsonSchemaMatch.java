package io.github.driftlib.text;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.json.Json;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whether a text is a JSON object with the expected fields, none of them null. False where the text is no JSON, as
 * {@link IsValidJson} has it, or no object.
 *
 * @param column the column of texts
 * @param expectedSchema the names of the fields, each with the type of its value
 * @param validateTypes whether the types must be as expected
 * @param exactMatch whether the object must have no other fields; the types must be as expected then, too
 */
public record JsonSchemaMatch(
        String column, Map<String, JsonType> expectedSchema, boolean validateTypes, boolean exactMatch)
        implements FlagDescriptor {

    /** Checks and copies the parameters. */
    public JsonSchemaMatch {
        Objects.requireNonNull(column, "column must be given, but was null");
        expectedSchema = Collections.unmodifiableMap(new TreeMap<>(expectedSchema));
        validateTypes = validateTypes || exactMatch;
    }

    /** The fields are there, whatever their types and whatever else is. */
    public JsonSchemaMatch(String column, Map<String, JsonType> expectedSchema) {
        this(column, expectedSchema, false, false);
    }

    @Override
    public boolean describe(String text) {
        Optional<JsonNode> json = Json.parse(text).filter(JsonNode::isObject);
        if (json.isEmpty() || exactMatch && json.get().size() != expectedSchema.size()) {
            return false;
        }
        return expectedSchema.entrySet().stream().allMatch(field -> {
            JsonNode value = json.get().path(field.getKey());
            boolean there = !value.isMissingNode() && !value.isNull();
            return there && (!validateTypes || field.getValue().matches(value));
        });
    }

    /** What a JSON value can be. */
    public enum JsonType {
        /** A text. */
        STRING,
        /** A number written without fraction and exponent. */
        INTEGER,
        /** Any number. */
        NUMBER,
        /** True or false. */
        BOOLEAN,
        /** Fields with names. */
        OBJECT,
        /** Values in order. */
        ARRAY;

        boolean matches(JsonNode value) {
            return switch (this) {
                case STRING -> value.isTextual();
                case INTEGER -> value.isIntegralNumber();
                case NUMBER -> value.isNumber();
                case BOOLEAN -> value.isBoolean();
                case OBJECT -> value.isObject();
                case ARRAY -> value.isArray();
            };
        }

        /** The name in JSON, such as {@code string}. */
        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
