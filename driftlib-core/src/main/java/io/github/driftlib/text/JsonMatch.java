package io.github.driftlib.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.json.Json;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether the texts of two columns are the same JSON value: objects without regard to the order of their fields,
 * numbers by their value. False where one of them is no JSON, as {@link IsValidJson} has it.
 *
 * @param column the first column
 * @param withColumn the second column
 */
public record JsonMatch(String column, String withColumn) implements PairDescriptor {

    /** Numbers are equal that have the same value, however they are written. */
    private static final Comparator<JsonNode> BY_VALUE = (left, right) ->
            left.isNumber() && right.isNumber() ? (Json.sameNumber(left, right) ? 0 : 1) : left.equals(right) ? 0 : 1;

    /** Checks the parameters. */
    public JsonMatch {
        Objects.requireNonNull(column, "column must be given, but was null");
        Objects.requireNonNull(withColumn, "withColumn must be given, but was null");
    }

    @Override
    public boolean describe(String text, String other) {
        Optional<JsonNode> first = Json.parse(text);
        Optional<JsonNode> second = Json.parse(other);
        return first.isPresent() && second.isPresent() && first.get().equals(BY_VALUE, second.get());
    }
}
