package io.github.driftlib.test;

import io.github.driftlib.data.ColumnSchema;
import io.github.driftlib.metric.MetricContext;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What current must have at least for a test to have an answer. A test without it ends as an error. */
public enum Evidence {
    /** Nothing: the number of rows can be too small also where there is none. What would pass there is an error too. */
    NONE,
    /** A row: the share of missing values is an answer also where all are missing. */
    ROWS,
    /** A row, and a value that is not missing: in the column of the test, or in any column where it has none. */
    VALUES;

    /** Why current is not enough for a test of the given column, null for the whole data set; empty where it is. */
    Optional<String> lack(@Nullable String column, MetricContext context) {
        if (this == NONE) {
            return Optional.empty();
        }
        if (context.current().rowCount() == 0) {
            return Optional.of("current must have a row, but has none");
        }
        return this == VALUES ? missing(column, context.current().outline().columns()) : Optional.empty();
    }

    private static Optional<String> missing(@Nullable String column, Map<String, ColumnSchema> columns) {
        ColumnSchema known = columns.get(column);
        if (known != null) {
            return known.empty()
                    ? Optional.of("column '" + column + "' must have a value in current, but has none")
                    : Optional.empty();
        }
        return column == null && !columns.isEmpty() && columns.values().stream().allMatch(ColumnSchema::empty)
                ? Optional.of("current must have a value, but has none")
                : Optional.empty();
    }
}
