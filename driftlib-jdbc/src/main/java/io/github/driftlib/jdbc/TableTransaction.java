package io.github.driftlib.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * A transaction that writes a table.
 *
 * @param connection the connection, which does not commit by itself
 * @param form the form of the table's points in time
 * @param watch what ends statements that take too long
 */
record TableTransaction(Connection connection, TimestampEncoding form, Watch watch) {

    private static final int BATCH = 500;

    /** Binds the values of one row. */
    @FunctionalInterface
    interface Binding<T> {
        void bind(PreparedStatement statement, T row) throws SQLException;
    }

    /** Runs one statement for many rows, sent in batches. */
    <T> void run(String sql, List<T> rows, Binding<? super T> binding) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (T row : rows) {
                binding.bind(statement, row);
                statement.addBatch();
                waiting++;
                if (waiting == BATCH) {
                    watch.during(statement, statement::executeBatch);
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                watch.during(statement, statement::executeBatch);
            }
        }
    }
}
