package io.github.driftlib.jdbc;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;

class SqliteProfilesTest extends JdbcProfilesContract {

    @TempDir
    private Path folder;

    @Override
    DataSource newDatabase() {
        return Databases.sqlite(folder);
    }

    @Override
    String caseless() {
        return "varchar(9) collate nocase";
    }

    /** It stores NaN as NULL. */
    @Override
    List<String> floats() {
        return List.of("9e999", "-9e999");
    }

    /** Its driver says NUMERIC of columns without a declared type too. */
    @Override
    Set<String> uncounted() {
        return Set.of("fare");
    }
}
