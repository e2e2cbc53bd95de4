package io.github.driftlib.jdbc;

import static io.github.driftlib.jdbc.Databases.execute;
import static io.github.driftlib.jdbc.Databases.rows;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.driftlib.sink.durable.DurableSink;
import io.github.driftlib.sink.kit.TestRuns;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A journal before a real PostgreSQL in which somebody breaks something, and mends it later. */
class DurableJdbcTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration A_MOMENT = Duration.ofMillis(300);

    @TempDir
    private Path folder;

    private final DataSource database = Databases.postgres();
    private DurableSink durable;

    private void open(DataSource dataSource, boolean createTables) {
        JdbcSink sink = JdbcSink.builder(dataSource)
                .history()
                .createTables(createTables)
                .retry(RetryPolicy.none())
                .statementLimit(Duration.ofMillis(100))
                .build();
        durable = DurableSink.builder(folder, sink)
                .pauses(Duration.ofMillis(5), Duration.ofMillis(50))
                .build();
    }

    @AfterEach
    void close() {
        durable.close();
    }

    private void write(int from, int to) {
        for (int number = from; number < to; number++) {
            durable.write(TestRuns.run("taxi", number, number));
        }
    }

    private void assertThere(int from, int to) {
        assertThat(durable.flush(SOON)).isTrue();
        assertThat(durable.setAside()).isEmpty();
        assertThat(rows(
                        database,
                        "select value from driftlib_history where field = 'test_status' and column_name = 'fare'"
                                + " order by run_time"))
                .isEqualTo(IntStream.range(from, to)
                        .mapToObj(number -> List.of(Integer.toString(number)))
                        .toList());
    }

    @Test
    void aTableThatIsDroppedIsMadeAgain() {
        open(database, true);
        write(0, 2);
        assertThere(0, 2);
        execute(database, "drop table driftlib_history");
        write(2, 5);
        assertThere(2, 5);
    }

    @Test
    @Timeout(60)
    void aTableThatIsMissingIsWaitedFor() {
        open(database, false);
        write(0, 3);
        while (durable.backlog().trouble().isEmpty()) {
            assertThat(durable.flush(A_MOMENT)).isFalse();
        }
        assertThat(durable.backlog().trouble().orElseThrow()).contains("the table must exist");
        JdbcSink.builder(database).history().createTables(true).build().write(TestRuns.run("taxi", 0, 0));
        assertThere(0, 3);
    }

    @Test
    void aColumnThatIsRenamedIsWaitedFor() {
        open(database, true);
        write(0, 2);
        assertThere(0, 2);
        execute(database, "alter table driftlib_history rename column label to text");
        write(2, 5);
        assertThat(durable.flush(A_MOMENT)).isFalse();
        assertThat(durable.backlog().records()).isEqualTo(3);
        execute(database, "alter table driftlib_history rename column text to label");
        assertThere(0, 5);
    }

    @Test
    void aLockIsWaitedFor() throws Exception {
        open(database, true);
        write(0, 2);
        assertThere(0, 2);
        try (Connection locking = database.getConnection();
                Statement statement = locking.createStatement()) {
            locking.setAutoCommit(false);
            statement.execute("lock table driftlib_history in access exclusive mode");
            write(2, 5);
            assertThat(durable.flush(A_MOMENT)).isFalse();
            locking.rollback();
        }
        assertThere(0, 5);
    }

    @Test
    void aPoolThatIsExhaustedIsWaitedFor() throws Exception {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database);
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(250);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            open(pool, true);
            try (Connection taken = pool.getConnection()) {
                write(0, 3);
                assertThat(durable.flush(A_MOMENT)).isFalse();
                assertThat(taken.isValid(1)).isTrue();
            }
            assertThere(0, 3);
        }
    }

    @Test
    void aPasswordThatIsWrongOrAServerThatIsAwayIsWaitedFor() {
        org.postgresql.ds.PGSimpleDataSource nobody = new org.postgresql.ds.PGSimpleDataSource();
        nobody.setURL("jdbc:postgresql://localhost:1/postgres?user=taxi");
        open(nobody, true);
        write(0, 2);
        assertThat(durable.flush(A_MOMENT)).isFalse();
        durable.close();
        open(database, true);
        write(2, 4);
        assertThere(0, 4);
    }
}
