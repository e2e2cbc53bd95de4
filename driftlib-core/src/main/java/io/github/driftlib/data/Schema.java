package io.github.driftlib.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What the inference of a {@link DataDefinition} needs to know of a data set.
 *
 * @param columns the columns by name, in order
 */
public record Schema(Map<String, ColumnSchema> columns) {

    /** Copies the map. */
    public Schema {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /** The outline of a data set. */
    public static Schema of(Dataset rows) {
        Objects.requireNonNull(rows, "rows must be given, but was null");
        Map<String, ColumnSchema> columns = new LinkedHashMap<>();
        rows.columnNames().forEach(name -> columns.put(name, ColumnSchema.of(rows.column(name))));
        return new Schema(columns);
    }
}
