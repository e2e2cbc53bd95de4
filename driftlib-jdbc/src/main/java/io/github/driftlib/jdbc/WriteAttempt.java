package io.github.driftlib.jdbc;

import io.github.driftlib.jdbc.SinkTable.Change;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** One attempt at a snapshot: a connection of its own and one transaction. */
final class WriteAttempt {

    private final DataSource dataSource;
    private final Map<SinkTable, Change> changes;
    private final ConcurrentMap<SinkTable, TimestampEncoding> forms;
    private final boolean createTables;
    private final Watch watch;
    private boolean checkedBefore;
    private String place;

    /**
     * @param changes what to write
     * @param forms the tables that were checked; those checked now are added
     * @param createTables whether tables that are missing are created
     * @param watch what ends statements that take too long
     */
    WriteAttempt(
            DataSource dataSource,
            Map<SinkTable, Change> changes,
            ConcurrentMap<SinkTable, TimestampEncoding> forms,
            boolean createTables,
            Watch watch) {
        this.dataSource = dataSource;
        this.changes = changes;
        this.forms = forms;
        this.createTables = createTables;
        this.watch = watch;
        place = (changes.size() == 1 ? "table " : "tables ")
                + changes.keySet().stream()
                        .map(table -> table.spec().table().toString())
                        .collect(Collectors.joining(", "));
    }

    /** The table at work, or all of them, for an error. */
    String place() {
        return place;
    }

    /** Whether a table was taken as an earlier write found it; it may have changed since then. */
    boolean checkedBefore() {
        return checkedBefore;
    }

    void run() throws SQLException {
        String all = place;
        try (Connection connection = dataSource.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            try {
                Map<SinkTable, TimestampEncoding> checked = checked(connection);
                connection.setAutoCommit(false);
                apply(connection, checked);
                place = all;
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, autoCommit, e);
                throw e;
            }
            connection.setAutoCommit(autoCommit);
        }
    }

    private Map<SinkTable, TimestampEncoding> checked(Connection connection) throws SQLException {
        Map<SinkTable, TimestampEncoding> checked = new LinkedHashMap<>();
        for (SinkTable table : changes.keySet()) {
            TimestampEncoding form = forms.get(table);
            if (form == null) {
                place = "table " + table.spec().table();
                connection.setAutoCommit(true);
                form = new TableCheck(connection, table.spec(), watch).toWrite(createTables);
                forms.put(table, form);
            } else {
                checkedBefore = true;
            }
            checked.put(table, form);
        }
        return checked;
    }

    private void apply(Connection connection, Map<SinkTable, TimestampEncoding> checked) throws SQLException {
        for (Map.Entry<SinkTable, Change> change : changes.entrySet()) {
            SinkTable table = change.getKey();
            place = "table " + table.spec().table();
            change.getValue()
                    .apply(new TableTransaction(connection, Objects.requireNonNull(checked.get(table)), watch));
        }
    }

    private static void rollBack(Connection connection, boolean autoCommit, Exception failure) {
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            connection.setAutoCommit(autoCommit);
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}
