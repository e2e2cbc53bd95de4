package io.github.driftlib.blackbox.recipe;

import io.github.driftlib.sink.HistoryValue;
import io.github.driftlib.sink.MetricHistory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;

/**
 * Writes the values of a project's history as a Parquet file. On S3: {@code INSTALL httpfs; LOAD httpfs; CREATE SECRET
 * (TYPE s3, PROVIDER credential_chain)}, and a target such as {@code s3://bucket/history.parquet}.
 */
final class ParquetHistory {

    private ParquetHistory() {}

    static void write(MetricHistory history, String project, Instant from, Instant to, Path target)
            throws SQLException {
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement()) {
            statement.execute("create table history (project text, run_time timestamp, metric text, column_name text, "
                    + "field text, value double, label text)");
            try (PreparedStatement insert =
                    duckdb.prepareStatement("insert into history values (?, ?, ?, ?, ?, ?, ?)")) {
                for (HistoryValue value : history.values(project, from, to)) {
                    insert.setString(1, value.project());
                    insert.setTimestamp(2, Timestamp.from(value.time()));
                    insert.setString(3, value.metric().series());
                    insert.setString(4, value.value().column());
                    insert.setString(5, value.value().field());
                    insert.setObject(6, value.value().number());
                    insert.setString(7, value.value().label());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            String file = target.toString().replace("'", "''");
            statement.execute("copy history to '" + file + "' (format parquet, compression zstd)");
        }
    }
}
