package io.github.driftlib.datasketches;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The sketches that src/test/python/cpp_sketches.py had the C++ library make, and the rows that it made them of. */
final class CppSketches {

    static final int ROWS = 20_000;

    private static final JsonNode ALL = read();

    private CppSketches() {}

    private static JsonNode read() {
        try (InputStream in = CppSketches.class.getResourceAsStream("cpp.json")) {
            return new ObjectMapper().readTree(in).get("sketches");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> names() {
        List<String> names = new ArrayList<>();
        ALL.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** A sketch as PostgreSQL writes it. */
    static String text(String name) {
        return ALL.get(name).asText();
    }

    static byte[] bytes(String name) {
        return SketchText.bytes(text(name));
    }

    static double[] numbers() {
        return Arrays.copyOf(SparkSketches.numbers(), ROWS);
    }

    static String[] zones() {
        return Arrays.copyOf(SparkSketches.zones(), ROWS);
    }
}
