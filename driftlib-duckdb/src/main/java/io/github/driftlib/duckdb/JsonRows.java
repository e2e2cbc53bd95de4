package io.github.driftlib.duckdb;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.github.driftlib.data.Remark;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of a JSON file: objects one after the other, or in one array. */
final class JsonRows implements TextRows {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private final Path file;
    private final InputStream bytes;
    private final JsonParser parser;
    private final TextRow row = new TextRow();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private boolean begun;

    JsonRows(Path file) throws IOException {
        this.file = file;
        bytes = TextFile.bytes(file);
        parser = JSON.createParser(bytes);
    }

    @Override
    public Optional<TextRow> next() throws IOException {
        try {
            JsonToken token = parser.nextToken();
            if (!begun && token == JsonToken.START_ARRAY) {
                token = parser.nextToken();
            }
            begun = true;
            if (token == JsonToken.END_ARRAY && parser.getParsingContext().inRoot()) {
                token = parser.nextToken();
            }
            if (token == null) {
                return Optional.empty();
            }
            if (token != JsonToken.START_OBJECT) {
                throw unreadable("has " + token.name().toLowerCase(Locale.ROOT).replace('_', ' '), null);
            }
            readObject();
            return Optional.of(row);
        } catch (JsonProcessingException e) {
            throw unreadable(problem(e), e);
        }
    }

    private String problem(JsonProcessingException e) {
        if (e instanceof JsonEOFException) {
            return "ends in the middle of a value";
        }
        if (e instanceof StreamConstraintsException) {
            return "has a value that is too long, or too deep";
        }
        if (e.getCause() instanceof CharacterCodingException
                || String.valueOf(e.getMessage()).contains("UTF-8")) {
            return "is no text in UTF-8";
        }
        return "is no JSON from character "
                + Math.max(1, parser.currentLocation().getColumnNr() - 1) + " on";
    }

    private DataReadException unreadable(String found, @Nullable Throwable cause) {
        return new DataReadException(
                "file " + file + " must hold JSON objects, one after the other or in one array, but line "
                        + parser.currentLocation().getLineNr() + " " + found,
                cause);
    }

    private void readObject() throws IOException {
        row.begin(parser.currentLocation().getLineNr());
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int place = places.computeIfAbsent(name, key -> {
                names.add(key);
                return names.size() - 1;
            });
            if (row.type(place) != TextRow.Type.ABSENT) {
                throw unreadable("has the key '" + name + "' twice in one object", null);
            }
            readValue(place, parser.nextToken());
        }
    }

    private void readValue(int place, JsonToken token) throws IOException {
        switch (token) {
            case VALUE_NULL -> {}
            case VALUE_STRING -> set(place, TextRow.Type.STRING);
            case VALUE_TRUE, VALUE_FALSE -> set(place, TextRow.Type.STRING);
            case VALUE_NUMBER_INT -> set(place, TextRow.Type.NUMBER);
            case VALUE_NUMBER_FLOAT -> {
                // The word NaN, which JSON does not have and Python writes, is a missing value.
                if (!parser.isNaN() || parser.getText().endsWith("y")) {
                    set(place, TextRow.Type.NUMBER);
                }
            }
            default -> {
                StringWriter text = new StringWriter();
                try (JsonGenerator generator = JSON.createGenerator(text)) {
                    generator.copyCurrentStructure(parser);
                }
                char[] chars = text.toString().toCharArray();
                row.set(place, chars, 0, chars.length, TextRow.Type.NESTED);
            }
        }
    }

    private void set(int place, TextRow.Type type) throws IOException {
        row.set(place, parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength(), type);
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public List<Remark> remarks() {
        return List.of();
    }

    @Override
    public void close() throws IOException {
        try (bytes) {
            parser.close();
        }
    }
}
