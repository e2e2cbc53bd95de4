package io.github.driftlib.jdbc;

import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
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

    /** Before it runs, DuckDB says of it that it has one column, "unknown". */
    @Test
    void columnsThatTheRowsDecideAreAllThere() {
        for (String sql : List.of(
                "pivot trips on \"code\" using sum(\"n\") group by \"day\"",
                "select * from (pivot trips on \"code\" using sum(\"n\") group by \"day\")",
                "from trips pivot (sum(\"n\") for \"code\" in ('x0', 'x1') group by \"day\")")) {
            assertEqual(profiles(sql).read(), sql);
        }
    }
}
