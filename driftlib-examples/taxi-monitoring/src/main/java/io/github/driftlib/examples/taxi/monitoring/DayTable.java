package io.github.driftlib.examples.taxi.monitoring;

import io.github.driftlib.jdbc.JdbcSink;
import io.github.driftlib.jdbc.WideTable;
import io.github.driftlib.sink.MetricSink;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * A table of the database that the dashboards read, a row a day.
 *
 * @param name the name of the table
 * @param columns what stands in it beside the time
 */
record DayTable(String name, WideTable columns) {

    /** Writes to the table and to the history of all values; both are created if they are not there yet. */
    MetricSink sink(DataSource database) {
        return JdbcSink.builder(database)
                .history()
                .wide(columns)
                .createTables(true)
                .build();
    }

    /** The table as CSV, the time first, the earliest day first; a value that is not known is empty. */
    String csv(DataSource database) {
        String select = "select * from " + name + " order by \"timestamp\"";
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(select)) {
            int width = rows.getMetaData().getColumnCount();
            List<String> header = new ArrayList<>();
            for (int column = 1; column <= width; column++) {
                header.add(rows.getMetaData().getColumnLabel(column));
            }
            StringBuilder csv = new StringBuilder(String.join(",", header) + "\n");
            while (rows.next()) {
                csv.append(rows.getObject(1, OffsetDateTime.class).toInstant());
                for (int column = 2; column <= width; column++) {
                    Object value = rows.getObject(column);
                    csv.append(',').append(value == null ? "" : value);
                }
                csv.append('\n');
            }
            return csv.toString();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read " + name + ": " + e.getMessage(), e);
        }
    }
}
