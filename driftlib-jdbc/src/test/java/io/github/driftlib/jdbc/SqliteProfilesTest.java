package io.github.driftlib.jdbc;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
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

    /** A name that it does not know is a text to it. */
    @Test
    void labelsThatAreNoNamesAreCounted() {
        for (String sql : List.of(
                "select oid from trips",
                "select _rowid_, \"n\" from trips",
                "select \"zone\" collate nocase, \"n\" from trips",
                "select \"nowhere\", \"n\" from trips")) {
            assertEqual(profiles(sql).read(), sql);
        }
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
