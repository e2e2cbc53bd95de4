package io.github.driftlib.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteSinkTest extends JdbcSinkContract {

    SqliteSinkTest() {
        super(TestDatabase.SQLITE);
    }

    @Test
    void timesAreTextOfFixedWidth(@TempDir Path folder) {
        DataSource dataSource = Databases.sqlite(folder);
        Probe probe = Probe.of("a", 1);
        JdbcSink.builder(dataSource)
                .history()
                .createTables(true)
                .build()
                .write(Probe.snapshot("taxi", Instant.parse("2022-02-01T10:00:00Z"), probe));
        assertThat(Databases.rows(dataSource, "select run_time from driftlib_history"))
                .containsExactly(List.of("2022-02-01T10:00:00.000000Z"));
    }
}
