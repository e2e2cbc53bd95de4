package io.github.driftlib.html.reference;

import io.github.driftlib.family.Catalogue;
import io.github.driftlib.family.Catalogue.Entry.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The reference of all entries of a catalogue: one page in Markdown for each, and an index. What a page says is taken
 * from the catalogue and from the code: parameters, fields and their types are those of the records, defaults those of
 * the value that the entry's line of Java makes, and the example is computed when the page is made. Equal data make
 * equal pages.
 */
public final class ReferencePages {

    private static final Map<String, String> ROOMS = rooms();

    private final Map<String, ReferencePage> pages = new LinkedHashMap<>();

    private ReferencePages(Map<String, ReferencePage> pages) {
        this.pages.putAll(pages);
    }

    private ReferencePages(Catalogue catalogue, Function<Catalogue.Entry, Example> examples) {
        for (Catalogue.Entry entry : catalogue.entries()) {
            Example example = examples.apply(entry);
            pages.put(
                    room(entry.kind(), example.value()) + "/" + entry.name() + ".md",
                    ReferencePage.of(catalogue, entry, example));
        }
    }

    private static Map<String, String> rooms() {
        Map<String, String> rooms = new LinkedHashMap<>();
        rooms.put("metrics", "Metrics");
        rooms.put("tests", "Tests");
        rooms.put("presets", "Presets of metrics");
        rooms.put("test-presets", "Presets of tests");
        rooms.put("stat-tests", "Stat tests");
        rooms.put("descriptors", "Descriptors of texts");
        rooms.put("embedding-methods", "Methods for embeddings");
        rooms.put("detectors", "Detectors of changes");
        rooms.put("parts", "Other parts");
        return rooms;
    }

    private static String room(Kind kind, Object value) {
        return switch (kind) {
            case METRIC -> "metrics";
            case TEST -> "tests";
            case PRESET -> "presets";
            case TEST_PRESET -> "test-presets";
            case PART -> PartRoom.of(value);
        };
    }

    /**
     * The pages of all entries.
     *
     * @param examples what the page of an entry shows
     */
    public static ReferencePages of(Catalogue catalogue, Function<Catalogue.Entry, Example> examples) {
        Objects.requireNonNull(catalogue, "catalogue must be given, but was null");
        Objects.requireNonNull(examples, "examples must be given, but was null");
        return new ReferencePages(catalogue, examples);
    }

    /** The same pages without pictures. */
    public ReferencePages withoutPictures() {
        Map<String, ReferencePage> without = new LinkedHashMap<>();
        pages.forEach((file, page) -> without.put(file, page.withoutPicture()));
        return new ReferencePages(without);
    }

    /** The text of each page by its file, such as {@code metrics/LabelCount.md}; the index is {@code README.md}. */
    public Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        pages.forEach((file, page) -> texts.put(file, page.text()));
        texts.put("README.md", index());
        return texts;
    }

    /** The files of the pictures that pages show, such as {@code images/LabelCount.png}. */
    public Set<String> images() {
        return pages.values().stream()
                .filter(ReferencePage::hasPicture)
                .map(ReferencePage::image)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The page in HTML whose first card is a picture.
     *
     * @param image the file of the picture, one of {@link #images}
     */
    public String picture(String image) {
        return pages.values().stream()
                .filter(page -> page.hasPicture() && page.image().equals(image))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("image must be one of " + images() + ", but was '" + image + "'"))
                .picture();
    }

    private String index() {
        StringBuilder text = new StringBuilder("# Reference\n\n")
                .append("One page for each metric, test, preset and part, written by the build from the catalogue ")
                .append("(`Catalogue.found()`) and from the code.\n\n")
                .append(
                        "Any test can have a condition of yours (`.must(Condition.lt(5))`, in JSON `condition`), be no ")
                .append("more than a warning (`.notCritical()`, `not_critical`) and be left out of small data ")
                .append("(`.skippedBelow(100)`, `skipped_below`).\n");
        ROOMS.forEach((room, title) -> {
            StringBuilder rows = new StringBuilder();
            pages.forEach((file, page) -> {
                if (file.startsWith(room + "/")) {
                    Catalogue.Entry entry = page.entry();
                    rows.append(
                            Markdown.row("[`" + entry.name() + "`](" + file + ")", entry.family(), entry.measures()));
                }
            });
            if (!rows.isEmpty()) {
                text.append("\n## ").append(title).append("\n\n");
                text.append(Markdown.head("name", "family", "what it is")).append(rows);
            }
        });
        return text.toString();
    }
}
