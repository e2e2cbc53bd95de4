package io.github.driftlib.family;

import io.github.driftlib.family.CatalogueEntry.Kind;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The entries of all families that are found: what each metric, test, preset and part is, in words.
 *
 * <p>A family has the words in a file of properties in UTF-8 ({@link Family#texts}). A key is the kind, the name and
 * what is said, as {@link CatalogueEntry} names it; sources are divided by {@code |}. Components of parameters and
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

    private final List<CatalogueEntry> entries;
    private final Map<String, CatalogueEntry> byKey = new TreeMap<>();
    private final Map<String, Map<String, String>> texts = new LinkedHashMap<>();
    private final Map<String, String> shared;

    private record Known(Families families, Catalogue catalogue) {}

    private Catalogue(List<Family> families) {
        shared = read("shared records", Catalogue.class.getResourceAsStream("shared.properties"));
        List<CatalogueEntry> all = new ArrayList<>();
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
    public List<CatalogueEntry> entries() {
        return entries;
    }

    /** The entry of something; empty where its family has no words for it. */
    public Optional<CatalogueEntry> entry(Kind kind, String name) {
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
    static List<String> names(Family family, Kind kind) {
        return switch (kind) {
            case METRIC -> family.metrics().stream().map(MetricType::name).toList();
            case TEST -> family.tests().stream().map(TestType::name).toList();
            case PRESET -> family.presets().stream().map(PresetType::name).toList();
            case TEST_PRESET ->
                family.testPresets().stream().map(PresetType::name).toList();
            case PART ->
                Stream.concat(
                                family.namedParts().stream().map(NamedPart::name),
                                family.parts().stream().map(Class::getSimpleName))
                        .toList();
        };
    }

    private static List<CatalogueEntry> entries(Family family, Map<String, String> texts) {
        List<CatalogueEntry> entries = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (String name : names(family, kind)) {
                if (texts.containsKey(prefix(kind, name) + "title")) {
                    entries.add(entry(family, kind, name, texts));
                }
            }
        }
        return entries;
    }

    static String prefix(Kind kind, String name) {
        return kind.name().toLowerCase(Locale.ROOT) + "." + name + ".";
    }

    private static CatalogueEntry entry(Family family, Kind kind, String name, Map<String, String> texts) {
        String prefix = prefix(kind, name);
        String sources = texts.getOrDefault(prefix + "sources", "");
        return new CatalogueEntry(
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
}
