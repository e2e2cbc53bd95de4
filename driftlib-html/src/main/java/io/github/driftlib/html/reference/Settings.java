package io.github.driftlib.html.reference;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.driftlib.family.Catalogue.Entry.Kind;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The parameters that an example sets, each in a few characters. */
final class Settings {

    private static final int LONGEST = 60;

    private Settings() {}

    static Map<String, String> of(Kind kind, Object value, Optional<ShownResult> shown) {
        return switch (kind) {
            case METRIC, TEST -> of(Lines.parameters(kind, value, shown));
            case PART -> shown.isPresent() ? ofPart(Lines.parameters(kind, value, shown)) : ofRecord(value);
            case PRESET, TEST_PRESET -> ofRecord(value);
        };
    }

    private static Map<String, String> of(JsonNode parameters) {
        Map<String, String> settings = new HashMap<>();
        parameters.properties().forEach(parameter -> settings.put(parameter.getKey(), text(parameter.getValue())));
        return settings;
    }

    private static String text(JsonNode value) {
        String text = value.isTextual() ? value.asText() : value.toString();
        return text.length() <= LONGEST ? text : "";
    }

    /** The parameters of a part, which is the one object among the parameters of the metric that shows it. */
    private static Map<String, String> ofPart(JsonNode parameters) {
        for (JsonNode parameter : parameters) {
            if (parameter.isObject()) {
                return of(parameter);
            }
        }
        return Map.of();
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** Numbers, texts and truths; a preset is not written as JSON. */
    private static Map<String, String> ofRecord(Object preset) {
        Map<String, String> settings = new HashMap<>();
        for (RecordComponent component : preset.getClass().getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(preset);
                if (value instanceof Number || value instanceof Boolean || value instanceof String) {
                    settings.put(snakeCase(component.getName()), value.toString());
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a preset must be public, but is not: " + preset, e);
            }
        }
        return settings;
    }
}
