package io.github.driftlib.jdbc;

import static io.github.driftlib.jdbc.Databases.count;
import static io.github.driftlib.jdbc.Databases.execute;
import static io.github.driftlib.jdbc.Databases.rows;
import static io.github.driftlib.jdbc.Probe.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.driftlib.sink.SinkException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Failures of a real server. */
class PostgresFaultTest {

    private final DataSource database = Databases.postgres();
    private final List<Duration> waits = new ArrayList<>();

    private JdbcSink sink(DataSource dataSource) {
        return JdbcSink.builder(dataSource)
                .history()
                .wide(WideTable.named("w").number("a", Probe.of("a", 1), Probe.Result::first))
                .createTables(true)
                .sleeper(waits::add)
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"prepareStatement", "executeBatch", "commit"})
    void aConnectionKilledByTheServerIsReplaced(String method) {
        FaultyDataSource killing = new FaultyDataSource(database).at("commit", connection -> {});
        sink(killing.dataSource()).write(snapshot(Probe.of("a", 1), Probe.of("b", 1)));
        killing.at("setAutoCommit", connection -> {})
                .at("executeBatch", connection -> {})
                .at(
                        method,
                        connection -> execute(
                                Databases.postgresServer().getPostgresDatabase(),
                                "select pg_terminate_backend(" + processOf(connection) + ")"));
        try (LogCapture log = new LogCapture()) {
            sink(killing.dataSource()).write(snapshot(Probe.of("a", 2)));
            assertThat(log.lines()).hasSize(1);
        }
        assertThat(waits).hasSize(1);
        assertThat(killing.allHappened()).isTrue();
        assertThat(count(database, "driftlib_history")).isEqualTo(2);
        assertThat(rows(database, "select a from w")).containsExactly(List.of("2"));
    }

    private static int processOf(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select pg_backend_pid()")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private interface Work {
        void with(JdbcSink sink) throws Exception;
    }

    /** A sink with a table that another transaction has locked. */
    private void whileLocked(Work work, Duration limit) throws Exception {
        JdbcSink sink = JdbcSink.builder(database)
                .history()
                .createTables(true)
                .statementLimit(limit)
                .retry(new RetryPolicy(2, Duration.ZERO, 1, Duration.ZERO))
                .build();
        sink.write(snapshot(Probe.of("a", 1)));
        try (Connection locking = database.getConnection();
                Statement statement = locking.createStatement()) {
            locking.setAutoCommit(false);
            statement.execute("lock table driftlib_history in access exclusive mode");
            work.with(sink);
            locking.rollback();
        }
        sink.write(snapshot(Probe.of("a", 2)));
        assertThat(rows(database, "select value from driftlib_history")).containsExactly(List.of("2"));
    }

    @Test
    void anInterruptEndsAWriteThatWaitsForALock() throws Exception {
        whileLocked(
                sink -> {
                    AtomicReference<Throwable> failure = new AtomicReference<>();
                    AtomicBoolean interrupted = new AtomicBoolean();
                    Thread writer = new Thread(() -> {
                        try {
                            sink.write(snapshot(Probe.of("a", 2)));
                        } catch (SinkException e) {
                            failure.set(e);
                            interrupted.set(Thread.currentThread().isInterrupted());
                        }
                    });
                    writer.start();
                    awaitALockThatIsNotGranted();
                    writer.interrupt();
                    writer.join(10_000);
                    assertThat(writer.isAlive()).isFalse();
                    assertThat(failure.get()).hasMessageContaining("interrupted");
                    assertThat(interrupted).isTrue();
                },
                Duration.ofMinutes(5));
    }

    private void awaitALockThatIsNotGranted() throws InterruptedException {
        String waiting = "select 1 from pg_locks where not granted";
        for (int look = 0; look < 500 && rows(database, waiting).isEmpty(); look++) {
            Thread.sleep(20);
        }
    }

    @Test
    void aStatementEndsAtItsLimit() throws Exception {
        whileLocked(
                sink -> assertThatThrownBy(() -> sink.write(snapshot(Probe.of("a", 2))))
                        .isInstanceOf(SinkException.class)
                        .hasMessageContaining("in 2 attempts: no answer within 300 ms"),
                Duration.ofMillis(300));
    }

    @Test
    void columnsThatRoundAreRefused() {
        for (String type : List.of("numeric(6,2)", "numeric", "real", "money", "char(9)", "name")) {
            boolean text = type.equals("char(9)") || type.equals("name");
            execute(
                    database,
                    "drop table if exists t",
                    "create table t (timestamp timestamptz primary key, a " + type + ")");
            Probe probe = Probe.of("a", 1);
            WideTable table = text
                    ? WideTable.named("t").label("a", probe, result -> "x")
                    : WideTable.named("t").number("a", probe, Probe.Result::first);
            JdbcSink sink = JdbcSink.builder(database).wide(table).build();
            assertThatThrownBy(() -> sink.write(snapshot(probe)))
                    .isInstanceOf(SinkException.class)
                    .hasMessageContaining("column 'a' must hold");
        }
    }

    @Test
    void aServerThatIsNotThereIsTriedAgain() {
        PGSimpleDataSource nobody = new PGSimpleDataSource();
        nobody.setServerNames(new String[] {"localhost"});
        nobody.setPortNumbers(new int[] {1});
        nobody.setUser("postgres");
        nobody.setPassword("hunter2");
        assertThatThrownBy(() -> sink(nobody).write(snapshot(Probe.of("a", 1))))
                .isInstanceOf(SinkException.class)
                .hasMessageStartingWith("tables driftlib_history, w could not be written in 5 attempts: ")
                .satisfies(e -> assertThat(trace(e)).doesNotContain("hunter2"));
        assertThat(waits).hasSize(4);
    }

    @Test
    void aWrongPasswordIsPermanentAndStaysSecret() throws IOException {
        Path rules = Path.of(rows(database, "show hba_file").get(0).get(0));
        String before = Files.readString(rules);
        execute(database, "create role guarded login password 'right'");
        Files.writeString(rules, "host all guarded all scram-sha-256\n" + before);
        try {
            execute(database, "select pg_reload_conf()");
            PGSimpleDataSource guarded = new PGSimpleDataSource();
            guarded.setUrl("jdbc:postgresql://localhost:"
                    + Databases.postgresServer().getPort() + "/postgres?user=guarded&password=hunter2");
            awaitRefusal(guarded);
            assertThatThrownBy(() -> sink(guarded).write(snapshot(Probe.of("a", 1))))
                    .isInstanceOf(SinkException.class)
                    .hasMessageContaining("password authentication failed for user \"guarded\"")
                    .satisfies(e -> assertThat(trace(e)).doesNotContain("hunter2"));
            assertThat(waits).isEmpty();
        } finally {
            Files.writeString(rules, before);
            execute(database, "select pg_reload_conf()");
        }
    }

    /** The server takes new rules a moment after it was told. */
    private static void awaitRefusal(DataSource dataSource) {
        for (int i = 0; i < 10_000; i++) {
            try (Connection connection = dataSource.getConnection()) {
                assertThat(connection.isClosed()).isFalse();
            } catch (SQLException e) {
                return;
            }
        }
    }

    @Test
    void aLockThatDoesNotComeIsTriedAgain() throws SQLException {
        sink(database).write(snapshot(Probe.of("a", 1)));
        execute(
                database,
                "do $$ begin execute 'alter database ' || current_database() || ' set lock_timeout = 1'; end $$");
        try (Connection holder = database.getConnection()) {
            holder.setAutoCommit(false);
            try (Statement statement = holder.createStatement()) {
                statement.execute("lock table driftlib_history in access exclusive mode");
            }
            JdbcSink sink = JdbcSink.builder(database)
                    .history()
                    .sleeper(duration -> {
                        waits.add(duration);
                        rollBack(holder);
                    })
                    .build();
            sink.write(snapshot(Probe.of("a", 2)));
        }
        assertThat(waits).hasSize(1);
        assertThat(count(database, "driftlib_history")).isEqualTo(1);
    }

    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String trace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
