package io.github.driftlib.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the inference of a {@link DataDefinition} needs to know of a data set.
 *
 * @param columns the columns by name, in order
 */
public record Outline(Map<String, ColumnOutline> columns) {

    /** Copies the map. */
    public Outline {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /** The outline of a data set. */
    public static Outline of(Dataset rows) {
        Map<String, ColumnOutline> columns = new LinkedHashMap<>();
        rows.columnNames().forEach(name -> columns.put(name, ColumnOutline.of(rows.column(name))));
        return new Outline(columns);
    }
}
