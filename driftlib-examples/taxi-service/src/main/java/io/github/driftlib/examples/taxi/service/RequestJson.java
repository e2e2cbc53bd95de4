package io.github.driftlib.examples.taxi.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.driftlib.examples.taxi.monitoring.TaxiColumns;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/** Requests in JSON: one object or an array of them. What is wrong is told with the field. */
final class RequestJson {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_AT_ONCE = 10_000;
    private static final int MOST_ID_CHARS = 100;
    private static final int MOST_SHOWN = 60;

    private RequestJson() {}

    /**
     * An outcome.
     *
     * @param id of the trip
     * @param minutes how long it took
     */
    record Outcome(String id, double minutes) {}

    static boolean isMany(JsonNode body) {
        return body.isArray();
    }

    static JsonNode parse(String body) {
        try {
            JsonNode node = JSON.readTree(body);
            if (node == null || !node.isObject() && !node.isArray()) {
                throw new BadRequest("", "a JSON object or an array of objects", shown(node));
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new BadRequest("", "JSON", e.getOriginalMessage());
        }
    }

    static List<TripRequest> trips(JsonNode body) {
        return each(body, RequestJson::trip);
    }

    static List<Outcome> outcomes(JsonNode body) {
        return each(body, (node, at) -> new Outcome(text(node, at, "id"), number(node, at, "minutes", 0, 1_000_000)));
    }

    private static <T> List<T> each(JsonNode body, BiFunction<JsonNode, String, T> read) {
        if (body.isObject()) {
            return List.of(read.apply(body, ""));
        }
        if (body.size() > MOST_AT_ONCE) {
            throw new BadRequest("", "at most " + MOST_AT_ONCE + " objects", body.size() + " objects");
        }
        List<T> all = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            String at = "[" + i + "].";
            if (!body.get(i).isObject()) {
                throw new BadRequest("[" + i + "]", "an object", shown(body.get(i)));
            }
            all.add(read.apply(body.get(i), at));
        }
        return all;
    }

    private static TripRequest trip(JsonNode node, String at) {
        return new TripRequest(
                node.hasNonNull("id") ? text(node, at, "id") : UUID.randomUUID().toString(),
                time(node, at),
                node.hasNonNull(TaxiColumns.PASSENGERS) ? number(node, at, TaxiColumns.PASSENGERS, 0, 100) : Double.NaN,
                number(node, at, "trip_distance", -1_000, 1_000_000),
                number(node, at, TaxiColumns.FARE, -1_000_000, 1_000_000),
                number(node, at, "total_amount", -1_000_000, 1_000_000),
                zone(node, at, TaxiColumns.PICKUP_ZONE),
                zone(node, at, "DOLocationID"));
    }

    private static Instant time(JsonNode node, String at) {
        if (!node.hasNonNull("pickup")) {
            return Instant.now();
        }
        try {
            return Instant.parse(node.get("pickup").asText());
        } catch (DateTimeException e) {
            throw new BadRequest(at + "pickup", "a time such as 2022-02-14T10:00:00Z", shown(node.get("pickup")));
        }
    }

    private static String text(JsonNode node, String at, String field) {
        JsonNode value = node.get(field);
        if (value == null
                || !value.isTextual()
                || value.asText().isEmpty()
                || value.asText().length() > MOST_ID_CHARS) {
            throw new BadRequest(at + field, "a text of 1 to " + MOST_ID_CHARS + " characters", shown(value));
        }
        return value.asText();
    }

    private static double number(JsonNode node, String at, String field, double least, double most) {
        JsonNode value = node.get(field);
        if (value == null || !value.isNumber() || !(value.asDouble() >= least && value.asDouble() <= most)) {
            throw new BadRequest(at + field, "a number from " + (long) least + " to " + (long) most, shown(value));
        }
        return value.asDouble();
    }

    private static int zone(JsonNode node, String at, String field) {
        double zone = number(node, at, field, 0, 10_000);
        if (zone != Math.rint(zone)) {
            throw new BadRequest(at + field, "a whole number", shown(node.get(field)));
        }
        return (int) zone;
    }

    private static String shown(JsonNode value) {
        String text = value == null ? "missing" : value.toString();
        return text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "..." : text;
    }
}
