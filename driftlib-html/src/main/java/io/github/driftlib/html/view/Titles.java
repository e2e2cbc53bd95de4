package io.github.driftlib.html.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.driftlib.family.Catalogue;
import io.github.driftlib.finding.FindingWords;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.segment.SegmentedMetric;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Headings made of names. */
public final class Titles {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern DESCRIPTOR = Pattern.compile("(\\w+)\\[column=(.*?)(, .*)?\\]");

    /** What methods are called whose name in JSON is short. */
    private static final Map<String, String> METHODS = Map.of(
            "ecod",
            "ECOD",
            "mahalanobis",
            "Mahalanobis distance",
            "robust_mahalanobis",
            "robust Mahalanobis distance",
            "lof",
            "local outlier factor",
            "model",
            "ROC AUC of a classifier that tells the sides apart",
            "distance",
            "distance of the means",
            "mmd",
            "maximum mean discrepancy",
            "ratio",
            "share of drifted components");

    private Titles() {}

    /** {@code ecod} is {@code ECOD}; a method that has no other name is as it is. */
    public static String ofMethod(String name) {
        Objects.requireNonNull(name, "name must be given, but was null");
        return METHODS.getOrDefault(name, name);
    }

    /** The title with the name for people of a method that stands at its end. */
    private static String methodNamed(Catalogue.Entry entry, String title) {
        if (!entry.title().endsWith(" {method}")) {
            return title;
        }
        int last = title.lastIndexOf(' ') + 1;
        return title.substring(0, last) + ofMethod(title.substring(last));
    }

    /** {@code ColumnDriftMetric} is {@code Column drift}. */
    public static String ofMetric(String name) {
        Objects.requireNonNull(name, "name must be given, but was null");
        String words = name.replaceFirst("(Metric|Result)$", "")
                .replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1 $2");
        return words.isEmpty() ? name : sentence(words);
    }

    /** What a metric is called: by the catalogue, or by its name and its parameters where that has no entry for it. */
    public static String ofMetric(Metric<?> metric) {
        Objects.requireNonNull(metric, "metric must be given, but was null");
        return ofMetric(metric, "");
    }

    /** What the metric of a key is called: by the catalogue, or by its name where that has no entry for it. */
    public static String ofKey(Metric.Key key) {
        Objects.requireNonNull(key, "key must be given, but was null");
        int end = key.series().indexOf("/1{");
        if (end < 0) {
            return ofMetric(key.series());
        }
        String name = key.series().substring(0, end);
        try {
            Map<String, Object> parameters =
                    JSON.readValue(key.series().substring(end + 2), new TypeReference<Map<String, Object>>() {});
            return Catalogue.found()
                    .entry(Catalogue.Entry.Kind.METRIC, name)
                    .map(entry -> methodNamed(entry, entry.titleWith(parameters)))
                    .orElseGet(() -> ofMetric(name));
        } catch (JsonProcessingException e) {
            return ofMetric(name);
        }
    }

    /**
     * The title of a metric: the catalogue's, and what is chosen by name beside it, such as a stat test; for a metric
     * that has none its name and its parameters, without the column that is said anyway.
     */
    static String ofMetric(Metric<?> metric, String column) {
        if (metric instanceof SegmentedMetric<?> segmented) {
            return ofMetric(segmented.metric(), column) + " by "
                    + segmented.segments().columnName();
        }
        Optional<Catalogue.Entry> entry = Catalogue.found().entry(Catalogue.Entry.Kind.METRIC, metric.name());
        Metric.Key key = Metric.Key.of(metric);
        StringJoiner parameters = new StringJoiner(", ");
        try {
            String template = entry.map(Catalogue.Entry::title).orElse("");
            add(key.series().substring(metric.name().length() + 2), column, template, parameters);
            add(key.judgement(), column, template, parameters);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the parameters of " + key + " must be JSON", e);
        }
        return entry.map(known -> methodNamed(known, known.titleOf(metric))).orElseGet(() -> ofMetric(metric.name()))
                + (parameters.length() == 0 ? "" : ": " + parameters);
    }

    private static void add(String json, String column, String template, StringJoiner parameters)
            throws JsonProcessingException {
        JSON.readTree(json).properties().forEach(parameter -> {
            JsonNode value = parameter.getValue();
            if (template.contains("{" + parameter.getKey() + "}")) {
                return;
            }
            if (value.isTextual() && !value.asText().equals(column)) {
                parameters.add(value.asText());
            } else if (value.isNumber() && template.isEmpty()) {
                parameters.add(words(parameter.getKey()) + " " + value.asText());
            }
        });
    }

    /** {@code TextLength[column=comment]} is {@code Text length of comment}; any other name is as it is. */
    public static String descriptor(String name) {
        Objects.requireNonNull(name, "name must be given, but was null");
        Matcher parts = DESCRIPTOR.matcher(name);
        return parts.matches() ? ofMetric(parts.group(1)) + " of " + parts.group(2) + more(parts.group(3)) : name;
    }

    private static String more(String parameters) {
        return parameters == null ? "" : " (" + parameters.substring(2).replace("=", " ") + ")";
    }

    /** {@code drift_score} is {@code drift score}, {@code mean_abs_error} is {@code mean absolute error}. */
    public static String words(String field) {
        Objects.requireNonNull(field, "field must be given, but was null");
        return FindingWords.words(field);
    }

    /** {@code roc_auc} is {@code ROC AUC}, {@code mae} is {@code Mean absolute error}. */
    public static String ofField(String field) {
        String words = words(field);
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The words of those names that are not just the name with spaces. */
    public static Map<String, String> notPlain(Collection<String> names) {
        Objects.requireNonNull(names, "names must be given, but was null");
        Map<String, String> words = new TreeMap<>();
        for (String name : names) {
            if (!words(name).equals(name.replace('_', ' '))) {
                words.put(name, words(name));
            }
        }
        return words;
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
