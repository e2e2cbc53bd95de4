package io.github.driftlib.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.annotation.Annotation;
import java.util.Map;

/**
 * The text of a key: a name, the version of this form and the parameters that belong to a series, as JSON; then, after
 * a space, the other parameters, where any was set.
 *
 * @param series the name, the version and the parameters of the series
 * @param judgement the other parameters as JSON, or the empty string
 */
public record KeyText(String series, String judgement) {

    private static final String VERSION = "/1";

    /** The key of a value: parameters that carry the annotation are no part of the series. */
    public static KeyText of(String name, Object value, Class<? extends Annotation> leftOut) {
        JsonNode all = Json.parameters(value);
        JsonNode ofSeries = Json.parametersWithout(value, leftOut);
        JsonNode rest = difference(all, ofSeries);
        return new KeyText(name + VERSION + ofSeries, rest.isEmpty() ? "" : rest.toString());
    }

    /** What the second tree has not, of the first. */
    private static JsonNode difference(JsonNode all, JsonNode part) {
        ObjectNode rest = ((ObjectNode) all).objectNode();
        for (Map.Entry<String, JsonNode> field : all.properties()) {
            JsonNode kept = part.get(field.getKey());
            if (kept == null) {
                rest.set(field.getKey(), field.getValue());
            } else if (!kept.equals(field.getValue())) {
                rest.set(
                        field.getKey(),
                        kept.isObject() && field.getValue().isObject()
                                ? difference(field.getValue(), kept)
                                : field.getValue());
            }
        }
        return rest;
    }

    /** The key of a text; a text of another form is a series. */
    public static KeyText parse(String text) {
        int end = endOfObject(text, text.indexOf(VERSION + "{") + VERSION.length());
        return end < text.length() && text.charAt(end) == ' '
                ? new KeyText(text.substring(0, end), text.substring(end + 1))
                : new KeyText(text, "");
    }

    /** Where the JSON object that begins at a place has ended; the end of the text where none does. */
    private static int endOfObject(String text, int begin) {
        int depth = 0;
        boolean quoted = false;
        for (int i = begin; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '{') {
                depth++;
            } else if (!quoted && c == '}' && --depth == 0) {
                return i + 1;
            }
        }
        return text.length();
    }

    /** Series and judgement in one. */
    public String text() {
        return judgement.isEmpty() ? series : series + " " + judgement;
    }
}
