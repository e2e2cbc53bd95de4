package io.github.driftlib.jdbc;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/** The feed for a column whose type the database states. */
final class TypedFeeds {

    private TypedFeeds() {}

    /** The feed, or nothing where no column can hold values of the type. */
    static Optional<ColumnFeed> of(ResultSetMetaData described, int index) throws SQLException {
        String typeName = String.valueOf(described.getColumnTypeName(index)).toLowerCase(Locale.ROOT);
        Optional<ColumnFeed> named = byName(typeName);
        if (named.isPresent()) {
            return named;
        }
        return Optional.ofNullable(
                switch (described.getColumnType(index)) {
                    case Types.TINYINT, Types.SMALLINT, Types.INTEGER -> ColumnFeed.numbers(true, ResultSet::getLong);
                    case Types.BIGINT -> ColumnFeed.wholeNumbers();
                    case Types.NUMERIC, Types.DECIMAL ->
                        new DecimalFeed(described.getPrecision(index) > 0 && described.getScale(index) == 0);
                    case Types.REAL -> ColumnFeed.numbers(false, ResultSet::getFloat);
                    case Types.FLOAT, Types.DOUBLE, Types.NULL -> ColumnFeed.numbers(false, ResultSet::getDouble);
                    case Types.BOOLEAN -> truths();
                    case Types.BIT ->
                        described.getPrecision(index) <= 1 ? truths() : ColumnFeed.labels(ResultSet::getString);
                    case Types.CHAR, Types.NCHAR -> ColumnFeed.labels(TypedFeeds::unpadded);
                    case Types.VARCHAR,
                            Types.NVARCHAR,
                            Types.LONGVARCHAR,
                            Types.LONGNVARCHAR,
                            Types.CLOB,
                            Types.NCLOB,
                            Types.SQLXML,
                            Types.TIME,
                            Types.TIME_WITH_TIMEZONE,
                            Types.ARRAY,
                            Types.OTHER -> ColumnFeed.labels(ResultSet::getString);
                    case Types.DATE -> ColumnFeed.times(TypedFeeds::date);
                    case Types.TIMESTAMP -> ColumnFeed.times(TypedFeeds::zoneless);
                    case Types.TIMESTAMP_WITH_TIMEZONE -> ColumnFeed.times(TypedFeeds::zoned);
                    default -> null;
                });
    }

    /** Types that JDBC has no number for, or that drivers report as something else. */
    private static Optional<ColumnFeed> byName(String typeName) {
        if (typeName.equals("uuid") || typeName.startsWith("enum")) {
            return Optional.of(ColumnFeed.labels(ResultSet::getString));
        }
        if (typeName.equals("timestamptz")) {
            return Optional.of(ColumnFeed.times(TypedFeeds::zoned));
        }
        if (typeName.startsWith("decfloat")) {
            return Optional.of(new DecimalFeed(false));
        }
        return Optional.empty();
    }

    private static ColumnFeed truths() {
        return ColumnFeed.labels((rows, index) -> {
            boolean truth = rows.getBoolean(index);
            return rows.wasNull() ? null : String.valueOf(truth);
        });
    }

    /** A fixed-length string without the blanks that fill it up. */
    private static String unpadded(ResultSet rows, int index) throws SQLException {
        String text = rows.getString(index);
        int end = text == null ? 0 : text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text == null ? null : text.substring(0, end);
    }

    private static Instant date(ResultSet rows, int index) throws SQLException {
        LocalDate date = rows.getObject(index, LocalDate.class);
        if (LocalDate.MAX.equals(date) || LocalDate.MIN.equals(date)) {
            return infinite(date.getYear());
        }
        return date == null ? null : date.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static Instant zoneless(ResultSet rows, int index) throws SQLException {
        LocalDateTime time = rows.getObject(index, LocalDateTime.class);
        if (LocalDateTime.MAX.equals(time) || LocalDateTime.MIN.equals(time)) {
            return infinite(time.getYear());
        }
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    private static Instant zoned(ResultSet rows, int index) throws SQLException {
        OffsetDateTime time = rows.getObject(index, OffsetDateTime.class);
        if (OffsetDateTime.MAX.equals(time) || OffsetDateTime.MIN.equals(time)) {
            return infinite(time.getYear());
        }
        return time == null ? null : time.toInstant();
    }

    /** PostgreSQL's driver gives the last and the first point in time of a type for its infinities. */
    private static Instant infinite(int year) {
        return year > 0 ? Instant.MAX : Instant.MIN;
    }
}
