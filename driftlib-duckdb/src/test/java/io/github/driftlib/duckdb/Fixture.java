package io.github.driftlib.duckdb;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBConnection;

/** Files for tests, made by DuckDB itself. */
final class Fixture {

    private Fixture() {}

    /** The rows of a query as a Parquet file. */
    static Path parquet(Path file, String query) {
        return copy(file, query, "FORMAT parquet");
    }

    static Path copy(Path file, String query, String options) {
        try (DuckDBConnection connection = Engine.standard().open();
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (" + query + ") TO " + SqlText.literal(file.toString()) + " (" + options + ")");
            connection.commit();
            return file;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
