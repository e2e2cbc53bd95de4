package io.github.driftlib.duckdb;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.duckdb.DuckDBPreparedStatement;
import org.jspecify.annotations.Nullable;

/** The values for the question marks of a query, in order, each of a type that DuckDB takes. */
record BoundValues(List<@Nullable Object> values) {

    BoundValues {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    static BoundValues none() {
        return new BoundValues(List.of());
    }

    /**
     * The given values; instants become timestamps in UTC, and a path a pattern that matches only it.
     *
     * @throws IllegalArgumentException if a value is of another type than those listed
     */
    static BoundValues of(@Nullable Object... values) {
        return new BoundValues(Arrays.stream(values).map(BoundValues::bindable).toList());
    }

    private static @Nullable Object bindable(@Nullable Object value) {
        if (value instanceof Path file) {
            return SqlText.globOf(file);
        }
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof ZonedDateTime time) {
            return time.toOffsetDateTime();
        }
        if (value == null
                || value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof UUID
                || value instanceof LocalDate
                || value instanceof LocalDateTime
                || value instanceof OffsetDateTime) {
            return value;
        }
        throw new IllegalArgumentException("values must be strings, numbers, booleans, UUIDs, paths, points in time"
                + " or null, but was a " + value.getClass().getName());
    }

    /** These values followed by the others. */
    BoundValues and(BoundValues others) {
        List<@Nullable Object> all = new ArrayList<>(values);
        all.addAll(others.values);
        return new BoundValues(all);
    }

    void bindTo(DuckDBPreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }
}
