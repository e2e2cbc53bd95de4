package io.github.driftlib.examples.taxi.service;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.driftlib.examples.taxi.monitoring.TaxiColumns;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Requests in JSON: one object or an array of them. What is wrong is told with the field; a request is bounded in
 * bytes, in depth and in tokens, so that none takes more memory than a large good one.
 */
final class RequestJson {

    private static final int MOST_AT_ONCE = 10_000;
    private static final int MOST_BYTES = 4 << 20;
    private static final int MOST_DEPTH = 10;
    private static final int MOST_ID_CHARS = 100;
    private static final int MOST_SHOWN = 60;
    private static final Instant FIRST_PICKUP = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LAST_PICKUP = Instant.parse("2200-01-01T00:00:00Z");
    private static final List<String> TRIP_FIELDS = Stream.concat(
                    Stream.of("id", "pickup"), TaxiColumns.FEATURES.stream())
            .toList();
    private static final List<String> OUTCOME_FIELDS = List.of("id", "minutes");

    static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_DEPTH)
                    .maxTokenCount(MOST_AT_ONCE * (2L * TRIP_FIELDS.size() + 2) + 2)
                    .build())
            .build());

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

    static JsonNode parse(InputStream body) throws IOException {
        byte[] bytes = bytes(body);
        if (bytes.length > MOST_BYTES) {
            throw new BadRequest("", "at most " + (MOST_BYTES >> 20) + " MiB", "longer");
        }
        JsonNode node;
        try (JsonParser parser = JSON.createParser(bytes)) {
            node = read(parser);
        }
        if (!node.isObject() && !node.isArray()) {
            throw new BadRequest("", "a JSON object or an array of objects", shown(node));
        }
        return node;
    }

    private static byte[] bytes(InputStream body) {
        try {
            return body.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw new BadRequest("", "sent to its end", "cut off: " + e.getMessage());
        }
    }

    private static JsonNode read(JsonParser parser) throws IOException {
        try {
            JsonNode node = JSON.readTree(parser);
            if (node == null) {
                throw new BadRequest("", "a JSON object or an array of objects", "empty");
            }
            if (parser.nextToken() != null) {
                throw new BadRequest("", "one JSON object or array", "followed by more" + at(parser.currentLocation()));
            }
            return node;
        } catch (StreamConstraintsException e) {
            throw new BadRequest("", "at most " + MOST_AT_ONCE + " flat objects", "larger or deeper");
        } catch (JsonProcessingException e) {
            String reason = e.getOriginalMessage().split(": enable| \\(start marker|\n", 2)[0];
            throw new BadRequest(field(parser.getParsingContext()), "JSON", cut(reason) + at(e.getLocation()));
        }
    }

    private static String at(JsonLocation location) {
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /** Where a parser is, as {@code [3].trip_distance}. */
    private static String field(JsonStreamContext context) {
        if (context.inRoot()) {
            return "";
        }
        String parent = field(context.getParent());
        if (context.inArray()) {
            return parent + "[" + context.getCurrentIndex() + "]";
        }
        String name = context.getCurrentName();
        return name == null ? parent : (parent.isEmpty() ? "" : parent + ".") + cut(name);
    }

    static List<TripRequest> trips(JsonNode body) {
        return each(body, TRIP_FIELDS, RequestJson::trip);
    }

    static List<Outcome> outcomes(JsonNode body) {
        return each(
                body,
                OUTCOME_FIELDS,
                (node, at) -> new Outcome(text(node, at, "id"), number(node, at, "minutes", 0, 1_000_000)));
    }

    private static <T> List<T> each(JsonNode body, List<String> fields, BiFunction<JsonNode, String, T> read) {
        if (body.isObject()) {
            return List.of(one(body, "", fields, read));
        }
        if (body.size() > MOST_AT_ONCE) {
            throw new BadRequest("", "at most " + MOST_AT_ONCE + " objects", body.size() + " objects");
        }
        List<T> all = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            if (!body.get(i).isObject()) {
                throw new BadRequest("[" + i + "]", "an object", shown(body.get(i)));
            }
            all.add(one(body.get(i), "[" + i + "].", fields, read));
        }
        return all;
    }

    private static <T> T one(JsonNode node, String at, List<String> fields, BiFunction<JsonNode, String, T> read) {
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!fields.contains(name)) {
                throw new BadRequest(at + cut(name), "one of " + String.join(", ", fields), "an unknown field");
            }
        }
        return read.apply(node, at);
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
        JsonNode value = node.get("pickup");
        try {
            Instant pickup = value == null || !value.isTextual() ? null : Instant.parse(value.asText());
            if (pickup != null && !pickup.isBefore(FIRST_PICKUP) && pickup.isBefore(LAST_PICKUP)) {
                return pickup;
            }
        } catch (DateTimeException e) {
            // Told below.
        }
        throw new BadRequest(
                at + "pickup", "a time such as 2022-02-14T10:00:00Z, of the years 1970 to 2199", shown(value));
    }

    private static String text(JsonNode node, String at, String field) {
        JsonNode value = node.get(field);
        if (value == null
                || !value.isTextual()
                || value.asText().isEmpty()
                || value.asText().length() > MOST_ID_CHARS
                || !StandardCharsets.UTF_8.newEncoder().canEncode(value.asText())) {
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
        return value == null ? "missing" : cut(value.toString());
    }

    private static String cut(String text) {
        return text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "..." : text;
    }
}
