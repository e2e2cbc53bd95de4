package io.github.driftlib.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** How a column of points in time is written and read; always in UTC, whatever the zones of JVM and session are. */
enum TimestampEncoding {
    /** A timestamp with time zone. */
    WITH_ZONE {
        @Override
        Object bound(Instant time) {
            return time.atOffset(ZoneOffset.UTC);
        }

        @Override
        Instant read(ResultSet rows, int column) throws SQLException {
            return rows.getObject(column, OffsetDateTime.class).toInstant();
        }
    },
    /** A timestamp without time zone, which is UTC. */
    WITHOUT_ZONE {
        @Override
        Object bound(Instant time) {
            return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
        }

        @Override
        Instant read(ResultSet rows, int column) throws SQLException {
            return rows.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
        }
    },
    /** Text of fixed width, such as {@code 2022-02-01T10:00:00.000000Z}, whose order is that of time. */
    TEXT {
        @Override
        Object bound(Instant time) {
            return FIXED_WIDTH.format(time.atOffset(ZoneOffset.UTC));
        }

        @Override
        Instant read(ResultSet rows, int column) throws SQLException {
            String text = rows.getString(column);
            try {
                return Instant.parse(text);
            } catch (DateTimeException e) {
                throw new SQLDataException("time must be like 2022-02-01T10:00:00.000000Z, but was '" + text + "'", e);
            }
        }
    };

    private static final long NANOS_LEFT_OUT = 999;

    /** The first point in time that is written. */
    static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    /** The point in time before which all others must lie, so that a range can end with it. */
    static final Instant END = Instant.parse("9999-12-31T23:59:59.999999Z");

    private static final DateTimeFormatter FIXED_WIDTH = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSX");

    /** The point in time as a value to bind. */
    abstract Object bound(Instant time);

    /** The point in time of the present row. */
    abstract Instant read(ResultSet rows, int column) throws SQLException;

    /** Binds the time of a run, cut to a whole microsecond. */
    void bind(PreparedStatement statement, int index, Instant time) throws SQLException {
        statement.setObject(index, bound(time.truncatedTo(ChronoUnit.MICROS)));
    }

    /** The end of a range, as the first whole microsecond that is not before it, within the times that are written. */
    Object rangeEnd(Instant time) {
        if (time.isBefore(FIRST)) {
            return bound(FIRST);
        }
        Instant whole = time.isAfter(END) ? END : time.plusNanos(NANOS_LEFT_OUT).truncatedTo(ChronoUnit.MICROS);
        return bound(whole);
    }
}
