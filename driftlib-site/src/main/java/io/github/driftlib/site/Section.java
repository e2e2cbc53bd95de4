package io.github.driftlib.site;

import java.util.List;
import java.util.stream.Stream;

/** What a page is for: to learn, to get something done, to look something up, or to understand. */
enum Section {
    TUTORIAL("Tutorial", "taxi-tutorial", "taxi-service", "read-a-report"),
    HOW_TO(
            "How to",
            "command-line",
            "ci-gate",
            "template",
            "suite-files",
            "alerts",
            "live",
            "spring-boot",
            "meters",
            "sinks",
            "choose-a-test",
            "choose-a-reference",
            "messy-files",
            "larger-than-memory",
            "fast-start",
            "model-quality",
            "texts-and-embeddings",
            "ranking",
            "python-and-jvm",
            "html-reports",
            "causes",
            "detectors",
            "training-runs",
            "databases",
            "rows",
            "spark",
            "datasketches",
            "extending",
            "troubleshooting"),
    EXPLANATION(
            "Explanation",
            "findings",
            "architecture",
            "noise-floor",
            "bins-and-far-values",
            "sketches",
            "false-alarms",
            "false-alarms-of-data-tests",
            "model-false-alarms",
            "reliability",
            "benchmarks"),
    REFERENCE("Reference", "reference/README", "glossary", "coming-from-evidently", "small-images", "releasing");

    private final String title;
    private final List<String> names;

    Section(String title, String... names) {
        this.title = title;
        this.names = List.of(names);
    }

    String title() {
        return title;
    }

    /** Where a page stands in its section; those that are not listed are last. */
    int place(String name) {
        int place = names.indexOf(name);
        return place < 0 ? names.size() : place;
    }

    /** The section of a page; a page that none lists helps to get something done. */
    static Section of(String name) {
        if (name.startsWith("reference/")) {
            return REFERENCE;
        }
        return Stream.of(values())
                .filter(section -> section.names.contains(name))
                .findFirst()
                .orElse(HOW_TO);
    }
}
