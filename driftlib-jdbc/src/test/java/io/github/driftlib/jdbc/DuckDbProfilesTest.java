package io.github.driftlib.jdbc;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;

class DuckDbProfilesTest extends JdbcProfilesContract {

    @TempDir
    private Path folder;

    @Override
    DataSource newDatabase() {
        return new DuckDbSource("jdbc:duckdb:" + folder.resolve("trips.db"));
    }

    @Override
    String caseless() {
        return "varchar collate nocase";
    }
}
