package io.github.driftlib.examples.taxi.monitoring;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;

/** A table of the database as CSV. */
final class TableCsv {

    private TableCsv() {}

    /** The time and the given columns, the earliest row first; a missing value is empty. */
    static String of(DataSource database, String table, List<String> columns) {
        String list = String.join(", ", columns);
        String select = "select \"timestamp\", " + list + " from " + table + " order by \"timestamp\"";
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(select)) {
            StringBuilder csv = new StringBuilder("timestamp," + String.join(",", columns) + "\n");
            while (rows.next()) {
                csv.append(rows.getObject(1, OffsetDateTime.class).toInstant());
                for (int column = 2; column <= columns.size() + 1; column++) {
                    Object value = rows.getObject(column);
                    csv.append(',').append(value == null ? "" : value);
                }
                csv.append('\n');
            }
            return csv.toString();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read " + table + ": " + e.getMessage(), e);
        }
    }
}
