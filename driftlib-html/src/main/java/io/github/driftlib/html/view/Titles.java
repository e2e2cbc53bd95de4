package io.github.driftlib.html.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricKey;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Headings made of names. */
public final class Titles {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern DESCRIPTOR = Pattern.compile("(\\w+)\\[column=(.*?)(, .*)?\\]");

    private Titles() {}

    /** {@code ColumnDriftMetric} is {@code Column drift}. */
    public static String ofMetric(String name) {
        String words = name.replaceFirst("(Metric|Result)$", "")
                .replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1 $2");
        return words.isEmpty() ? name : sentence(words);
    }

    /** The name of a metric and its parameters, without the column that is said anyway. */
    static String ofMetric(Metric<?> metric, String column) {
        MetricKey key = MetricKey.of(metric);
        StringJoiner parameters = new StringJoiner(", ");
        try {
            add(key.series().substring(metric.name().length() + 2), column, parameters);
            add(key.judgement(), column, parameters);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the parameters of " + key + " must be JSON", e);
        }
        return ofMetric(metric.name()) + (parameters.length() == 0 ? "" : ": " + parameters);
    }

    private static void add(String json, String column, StringJoiner parameters) throws JsonProcessingException {
        JSON.readTree(json).properties().forEach(parameter -> {
            JsonNode value = parameter.getValue();
            if (value.isTextual() && !value.asText().equals(column)) {
                parameters.add(value.asText());
            } else if (value.isNumber()) {
                parameters.add(words(parameter.getKey()) + " " + value.asText());
            }
        });
    }

    /** {@code TextLength[column=comment]} is {@code Text length of comment}; any other name is as it is. */
    public static String descriptor(String name) {
        Matcher parts = DESCRIPTOR.matcher(name);
        return parts.matches() ? ofMetric(parts.group(1)) + " of " + parts.group(2) + more(parts.group(3)) : name;
    }

    private static String more(String parameters) {
        return parameters == null ? "" : " (" + parameters.substring(2).replace("=", " ") + ")";
    }

    /** {@code drift_score} is {@code drift score}. */
    public static String words(String field) {
        return field.replace('_', ' ');
    }

    /** With a capital letter at the start only; abbreviations stay as they are. */
    private static String sentence(String words) {
        StringBuilder sentence = new StringBuilder();
        for (String word : words.split(" ")) {
            boolean abbreviation = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
            sentence.append(sentence.isEmpty() ? "" : " ")
                    .append(sentence.isEmpty() || abbreviation ? word : word.toLowerCase(Locale.ROOT));
        }
        return sentence.toString();
    }
}
