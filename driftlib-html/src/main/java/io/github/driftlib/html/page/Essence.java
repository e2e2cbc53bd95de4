package io.github.driftlib.html.page;

import java.util.List;

/**
 * What a reader without scripts sees of a page.
 *
 * @param heading the answer of the page in a few words
 * @param lines the page in a few sentences
 * @param tables its most important tables
 */
public record Essence(String heading, List<String> lines, List<PlainTable> tables) {

    /** Copies the lists. */
    public Essence {
        lines = List.copyOf(lines);
        tables = List.copyOf(tables);
    }

    /**
     * A table of texts.
     *
     * @param title what it shows
     * @param head the names of its columns
     * @param rows its cells, row by row
     */
    public record PlainTable(String title, List<String> head, List<List<String>> rows) {
        /** Copies the lists. */
        public PlainTable {
            head = List.copyOf(head);
            rows = List.copyOf(rows);
        }
    }
}
