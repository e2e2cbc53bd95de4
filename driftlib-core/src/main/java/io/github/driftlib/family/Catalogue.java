package io.github.driftlib.family;

import io.github.driftlib.json.Json;
import io.github.driftlib.json.RecordField;
import io.github.driftlib.json.TypeName;
import io.github.driftlib.metric.MetricType;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The entries of all families that are found: what each metric, test, preset and part is, in words.
 *
 * <p>A family has the words in a file of properties in UTF-8 ({@link Family#texts}). A key is the kind, the name and
 * what is said, as {@link Catalogue.Entry} names it; sources are divided by {@code |}. Components of parameters and
 * results have a text each, by the name of the record and their name in JSON:
 *
 * <pre>
 * metric.LabelCount.title = Labels of {column}
 * metric.LabelCount.measures = How many different labels a column has.
 * record.LabelCount.column = the column
 * record.LabelCount.Result.labels = the number of different labels
 * </pre>
 *
 * <p>What has no {@code title} has no entry.
 */
public final class Catalogue {

    private static SoftReference<Known> lastFound = new SoftReference<>(null);

    private final List<Entry> entries;
    private final Map<String, Entry> byKey = new TreeMap<>();
    private final Map<String, Map<String, String>> texts = new LinkedHashMap<>();
    private final Map<String, String> shared;

    private record Known(Families families, Catalogue catalogue) {}

    private Catalogue(List<Family> families) {
        shared = read("shared records", Catalogue.class.getResourceAsStream("shared.properties"));
        List<Entry> all = new ArrayList<>();
        for (Family family : families) {
            texts.put(family.name(), texts(family));
            all.addAll(entries(family, texts.get(family.name())));
        }
        entries = List.copyOf(all);
        entries.forEach(entry -> byKey.putIfAbsent(prefix(entry.kind(), entry.name()), entry));
    }

    /** The entries of the families that are found. They are read once. */
    public static Catalogue found() {
        Families families = Families.found();
        synchronized (Known.class) {
            Known known = lastFound.get();
            if (known == null || known.families != families) {
                known = new Known(families, of(families.all()));
                lastFound = new SoftReference<>(known);
            }
            return known.catalogue;
        }
    }

    /** The entries of the given families. */
    public static Catalogue of(List<Family> families) {
        Objects.requireNonNull(families, "families must be given, but was null");
        return new Catalogue(families);
    }

    /** All entries, by family and kind in the order of the families' lists. */
    public List<Entry> entries() {
        return entries;
    }

    /** The entry of something; empty where its family has no words for it. */
    public Optional<Entry> entry(Entry.Kind kind, String name) {
        return Optional.ofNullable(byKey.get(prefix(kind, name)));
    }

    /**
     * The components of a record as they stand in JSON, each with its meaning: what its family says of it, or what the
     * library says of records that families share.
     *
     * @param family the name of the family whose parameters or results hold the record
     * @param type a record
     */
    public List<Component> components(String family, Class<?> type) {
        Map<String, String> own = texts.getOrDefault(family, Map.of());
        return RecordField.of(type).stream()
                .map(field ->
                        new Component(field.name(), field.type(), meaning(own, recordKey(field.owner(), field.name()))))
                .toList();
    }

    private String meaning(Map<String, String> own, String key) {
        return Stream.concat(Stream.of(own, shared), texts.values().stream())
                .map(texts -> texts.get(key))
                .filter(text -> text != null)
                .findFirst()
                .orElse("");
    }

    /** The key of a component: {@code record.LabelCount.Result.labels}. */
    static String recordKey(Class<?> type, String name) {
        return "record." + TypeName.of(type) + "." + name;
    }

    /** What a family brings of a kind, by name. */
    static List<String> names(Family family, Entry.Kind kind) {
        return switch (kind) {
            case METRIC -> family.metrics().stream().map(MetricType::name).toList();
            case TEST -> family.tests().stream().map(TestType::name).toList();
            case PRESET ->
                family.presets().stream().map(Family.PresetType::name).toList();
            case TEST_PRESET ->
                family.testPresets().stream().map(Family.PresetType::name).toList();
            case PART ->
                Stream.concat(
                                family.namedParts().stream().map(Family.NamedPart::name),
                                family.parts().stream().map(Class::getSimpleName))
                        .toList();
        };
    }

    private static List<Entry> entries(Family family, Map<String, String> texts) {
        List<Entry> entries = new ArrayList<>();
        for (Entry.Kind kind : Entry.Kind.values()) {
            for (String name : names(family, kind)) {
                if (texts.containsKey(prefix(kind, name) + "title")) {
                    entries.add(entry(family, kind, name, texts));
                }
            }
        }
        return entries;
    }

    static String prefix(Entry.Kind kind, String name) {
        return kind.name().toLowerCase(Locale.ROOT) + "." + name + ".";
    }

    private static Entry entry(Family family, Entry.Kind kind, String name, Map<String, String> texts) {
        String prefix = prefix(kind, name);
        String sources = texts.getOrDefault(prefix + "sources", "");
        return new Entry(
                family.name(),
                kind,
                name,
                texts.getOrDefault(prefix + "title", ""),
                texts.getOrDefault(prefix + "measures", ""),
                texts.getOrDefault(prefix + "formula", ""),
                texts.getOrDefault(prefix + "range", ""),
                texts.getOrDefault(prefix + "worse", ""),
                texts.getOrDefault(prefix + "unit", ""),
                texts.getOrDefault(prefix + "condition", ""),
                texts.getOrDefault(prefix + "evidently", ""),
                texts.getOrDefault(prefix + "java", ""),
                sources.isEmpty()
                        ? List.of()
                        : Stream.of(sources.split("\\|")).map(String::strip).toList());
    }

    /** The words of a family, by key in text order. */
    static Map<String, String> texts(Family family) {
        return read("the family '" + family.name() + "'", family.texts());
    }

    private static Map<String, String> read(String of, InputStream file) {
        Properties properties = new Properties();
        try (InputStream texts = file) {
            if (texts == null) {
                throw new IllegalArgumentException("texts of " + of + " must be there, but its file is not found");
            }
            properties.load(new InputStreamReader(texts, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the texts of " + of + ": " + e, e);
        }
        Map<String, String> byKey = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> byKey.put(key, properties.getProperty(key)));
        return byKey;
    }

    /**
     * A component of a record of parameters or results, as it stands in JSON.
     *
     * @param name its name in JSON
     * @param type its type in Java
     * @param meaning what it means; empty where nothing is said
     */
    public record Component(String name, Type type, String meaning) {

        /** Checks that nothing is null. */
        public Component {
            Objects.requireNonNull(name, "name must be given, but was null");
            Objects.requireNonNull(type, "type must be given, but was null");
            Objects.requireNonNull(meaning, "meaning must be given, but was null");
        }
    }

    /**
     * What a person should know of something that a family brings. What code knows, such as the values of defaults, is
     * not repeated here.
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
    public record Entry(
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
        public Entry {
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
                return all.stream().map(Entry::text).collect(Collectors.joining(", "));
            }
            return parameter == null || parameter instanceof Map ? "" : String.valueOf(parameter);
        }
    }
}
