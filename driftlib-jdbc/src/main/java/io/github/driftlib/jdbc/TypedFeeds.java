package io.github.driftlib.jdbc;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The feed for a column whose type the database states. */
final class TypedFeeds {

    /** DuckDB's types of whole numbers for which JDBC has no number. */
    private static final Set<String> LARGE_WHOLE_NUMBERS = Set.of("ubigint", "hugeint", "uhugeint", "bignum");

    /** The limits of 64 bits, by which DuckDB's driver says that a point in time has no end. */
    private static final Set<Instant> ENDS = Set.of(
            Instant.EPOCH.plus(Long.MAX_VALUE, ChronoUnit.MICROS),
            Instant.EPOCH.minus(Long.MAX_VALUE, ChronoUnit.MICROS),
            Instant.EPOCH.plusMillis(Long.MAX_VALUE),
            Instant.EPOCH.minusMillis(Long.MAX_VALUE),
            Instant.EPOCH.plusNanos(Long.MAX_VALUE),
            Instant.EPOCH.minusNanos(Long.MAX_VALUE));

    private TypedFeeds() {}

    /** The feed, or nothing where no column can hold values of the type. */
    static Optional<ColumnCollector> of(ResultSetMetaData described, int index) throws SQLException {
        String typeName = String.valueOf(described.getColumnTypeName(index)).toLowerCase(Locale.ROOT);
        Optional<ColumnCollector> named = byName(typeName);
        if (named.isPresent()) {
            return named;
        }
        return Optional.ofNullable(
                switch (described.getColumnType(index)) {
                    case Types.TINYINT, Types.SMALLINT, Types.INTEGER ->
                        ColumnCollector.numbers(true, ResultSet::getLong);
                    case Types.BIGINT -> ColumnCollector.wholeNumbers();
                    case Types.NUMERIC, Types.DECIMAL ->
                        new DecimalFeed(described.getPrecision(index) > 0 && described.getScale(index) == 0);
                    case Types.REAL -> ColumnCollector.numbers(false, ResultSet::getFloat);
                    case Types.FLOAT, Types.DOUBLE, Types.NULL -> ColumnCollector.numbers(false, ResultSet::getDouble);
                    case Types.BOOLEAN -> truths();
                    case Types.BIT -> ColumnCollector.labels(TypedFeeds::bits);
                    case Types.CHAR, Types.NCHAR -> ColumnCollector.labels(TypedFeeds::unpadded);
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
                            Types.OTHER -> ColumnCollector.labels(ResultSet::getString);
                    case Types.DATE -> ColumnCollector.times(new DateReading());
                    case Types.TIMESTAMP -> ColumnCollector.times(TypedFeeds::zoneless);
                    case Types.TIMESTAMP_WITH_TIMEZONE -> ColumnCollector.times(TypedFeeds::zoned);
                    default -> null;
                });
    }

    /** Types that JDBC has no number for, or that drivers report as something else. */
    private static Optional<ColumnCollector> byName(String typeName) {
        if (typeName.equals("uuid") || typeName.startsWith("enum")) {
            return Optional.of(ColumnCollector.labels(ResultSet::getString));
        }
        if (typeName.equals("timestamptz")) {
            return Optional.of(ColumnCollector.times(TypedFeeds::zoned));
        }
        if (typeName.equals("timestamp_s")) {
            return Optional.of(ColumnCollector.times(TypedFeeds::seconds));
        }
        if (typeName.equals("money")) {
            return Optional.of(new DecimalFeed(false, (rows, index) -> MoneyText.amount(rows.getString(index))));
        }
        if (typeName.startsWith("decfloat")) {
            return Optional.of(new DecimalFeed(false));
        }
        if (LARGE_WHOLE_NUMBERS.contains(typeName)) {
            return Optional.of(new DecimalFeed(true));
        }
        if (typeName.equals("\"null\"")) {
            return Optional.of(ColumnCollector.numbers(false, ResultSet::getDouble));
        }
        return Optional.empty();
    }

    private static ColumnCollector truths() {
        return ColumnCollector.labels((rows, index) -> {
            boolean truth = rows.getBoolean(index);
            return rows.wasNull() ? null : String.valueOf(truth);
        });
    }

    /** One bit is a boolean, several are their text. */
    private static @Nullable String bits(ResultSet rows, int index) throws SQLException {
        String text = rows.getString(index);
        if (text == null || text.matches("[01]{2,}")) {
            return text;
        }
        return switch (text) {
            case "1", "t", "true", "TRUE" -> "true";
            case "0", "f", "false", "FALSE" -> "false";
            default -> String.valueOf(rows.getBoolean(index));
        };
    }

    /** A fixed-length string without the blanks that fill it up. */
    private static @Nullable String unpadded(ResultSet rows, int index) throws SQLException {
        String text = rows.getString(index);
        int end = text == null ? 0 : text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text == null ? null : text.substring(0, end);
    }

    /** Dates. DuckDB's driver gives the right ones where it is not asked for a type. */
    private static final class DateReading implements ColumnCollector.TimeReading {
        private Optional<Boolean> untyped = Optional.empty();

        @Override
        public @Nullable Instant of(ResultSet rows, int index) throws SQLException {
            if (untyped.isEmpty()) {
                Object first = rows.getObject(index);
                untyped = first == null ? Optional.empty() : Optional.of(first instanceof LocalDate);
            }
            LocalDate date =
                    untyped.orElse(false) ? (LocalDate) rows.getObject(index) : rows.getObject(index, LocalDate.class);
            boolean endless = LocalDate.MAX.equals(date)
                    || LocalDate.MIN.equals(date)
                    || date != null && Math.abs(date.toEpochDay()) == Integer.MAX_VALUE;
            if (endless) {
                return infinite(date.getYear());
            }
            return date == null ? null : date.atStartOfDay().toInstant(ZoneOffset.UTC);
        }
    }

    private static @Nullable Instant zoneless(ResultSet rows, int index) throws SQLException {
        LocalDateTime time = rows.getObject(index, LocalDateTime.class);
        if (LocalDateTime.MAX.equals(time) || LocalDateTime.MIN.equals(time)) {
            return infinite(time.getYear());
        }
        return time == null ? null : finite(time.toInstant(ZoneOffset.UTC));
    }

    /** DuckDB's driver fails at the infinities of this type, and the type holds nothing else that is too far away. */
    private static @Nullable Instant seconds(ResultSet rows, int index) throws SQLException {
        try {
            return zoneless(rows, index);
        } catch (DateTimeException e) {
            return Instant.MAX;
        }
    }

    private static @Nullable Instant zoned(ResultSet rows, int index) throws SQLException {
        OffsetDateTime time = rows.getObject(index, OffsetDateTime.class);
        if (OffsetDateTime.MAX.equals(time) || OffsetDateTime.MIN.equals(time)) {
            return infinite(time.getYear());
        }
        return time == null ? null : finite(time.toInstant());
    }

    private static Instant finite(Instant time) {
        return ENDS.contains(time) ? infinite(time.isAfter(Instant.EPOCH) ? 1 : -1) : time;
    }

    /** PostgreSQL's driver gives the last and the first point in time of a type for its infinities. */
    private static Instant infinite(int year) {
        return year > 0 ? Instant.MAX : Instant.MIN;
    }
}
