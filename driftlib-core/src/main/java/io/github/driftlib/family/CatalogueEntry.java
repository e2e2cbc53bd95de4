package io.github.driftlib.family;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a person should know of something that a family brings. What code knows, such as defaults, is not repeated here.
 *
 * @param family the name of the family
 * @param kind what it is
 * @param name its name in JSON
 * @param title its title for people, such as {@code NDCG at {k}}, with parameters in braces
 * @param measures what it measures, in one sentence
 * @param formula how it is computed
 * @param range between what its value lies, such as {@code [0, 1]}
 * @param worse which direction is worse: {@code higher}, {@code lower}, or {@code neither}
 * @param unit the unit of its value, or {@code none}
 * @param sources where it is described
 * @param fields what the fields of its result in JSON mean, by name in text order
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
        List<String> sources,
        Map<String, String> fields) {

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
        Objects.requireNonNull(family, "family");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(measures, "measures");
        Objects.requireNonNull(formula, "formula");
        Objects.requireNonNull(range, "range");
        Objects.requireNonNull(worse, "worse");
        Objects.requireNonNull(unit, "unit");
        sources = List.copyOf(sources);
        Objects.requireNonNull(fields, "fields");
    }
}
