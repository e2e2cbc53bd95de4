package io.github.driftlib.html.block;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table.
 *
 * @param title what it shows
 * @param columns the head of each column
 * @param rows the cells of each row: texts, numbers, booleans, or null where there is nothing to say
 */
public record Table(String title, List<String> columns, List<List<@Nullable Object>> rows) implements Block {

    /** Copies the lists, and checks that each row has a cell for each column. */
    public Table {
        columns = List.copyOf(columns);
        List<List<@Nullable Object>> copied = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "rows must have " + columns.size() + " cells, but one has " + row.size());
            }
            copied.add(Collections.unmodifiableList(new ArrayList<>(row)));
        }
        rows = Collections.unmodifiableList(copied);
    }
}
