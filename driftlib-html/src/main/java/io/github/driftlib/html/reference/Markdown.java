package io.github.driftlib.html.reference;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Pieces of Markdown. */
final class Markdown {

    private Markdown() {}

    /** A text in a cell of a table. */
    static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }

    /** A row of a table. */
    static String row(String... cells) {
        return Arrays.stream(cells).map(Markdown::cell).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** The head of a table. */
    static String head(String... names) {
        return row(names) + "|---".repeat(names.length) + "|\n";
    }

    /** Lines of code. */
    static String code(String language, String lines) {
        return "```" + language + "\n" + lines.strip() + "\n```\n";
    }

    /** A list of sources. */
    static String sources(List<String> sources) {
        return String.join("; ", sources);
    }
}
