package io.github.driftlib.html.reference;

import io.github.driftlib.drift.stattest.Score;
import io.github.driftlib.drift.stattest.StatTest;
import io.github.driftlib.drift.stattest.StatTests;
import io.github.driftlib.family.Catalogue;
import io.github.driftlib.family.Catalogue.Entry.Kind;
import io.github.driftlib.family.Families;
import io.github.driftlib.metric.MetricType;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The page of one entry.
 *
 * @param catalogue the catalogue that has the entry
 * @param entry what the page is about
 * @param example what it shows
 * @param shown the result of the metric that the example shows
 * @param hasPicture whether the page has a picture
 */
record ReferencePage(
        Catalogue catalogue, Catalogue.Entry entry, Example example, Optional<ShownResult> shown, boolean hasPicture) {

    private static final String NONE = "none";

    static ReferencePage of(Catalogue catalogue, Catalogue.Entry entry, Example example) {
        Optional<ShownResult> shown = example.shown().map(metric -> ShownResult.of(metric, example.data()));
        boolean hasPicture = shown.flatMap(ShownResult::result).isPresent();
        return new ReferencePage(catalogue, entry, example, shown, hasPicture);
    }

    ReferencePage withoutPicture() {
        return new ReferencePage(catalogue, entry, example, shown, false);
    }

    /** The file of the picture. */
    String image() {
        return "images/" + entry.name() + ".png";
    }

    /** The page in HTML whose first card is the picture, which must be there. */
    String picture() {
        return shown.orElseThrow().page();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append("# ").append(title()).append("\n\n");
        String kind = kind();
        text.append('`')
                .append(entry.name())
                .append(kind.startsWith("e") ? "`, an " : "`, a ")
                .append(kind);
        text.append(" of the family `")
                .append(entry.family())
                .append("`.\n\n")
                .append(entry.measures())
                .append("\n\n");
        facts(text);
        if (hasPicture) {
            text.append("\n![").append(title()).append("](../").append(image()).append(")\n");
            text.append("<!-- drawn of ").append(shown.orElseThrow().digest()).append(" -->\n");
        }
        use(text);
        parameters(text);
        new FoundInExample(example, entry.kind(), shown).addTo(text);
        result(text);
        return text.toString();
    }

    private String title() {
        return entry.title()
                .replaceAll("\\{([a-z_]+\\.)?([a-z]+_)*column(_name)?}", "a column")
                .replaceAll("\\{([a-z_]+\\.)?([a-z_]+)}", "$2")
                .replace('_', ' ');
    }

    private String kind() {
        return switch (entry.kind()) {
            case PRESET -> "preset of metrics";
            case TEST_PRESET -> "preset of tests";
            case PART -> PartRoom.of(example.value()).replaceAll("s$", "").replace('-', ' ');
            default -> entry.kind().name().toLowerCase(Locale.ROOT);
        };
    }

    private void facts(StringBuilder text) {
        text.append(Markdown.head("", ""));
        fact(text, "formula", entry.formula());
        fact(text, "range", entry.range());
        fact(text, "unit", entry.unit());
        text.append(Markdown.row("worse", entry.worse()));
        if (example.value() instanceof StatTest test && entry.kind() == Kind.PART) {
            statTest(text, test);
        }
        if (!entry.condition().isEmpty()) {
            text.append(Markdown.row("asked by default", entry.condition()));
        }
        text.append(Markdown.row("Evidently", entry.evidently()));
        text.append(Markdown.row("source", String.join("; ", entry.sources())));
    }

    private static void fact(StringBuilder text, String name, String fact) {
        if (!fact.equals(NONE)) {
            text.append(Markdown.row(name, fact));
        }
    }

    /** What the code says of a stat test; a choice among others has no threshold of its own. */
    private void statTest(StringBuilder text, StatTest test) {
        text.append(Markdown.row(
                "for",
                test.kinds().stream()
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .collect(Collectors.joining(", "))));
        if (test != StatTests.evidently() && test != StatTests.robust()) {
            boolean below = test.detects(0, test.defaultThreshold());
            text.append(Markdown.row(
                    "drift by default",
                    (test.scoreType() == Score.Type.P_VALUE ? "p-value " : "score ")
                            + (below
                                    ? "below "
                                    : test.detects(test.defaultThreshold(), test.defaultThreshold())
                                            ? "at least "
                                            : "above ")
                            + test.defaultThreshold()));
        }
    }

    private void use(StringBuilder text) {
        text.append("\n## Use\n\n").append(Markdown.code("java", entry.java()));
        Lines.json(entry.kind(), example.value(), shown)
                .ifPresent(json -> text.append('\n').append(Markdown.code("json", json)));
        Lines.ofSuite(entry.kind(), entry.name(), example.value(), shown)
                .ifPresent(line -> text.append("\nIn a suite file:\n\n").append(Markdown.code("yaml", line)));
    }

    private void parameters(StringBuilder text) {
        Class<?> type = example.value().getClass();
        if (type.isRecord() && !(example.value() instanceof StatTest)) {
            String tables = new RecordTables(catalogue, entry.family())
                    .parameters(type, Settings.of(entry.kind(), example.value(), shown));
            if (!tables.isEmpty()) {
                text.append("\n## Parameters\n\n").append(tables);
            }
        }
    }

    private void result(StringBuilder text) {
        if (entry.kind() == Kind.METRIC) {
            Class<?> result = Families.found().metrics().stream()
                    .filter(type -> type.name().equals(entry.name()))
                    .map(MetricType::result)
                    .findFirst()
                    .orElseThrow();
            String tables = new RecordTables(catalogue, entry.family()).result(result);
            if (!tables.isEmpty()) {
                text.append("\n## Result\n\n").append(tables);
            }
        }
    }
}
