package io.github.driftlib.examples.taxi.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of text under a header, each column as wide as its widest cell. */
final class TextTable {

    private static final String GAP = "   ";

    private final List<List<String>> rows = new ArrayList<>();

    TextTable(String... header) {
        rows.add(List.of(header));
    }

    /** Adds a row with one cell for each column of the header. */
    void add(String... cells) {
        if (cells.length != rows.get(0).size()) {
            throw new IllegalArgumentException("cells must be " + rows.get(0).size() + ", but were " + cells.length);
        }
        rows.add(List.of(cells));
    }

    /** The lines of the table, ending in a line break. */
    String text() {
        int[] widths = IntStream.range(0, rows.get(0).size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElseThrow())
                .toArray();
        return rows.stream().map(row -> line(row, widths) + "\n").collect(Collectors.joining());
    }

    /** The same, as wide as a terminal: a table that is wider has a block of lines for each row in place of a line. */
    String text(int width) {
        String table = text();
        return table.lines().allMatch(line -> line.length() <= width)
                ? table
                : rows.stream().skip(1).map(this::block).collect(Collectors.joining());
    }

    private String block(List<String> row) {
        List<String> names = rows.get(0);
        return row.get(0) + "\n"
                + IntStream.range(1, row.size())
                        .mapToObj(column -> "  " + names.get(column) + ": " + row.get(column) + "\n")
                        .collect(Collectors.joining());
    }

    private static String line(List<String> row, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> row.get(column)
                        + " ".repeat(widths[column] - row.get(column).length()))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }
}
