package io.github.driftlib.data;

import java.util.List;

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
