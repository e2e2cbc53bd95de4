package io.github.driftlib.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLNonTransientException;
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
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The values for the question marks of a query, in order. */
record BoundValues(List<@Nullable Object> values) {

    /** As SQLite's own functions write a time. */
    private static final DateTimeFormatter SQLITE_TIME = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter();

    /**
     * By which PostgreSQL and H2 say that a value is missing or too many, the former of other values as well; the last
     * is that of its syntax, which an operator such as {@code ?} of JSON is not where it stands for a value.
     */
    private static final Set<String> PARAMETER_STATES = Set.of("22023", "07001", "90008", "90012", "42601");

    /** The databases that take a question mark without a value for NULL. */
    private static final Set<String> TAKE_NONE_FOR_NULL =
            Set.of(CountingDialect.SQLITE.product(), CountingDialect.DUCKDB.product());

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
        if (TAKE_NONE_FOR_NULL.contains(statement.getConnection().getMetaData().getDatabaseProductName())) {
            int questionMarks = statement.getParameterMetaData().getParameterCount();
            if (questionMarks != values.size()) {
                throw otherNumber(questionMarks, null);
            }
        }
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            statement.setObject(i + 1, sqlite ? forSqlite(value) : value);
        }
    }

    /** Why a query failed: where a driver misses a value, or has one too many, both are counted. */
    SQLException explained(SQLException failure, String sql) {
        String state = failure.getSQLState();
        boolean ofParameters = state == null
                ? String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("parameter")
                : PARAMETER_STATES.contains(state);
        int questionMarks = QueryText.questionMarks(sql);
        return ofParameters && questionMarks != values.size() ? otherNumber(questionMarks, failure) : failure;
    }

    private SQLException otherNumber(int questionMarks, @Nullable SQLException cause) {
        return new SQLNonTransientException(
                "it must have as many question marks as there are values, which are " + values.size() + ", but has "
                        + questionMarks,
                cause);
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
