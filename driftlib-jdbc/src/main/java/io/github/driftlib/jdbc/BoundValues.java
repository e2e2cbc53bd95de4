package io.github.driftlib.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The values for the question marks of a query, in order. */
record BoundValues(List<@Nullable Object> values) {

    /** As SQLite's own functions write a time. */
    private static final DateTimeFormatter SQLITE_TIME = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter();

    /** Checks the types and replaces points in time with a zone by the same ones in UTC. */
    BoundValues {
        List<@Nullable Object> bindable = new ArrayList<>();
        values.forEach(value -> bindable.add(bindable(value)));
        values = Collections.unmodifiableList(bindable);
    }

    private static @Nullable Object bindable(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof ZonedDateTime time) {
            return time.toInstant().atOffset(ZoneOffset.UTC);
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
        throw new IllegalArgumentException("values must be strings, numbers, booleans, UUIDs, points in time or"
                + " null, but was a " + value.getClass().getName());
    }

    void bindTo(PreparedStatement statement, boolean sqlite) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            statement.setObject(i + 1, sqlite ? forSqlite(value) : value);
        }
    }

    /** SQLite has neither times nor UUIDs: it holds texts. */
    private static @Nullable Object forSqlite(@Nullable Object value) {
        if (value instanceof OffsetDateTime time) {
            return TimestampEncoding.TEXT.bound(time.toInstant());
        }
        if (value instanceof LocalDateTime time) {
            return SQLITE_TIME.format(time);
        }
        return value instanceof LocalDate || value instanceof UUID ? value.toString() : value;
    }
}
