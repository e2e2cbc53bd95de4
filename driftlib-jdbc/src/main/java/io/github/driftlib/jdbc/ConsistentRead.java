package io.github.driftlib.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLNonTransientException;
import java.util.List;
import javax.sql.DataSource;

/**
 * A transaction in which all statements see the same rows, whatever others write meanwhile. An interrupt of the thread
 * cancels the statement that runs, and ends it.
 */
final class ConsistentRead implements AutoCloseable {

    private static final int FETCH_SIZE = 5_000;
    private static final Watch WATCH = Watch.ofInterrupts();

    private final Connection connection;
    private final boolean autoCommit;
    private final int isolation;
    private final BoundValues values;
    private final String product;

    /** What is done with the rows of a statement. */
    @FunctionalInterface
    interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }

    /** What is made of the description of columns. */
    @FunctionalInterface
    interface Description<T> {
        T of(ResultSetMetaData columns) throws SQLException;
    }

    private ConsistentRead(Connection connection, BoundValues values) throws SQLException {
        this.connection = connection;
        this.values = values;
        product = connection.getMetaData().getDatabaseProductName();
        autoCommit = connection.getAutoCommit();
        isolation = connection.getTransactionIsolation();
    }

    /** Begins one, over a connection of its own. */
    static ConsistentRead begin(DataSource dataSource, BoundValues values) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            ConsistentRead read = new ConsistentRead(connection, values);
            for (int level : List.of(Connection.TRANSACTION_REPEATABLE_READ, Connection.TRANSACTION_SERIALIZABLE)) {
                if (connection.getMetaData().supportsTransactionIsolationLevel(level)) {
                    connection.setTransactionIsolation(level);
                    break;
                }
            }
            connection.setAutoCommit(false);
            return read;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    String product() {
        return product;
    }

    boolean sqlite() {
        return Dialect.SQLITE.product().equals(product);
    }

    /** What the columns of a query are, without running it. */
    <T> T describe(String query, Description<T> description) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            // What a column is can be what a value is.
            values.bindTo(statement, sqlite());
            return WATCH.during(statement, () -> {
                ResultSetMetaData columns = described(statement);
                if (columns == null || sqlite() && !hasColumns(columns)) {
                    throw new SQLNonTransientException("it must be a query, but gives no rows");
                }
                return description.of(columns);
            });
        }
    }

    private static ResultSetMetaData described(PreparedStatement statement) throws SQLException {
        try {
            return statement.getMetaData();
        } catch (RuntimeException e) {
            // PostgreSQL's driver fails so at a $1.
            throw new SQLNonTransientException("its driver cannot say what its columns are", e);
        }
    }

    /** SQLite's driver fails to count the columns where there is none, as of a statement that is no query. */
    private static boolean hasColumns(ResultSetMetaData columns) {
        try {
            return columns.getColumnCount() > 0;
        } catch (SQLException e) {
            return false;
        }
    }

    <T> T read(String sql, Reading<T> reading) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCH_SIZE);
            values.bindTo(statement, sqlite());
            return WATCH.during(statement, () -> {
                try (ResultSet rows = statement.executeQuery()) {
                    T read = reading.of(rows);
                    Watch.checkInterrupt();
                    return read;
                }
            });
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
            connection.setTransactionIsolation(isolation);
        }
    }
}
