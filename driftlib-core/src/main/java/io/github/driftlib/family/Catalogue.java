package io.github.driftlib.family;

import io.github.driftlib.family.CatalogueEntry.Kind;
import io.github.driftlib.json.Sorted;
import io.github.driftlib.metric.MetricType;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The entries of all families that are found: what each metric, test, preset and part is, in words.
 *
 * <p>A family has the words in a file of properties in UTF-8 ({@link Family#texts}). A key is the kind, the name and
 * what is said; fields of a result have their name after {@code field}, and sources are divided by {@code |}:
 *
 * <pre>
 * metric.LabelCount.title = Labels of {column}
 * metric.LabelCount.measures = How many different labels a column has.
 * metric.LabelCount.field.labels = the number of different labels
 * </pre>
 *
 * <p>What has no {@code title} has no entry.
 */
public final class Catalogue {

    private static final String FIELD = "field.";

    private final List<CatalogueEntry> entries;

    private Catalogue(List<CatalogueEntry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** The entries of the families that are found. */
    public static Catalogue found() {
        return of(Families.found().all());
    }

    /** The entries of the given families. */
    public static Catalogue of(List<Family> families) {
        return new Catalogue(
                families.stream().flatMap(family -> entries(family).stream()).toList());
    }

    /** All entries, by family and kind in the order of the families' lists. */
    public List<CatalogueEntry> entries() {
        return entries;
    }

    /** The entry of something; empty where its family has no words for it. */
    public Optional<CatalogueEntry> entry(Kind kind, String name) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind && entry.name().equals(name))
                .findFirst();
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

    private static List<CatalogueEntry> entries(Family family) {
        Map<String, String> texts = texts(family);
        List<CatalogueEntry> entries = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (String name : names(family, kind)) {
                String prefix = prefix(kind, name);
                if (texts.containsKey(prefix + "title")) {
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
        Map<String, String> fields = new TreeMap<>();
        texts.forEach((key, text) -> {
            if (key.startsWith(prefix + FIELD)) {
                fields.put(key.substring(prefix.length() + FIELD.length()), text);
            }
        });
        String sources = texts.getOrDefault(prefix + "sources", "");
        return new CatalogueEntry(
                family.name(),
                kind,
                name,
                texts.get(prefix + "title"),
                texts.getOrDefault(prefix + "measures", ""),
                texts.getOrDefault(prefix + "formula", ""),
                texts.getOrDefault(prefix + "range", ""),
                texts.getOrDefault(prefix + "worse", ""),
                texts.getOrDefault(prefix + "unit", ""),
                sources.isEmpty()
                        ? List.of()
                        : Stream.of(sources.split("\\|")).map(String::strip).toList(),
                Sorted.copy(fields));
    }

    /** The words of a family, by key in text order. */
    static Map<String, String> texts(Family family) {
        Properties properties = new Properties();
        try (InputStream texts = family.texts()) {
            if (texts == null) {
                throw new IllegalArgumentException(
                        "texts of the family '" + family.name() + "' must be there, but its file is not found");
            }
            properties.load(new InputStreamReader(texts, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the texts of the family '" + family.name() + "': " + e, e);
        }
        Map<String, String> byKey = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> byKey.put(key, properties.getProperty(key)));
        return byKey;
    }
}
