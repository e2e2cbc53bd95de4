package io.github.driftlib.data;

import io.github.driftlib.json.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a data set holds, at a glance. As text it is a table of the columns, and the remarks below it.
 *
 * @param rows the number of rows
 * @param columns the columns, in order
 * @param remarks what the reading said of the data as a whole, and of columns that are not there
 */
public record DatasetDescription(int rows, List<ColumnDescription> columns, List<Remark> remarks) {

    /** Copies the lists. */
    public DatasetDescription {
        columns = List.copyOf(columns);
        remarks = List.copyOf(remarks);
    }

    /**
     * The description of a column.
     *
     * @throws IllegalArgumentException if there is none of the name
     */
    public ColumnDescription column(String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("column must be "
                        + NearestName.oneOf(
                                name,
                                columns.stream().map(ColumnDescription::name).toList())));
    }

    @Override
    public String toString() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("column", "kind", "rows", "missing", "different", "examples"));
        for (ColumnDescription column : columns) {
            lines.add(List.of(
                    column.name(),
                    column.kind().label(),
                    Integer.toString(column.rows()),
                    Integer.toString(column.missing()),
                    Integer.toString(column.different()),
                    String.join(", ", column.examples())));
        }
        int[] widths = IntStream.range(0, lines.get(0).size())
                .map(i -> lines.stream()
                        .mapToInt(line -> line.get(i).length())
                        .max()
                        .orElse(0))
                .toArray();
        List<String> text = new ArrayList<>();
        lines.forEach(line -> text.add(IntStream.range(0, widths.length)
                .mapToObj(i -> line.get(i) + " ".repeat(widths[i] - line.get(i).length()))
                .collect(Collectors.joining("  "))
                .stripTrailing()));
        columns.forEach(column -> column.remarks().forEach(remark -> text.add(remark.text())));
        remarks.forEach(remark -> text.add(remark.text()));
        return String.join("\n", text);
    }

    /**
     * What a column holds, at a glance.
     *
     * @param name the name of the column
     * @param kind as what the values are held
     * @param rows the number of rows
     * @param missing how many of them have no value
     * @param different how many different values there are
     * @param examples the first different values, at most three, as text
     * @param remarks what the reading said of the column, and what its values look like
     */
    public record ColumnDescription(
            String name,
            ColumnKind kind,
            int rows,
            int missing,
            int different,
            List<String> examples,
            List<Remark> remarks) {

        /** Copies the lists. */
        public ColumnDescription {
            examples = List.copyOf(examples);
            remarks = List.copyOf(remarks);
        }
    }
}
