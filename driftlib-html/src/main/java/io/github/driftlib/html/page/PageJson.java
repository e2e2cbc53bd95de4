package io.github.driftlib.html.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.Locale;

/** Writes the data of a page as JSON that cannot end the element it stands in. */
final class PageJson {

    private static final JsonMapper MAPPER = mapper();

    private PageJson() {}

    private static JsonMapper mapper() {
        JsonMapper mapper = JsonMapper.builder()
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .addModule(new SimpleModule()
                        .addSerializer(double[].class, new PictureNumbers())
                        .addSerializer(double.class, new FiniteNumber())
                        .addSerializer(Double.class, new FiniteNumber())
                        .addSerializer(String.class, new ShortText()))
                .build();
        mapper.getFactory().setCharacterEscapes(new ElementEscapes());
        return mapper;
    }

    static String of(Object page) {
        try {
            return MAPPER.writeValueAsString(page);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a page must be writable as JSON, but: " + e.getOriginalMessage(), e);
        }
    }

    /** Writes a number, and nothing in place of one that is not finite. */
    private static final class FiniteNumber extends JsonSerializer<Double> {

        @Override
        public void serialize(Double number, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (Double.isFinite(number)) {
                json.writeNumber(number);
            } else {
                json.writeNull();
            }
        }
    }

    /** Writes a text, and of one that nobody reads on a page its beginning, its end and its length. */
    private static final class ShortText extends JsonSerializer<String> {

        private static final int LONGEST = 4_000;
        private static final int BEGINNING = 1_000;
        private static final int END = 200;

        @Override
        public void serialize(String text, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(text.length() <= LONGEST ? text : shortened(text));
        }

        private static String shortened(String text) {
            return text.substring(0, text.offsetByCodePoints(0, BEGINNING))
                    + String.format(Locale.ROOT, " … (%,d characters) … ", text.length())
                    + text.substring(text.offsetByCodePoints(text.length(), -END));
        }
    }

    /** Writes what means something in HTML, or ends a line of a script, by its number. */
    private static final class ElementEscapes extends CharacterEscapes {

        private static final long serialVersionUID = 1L;

        private final int[] ascii = standardAsciiEscapesForJSON();

        ElementEscapes() {
            ascii['<'] = ESCAPE_CUSTOM;
            ascii['>'] = ESCAPE_CUSTOM;
            ascii['&'] = ESCAPE_CUSTOM;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ascii;
        }

        @Override
        public SerializableString getEscapeSequence(int character) {
            return character == '<'
                            || character == '>'
                            || character == '&'
                            || character == 0x2028
                            || character == 0x2029
                    ? new SerializedString(String.format("\\u%04x", character))
                    : null;
        }
    }
}
