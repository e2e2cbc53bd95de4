package io.github.driftlib.datasketches;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.stream.IntStream;

/** The sketches that src/test/python/spark_sketches.py had Spark make, and the rows that it made them of. */
final class SparkSketches {

    static final int ROWS = 100_000;

    private static final JsonNode ALL = read();

    private SparkSketches() {}

    private static JsonNode read() {
        try (InputStream in = SparkSketches.class.getResourceAsStream("spark.json")) {
            return new ObjectMapper().readTree(in).get("sketches");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of a sketch, those of the field {@code sketch} where the aggregate gives a struct. */
    static byte[] bytes(String name) {
        JsonNode value = ALL.get(name).get("value");
        return Base64.getDecoder()
                .decode(value.isTextual() ? value.asText() : value.get("sketch").asText());
    }

    /** The column p of the script. */
    static long[] whole() {
        return IntStream.range(0, ROWS).mapToLong(i -> i * 7919L % 100_003).toArray();
    }

    /** The column x of the script. */
    static double[] numbers() {
        return IntStream.range(0, ROWS)
                .mapToDouble(i -> i * 7919L % 100_003 / 100.0)
                .toArray();
    }

    /** The column moved of the script. */
    static double[] moved() {
        return IntStream.range(0, ROWS)
                .mapToDouble(i -> i * 7919L % 100_003 / 100.0 * 1.02)
                .toArray();
    }

    /** The column zone of the script. */
    static String[] zones() {
        return IntStream.range(0, ROWS)
                .mapToObj(i -> "zone-" + (long) Math.floor(Math.sqrt(i * 7919L % 100_003)) % 400)
                .toArray(String[]::new);
    }
}
