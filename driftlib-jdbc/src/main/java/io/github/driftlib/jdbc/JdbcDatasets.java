package io.github.driftlib.jdbc;

import io.github.driftlib.data.Dataset;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Data sets out of a database.
 *
 * <pre>{@code
 * Dataset day = JdbcDatasets.query(dataSource, "select fare, zone, paid from trips where day = ?", LocalDate.of(2022, 2, 1));
 * }</pre>
 *
 * <p>Columns are named by their labels; two columns of the same label are an error. Whole numbers, decimals and
 * floating-point numbers become numerical columns, NaN being missing. Whole numbers beyond 2<sup>53</sup>, which
 * doubles would merge, make a categorical column of their digits, with a remark. Booleans, strings, UUIDs and enum
 * values become categorical columns, {@code CHAR} without the blanks at its end; so do times of day, arrays, JSON, XML
 * and whatever else the driver has only a text for. Dates and timestamps become datetime columns, those without zone in
 * UTC, whatever the zone of the JVM is, cut to whole microseconds; infinite ones and those beyond the years -290308 to
 * 294247 are missing, and remarks count them. NULL is missing. A column of bytes or another type, or with a value that
 * its driver cannot give, is left out, and a remark says so; {@link Dataset#complete()} refuses a data set that lacks
 * something.
 *
 * <p>SQLite gives each value a type of its own. There the declared type of a column decides, and where that says
 * nothing (also for an expression), the first value; a column with a value that does not fit is left out, and the
 * remark names the row. Columns declared as date, datetime or timestamp hold ISO text, or whole numbers as the driver
 * writes them, in milliseconds since 1970, which a remark counts. PostgreSQL's {@code money} is an amount, whatever its
 * marks are; one that could be a thousand times another, such as {@code ¥1,234}, leaves its column out.
 *
 * <p>Works with any database that has a driver. Rows are read one after the other into primitive arrays, in batches of
 * some thousand from a driver that can; so memory is that of the data set, and not of the rows besides. Any failure is
 * a {@link JdbcReadException}.
 *
 * <p>An interrupt ends reading: the statement is cancelled where its driver can do that, there is a
 * {@link JdbcReadException}, and the thread is still interrupted. So a metric that reads in a run ends when the run is
 * cancelled or has come to its time limit.
 */
public final class JdbcDatasets {

    private static final int FETCH_SIZE = 5_000;
    private static final Watch WATCH = Watch.ofInterrupts();

    private JdbcDatasets() {}

    /**
     * The rows from the next one to the last. The result stays open.
     *
     * @throws JdbcReadException if they cannot be read
     */
    public static Dataset from(ResultSet rows) {
        Objects.requireNonNull(rows, "rows must be given, but was null");
        try {
            Statement statement = rows.getStatement();
            return statement == null
                    ? new ResultReader(rows, false).read()
                    : WATCH.during(statement, () -> new ResultReader(rows, isSqlite(statement.getConnection())).read());
        } catch (SQLException e) {
            throw JdbcReadException.of("result", e);
        }
    }

    /**
     * The rows of a query, over a connection of its own.
     *
     * @param sql the query, in the database's own SQL; semicolons at its end do not matter
     * @param values the values for its question marks: strings, numbers, booleans, UUIDs, points in time or null. For
     *     SQLite, points in time with a zone are bound as {@code 2022-02-01T10:00:00.000000Z}, as a {@link JdbcSink}
     *     writes them, and those without as {@code 2022-02-01 10:00:00}.
     * @throws IllegalArgumentException if the query is blank, or a value is of another type
     * @throws JdbcReadException if the rows cannot be read
     */
    public static Dataset query(DataSource dataSource, String sql, @Nullable Object... values) {
        Objects.requireNonNull(dataSource, "dataSource must be given, but was null");
        Objects.requireNonNull(sql, "sql must be given, but was null");
        Objects.requireNonNull(values, "values must be given, but was null");
        BoundValues bound = checked(sql, values);
        try (Connection connection = dataSource.getConnection()) {
            return read(connection, sql, bound);
        } catch (SQLException e) {
            throw JdbcReadException.of("query " + sql, bound.explained(e, sql));
        }
    }

    /**
     * The rows of a query, as a part of the connection's transaction if there is one. The connection stays open.
     *
     * @param sql the query, in the database's own SQL
     * @param values the values for its question marks, as in {@link #query(DataSource, String, Object...)}
     * @throws IllegalArgumentException if the query is blank, or a value is of another type
     * @throws JdbcReadException if the rows cannot be read
     */
    public static Dataset query(Connection connection, String sql, @Nullable Object... values) {
        Objects.requireNonNull(connection, "connection must be given, but was null");
        Objects.requireNonNull(sql, "sql must be given, but was null");
        Objects.requireNonNull(values, "values must be given, but was null");
        BoundValues bound = checked(sql, values);
        try {
            return read(connection, sql, bound);
        } catch (SQLException e) {
            throw JdbcReadException.of("query " + sql, bound.explained(e, sql));
        }
    }

    private static BoundValues checked(String sql, @Nullable Object... values) {
        if (QueryText.withoutEnd(sql).isBlank()) {
            throw new IllegalArgumentException("sql must be a query, but was blank");
        }
        return new BoundValues(Arrays.asList(values));
    }

    /** PostgreSQL's driver reads in batches only inside a transaction. */
    private static Dataset read(Connection connection, String sql, BoundValues values) throws SQLException {
        if (!connection.getAutoCommit()) {
            return execute(connection, sql, values);
        }
        connection.setAutoCommit(false);
        try {
            Dataset dataset = execute(connection, sql, values);
            connection.commit();
            connection.setAutoCommit(true);
            return dataset;
        } catch (SQLException | RuntimeException e) {
            rollBack(connection, e);
            throw e;
        }
    }

    private static void rollBack(Connection connection, Exception failure) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            failure.addSuppressed(Redaction.redacted(e));
        }
    }

    private static Dataset execute(Connection connection, String sql, BoundValues values) throws SQLException {
        boolean sqlite = isSqlite(connection);
        try (PreparedStatement statement = connection.prepareStatement(QueryText.withoutEnd(sql))) {
            statement.setFetchSize(FETCH_SIZE);
            values.bindTo(statement, sqlite);
            return WATCH.during(statement, () -> {
                try (ResultSet rows = statement.executeQuery()) {
                    return new ResultReader(rows, sqlite).read();
                }
            });
        }
    }

    private static boolean isSqlite(Connection connection) throws SQLException {
        return Dialect.SQLITE.product().equals(connection.getMetaData().getDatabaseProductName());
    }
}
