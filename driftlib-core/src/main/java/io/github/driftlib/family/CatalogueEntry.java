package io.github.driftlib.family;

import io.github.driftlib.json.Json;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a person should know of something that a family brings. What code knows, such as the values of defaults, is not
 * repeated here.
 *
 * @param family the name of the family
 * @param kind what it is
 * @param name its name in JSON
 * @param title its title for people, such as {@code NDCG at {k}}, with parameters in braces
 * @param measures what it measures, in one sentence
 * @param formula how it is computed, or {@code none}
 * @param range between what its value lies, such as {@code [0, 1]}
 * @param worse which direction is worse: {@code higher}, {@code lower}, or {@code neither}
 * @param unit the unit of its value, or {@code none}
 * @param condition what a test asks where no condition is given; empty for everything else
 * @param evidently under which name Evidently has it, or {@code none}
 * @param java an expression of Java that makes one
 * @param sources where it is described
 */
public record CatalogueEntry(
        String family,
        Kind kind,
        String name,
        String title,
        String measures,
        String formula,
        String range,
        String worse,
        String unit,
        String condition,
        String evidently,
        String java,
        List<String> sources) {

    private static final Pattern PARAMETER = Pattern.compile(" ?\\{([a-z_.]+)}");

    /** What a family brings. */
    public enum Kind {
        /** A metric. */
        METRIC,
        /** A test. */
        TEST,
        /** A preset of metrics. */
        PRESET,
        /** A preset of tests. */
        TEST_PRESET,
        /** What parameters hold, such as a stat test or a descriptor. */
        PART
    }

    /** Checks that nothing is null. */
    public CatalogueEntry {
        Objects.requireNonNull(family, "family must be given, but was null");
        Objects.requireNonNull(kind, "kind must be given, but was null");
        Objects.requireNonNull(name, "name must be given, but was null");
        Objects.requireNonNull(title, "title must be given, but was null");
        Objects.requireNonNull(measures, "measures must be given, but was null");
        Objects.requireNonNull(formula, "formula must be given, but was null");
        Objects.requireNonNull(range, "range must be given, but was null");
        Objects.requireNonNull(worse, "worse must be given, but was null");
        Objects.requireNonNull(unit, "unit must be given, but was null");
        Objects.requireNonNull(condition, "condition must be given, but was null");
        Objects.requireNonNull(evidently, "evidently must be given, but was null");
        Objects.requireNonNull(java, "java must be given, but was null");
        sources = List.copyOf(sources);
    }

    /**
     * The title of one with the given parameters: {@code NDCG at 10}. A parameter that is not set is left out.
     *
     * @param value a metric, a test, a preset or a part of the entry's name
     */
    public String titleOf(Object value) {
        return titleWith(Json.parameterMap(value));
    }

    /**
     * The title of one with the given parameters by name; one that is not set is left out.
     *
     * @param parameters the parameters, as JSON has them
     */
    public String titleWith(Map<String, Object> parameters) {
        Objects.requireNonNull(parameters, "parameters must be given, but was null");
        String filled = PARAMETER.matcher(title).replaceAll(found -> {
            String text = text(parameter(parameters, found.group(1)));
            String space = found.group().startsWith(" ") ? " " : "";
            return text.isEmpty() ? "" : Matcher.quoteReplacement(space + text);
        });
        return filled.isBlank() ? name : filled.strip();
    }

    private static @Nullable Object parameter(Map<?, ?> parameters, String path) {
        int dot = path.indexOf('.');
        Object value = parameters.get(dot < 0 ? path : path.substring(0, dot));
        return dot < 0 || !(value instanceof Map<?, ?> inner) ? value : parameter(inner, path.substring(dot + 1));
    }

    private static String text(@Nullable Object parameter) {
        if (parameter instanceof Collection<?> all) {
            return all.stream().map(CatalogueEntry::text).collect(Collectors.joining(", "));
        }
        return parameter == null || parameter instanceof Map ? "" : String.valueOf(parameter);
    }
}
