package io.github.driftlib.jdbc;

import static io.github.driftlib.jdbc.Databases.count;
import static io.github.driftlib.jdbc.FaultyDataSource.state;
import static io.github.driftlib.jdbc.Probe.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.driftlib.report.Snapshot;
import io.github.driftlib.sink.SinkException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcSinkFaultTest {

    private static final String HISTORY = "\"driftlib_history\"";

    private final DataSource database = Databases.h2();
    private final FaultyDataSource faulty = new FaultyDataSource(database);
    private final List<Duration> waits = new ArrayList<>();
    private final LogCapture log = new LogCapture();

    @AfterEach
    void closeLog() {
        log.close();
    }

    private JdbcSink.Builder sink() {
        return JdbcSink.builder(faulty.dataSource())
                .history()
                .createTables(true)
                .random(new Random(42))
                .sleeper(waits::add);
    }

    private void assertOneCopy() {
        assertThat(count(database, HISTORY)).isEqualTo(2);
        assertThat(faulty.allHappened()).isTrue();
        assertThat(faulty.closed()).isEqualTo(faulty.opened());
    }

    private static void write(JdbcSink sink) {
        sink.write(snapshot(Probe.of("a", 1), Probe.of("b", 2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"getConnection", "prepareStatement", "executeBatch", "commit"})
    void aFailureThatPassesIsTriedAgainOnANewConnection(String method) {
        faulty.at(method, state("08006")).at(method, state("40001"));
        write(sink().build());
        assertOneCopy();
        assertThat(waits).hasSize(2);
        assertThat(faulty.opened()).isEqualTo(method.equals("getConnection") ? 1 : 3);
    }

    @Test
    void aCommitWhoseAnswerWasLostIsNotDoubled() {
        faulty.at("commit", connection -> {
            connection.commit();
            throw state("08007");
        });
        write(sink().build());
        assertOneCopy();
    }

    @Test
    void aBrokenConnectionMayFailToRollBackToo() {
        faulty.at("executeBatch", state("57P01")).at("rollback", state("08003")).at("close", state("08003"));
        write(sink().build());
        assertThat(count(database, HISTORY)).isEqualTo(2);
    }

    @Test
    void waitsFollowThePolicyAndAreLogged() {
        RetryPolicy policy = new RetryPolicy(4, Duration.ofMillis(100), 3, Duration.ofMillis(500));
        faulty.at("getConnection", state("53300")).at("commit", state("40P01")).at("executeBatch", state("55P03"));
        write(sink().retry(policy).build());
        Random random = new Random(42);
        assertThat(waits).containsExactly(policy.delay(1, random), policy.delay(2, random), policy.delay(3, random));
        assertThat(log.lines())
                .containsExactly(
                        "WARN table driftlib_history could not be written, attempt 1 of 4, next one in "
                                + waits.get(0).toMillis() + " ms: state 53300",
                        "WARN table driftlib_history could not be written, attempt 2 of 4, next one in "
                                + waits.get(1).toMillis() + " ms: state 40P01",
                        "WARN table driftlib_history could not be written, attempt 3 of 4, next one in "
                                + waits.get(2).toMillis() + " ms: state 55P03");
    }

    @Test
    void theLimitOfAttemptsIsKept() {
        SQLException last = state("08001");
        faulty.at("getConnection", state("08001"))
                .at("getConnection", state("08001"))
                .at("getConnection", last);
        JdbcSink sink = sink().retry(new RetryPolicy(3, Duration.ZERO, 1, Duration.ZERO))
                .wide(WideTable.named("w").number("a", Probe.of("a", 1), Probe.Result::first))
                .build();
        assertThatThrownBy(() -> write(sink))
                .isInstanceOf(SinkException.class)
                .hasMessage("tables driftlib_history, w could not be written in 3 attempts: state 08001")
                .hasCause(last);
        assertThat(faulty.allHappened()).isTrue();
        assertThat(waits).hasSize(2);
    }

    @Test
    void aPermanentFailureIsNotTriedAgain() {
        SQLException denied = state("42501");
        faulty.at("executeBatch", denied);
        assertThatThrownBy(() -> write(sink().build()))
                .isInstanceOf(SinkException.class)
                .hasMessage("table driftlib_history could not be written: state 42501")
                .hasCause(denied);
        assertThat(waits).isEmpty();
        assertThat(log.lines()).isEmpty();
        assertThat(faulty.opened()).isEqualTo(1);
        assertThat(count(database, HISTORY)).isZero();
    }

    @Test
    void aPoolMayFailWithAnExceptionOfItsOwn() {
        faulty.at("getConnection", new IllegalStateException("pool", new SQLTransientConnectionException("timeout")))
                .at("getConnection", new IllegalStateException("pool is closed"));
        assertThatThrownBy(() -> write(sink().build()))
                .isInstanceOf(SinkException.class)
                .hasMessage("table driftlib_history could not be written: pool is closed");
        assertThat(waits).hasSize(1);
    }

    @Test
    void anInterruptEndsTheWaitAndIsKept() {
        SQLException failure = state("08001");
        faulty.at("getConnection", failure);
        JdbcSink sink = sink().sleeper(duration -> {
                    throw new InterruptedException();
                })
                .build();
        assertThatThrownBy(() -> write(sink))
                .isInstanceOf(SinkException.class)
                .hasMessage("table driftlib_history could not be written: interrupted while waiting to try again")
                .hasCauseInstanceOf(InterruptedException.class)
                .satisfies(e -> assertThat(e.getCause().getSuppressed()).containsExactly(failure));
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void theRealSleeperHearsAnInterrupt() {
        faulty.at("getConnection", state("08001"));
        Snapshot snapshot = snapshot(Probe.of("a", 1), Probe.of("b", 2));
        JdbcSink sink = sink().sleeper(Sleeper.ofThread()).build();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> sink.write(snapshot)).hasCauseInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void noPasswordReachesALogOrAMessage() {
        SQLException inside = new SQLException("login with password=hunter2 failed", "08001", 7);
        BatchUpdateException failure =
                new BatchUpdateException("jdbc:postgresql://scott:hunter2@db:5432/x", "08001", 8, new int[0], inside);
        failure.setNextException(new SQLException("pwd=hunter2;", "08001", 9));
        failure.addSuppressed(new IllegalStateException("PASSWORD='hunter2'"));
        RetryPolicy twice = new RetryPolicy(2, Duration.ZERO, 1, Duration.ZERO);
        faulty.at("getConnection", failure).at("getConnection", failure);
        assertThatThrownBy(() -> write(sink().retry(twice).build()))
                .isInstanceOf(SinkException.class)
                .hasMessage("table driftlib_history could not be written in 2 attempts:"
                        + " jdbc:postgresql://scott:***@db:5432/x")
                .satisfies(e -> {
                    StringWriter trace = new StringWriter();
                    e.printStackTrace(new PrintWriter(trace));
                    assertThat(trace.toString()).doesNotContain("hunter2").contains("login with password=***");
                    SQLException cause = (SQLException) e.getCause();
                    assertThat(cause.getSQLState()).isEqualTo("08001");
                    assertThat(cause.getErrorCode()).isEqualTo(8);
                    assertThat(cause.getStackTrace()).isEqualTo(failure.getStackTrace());
                    assertThat(cause.getNextException().getErrorCode()).isEqualTo(9);
                    assertThat(((SQLException) cause.getCause()).getErrorCode()).isEqualTo(7);
                });
        assertThat(log.lines()).hasSize(1).noneMatch(line -> line.contains("hunter2"));
    }

    @Test
    void theConnectionGoesBackAsItCame() throws SQLException {
        List<Boolean> given = new ArrayList<>();
        faulty.at("close", connection -> given.add(connection.getAutoCommit()))
                .at("executeBatch", state("42501"))
                .at("close", connection -> given.add(connection.getAutoCommit()))
                .at("executeBatch", state("42501"))
                .at("close", connection -> given.add(connection.getAutoCommit()));
        JdbcSink sink = sink().build();
        write(sink);
        assertThatThrownBy(() -> write(sink)).isInstanceOf(SinkException.class);
        assertThat(given).containsExactly(true, true, true);
    }

    @Test
    void aDatabaseThatIsNotKnownIsNamed() {
        DatabaseMetaData described = answering(DatabaseMetaData.class, Map.of("getDatabaseProductName", "Oracle"));
        Connection connection = answering(Connection.class, Map.of("getMetaData", described, "getAutoCommit", true));
        DataSource other = answering(DataSource.class, Map.of("getConnection", connection));
        assertThatThrownBy(() -> write(JdbcSink.builder(other).history().build()))
                .isInstanceOf(SinkException.class)
                .hasMessage("table driftlib_history could not be written:"
                        + " the database must be one of [PostgreSQL, H2, SQLite], but was Oracle");
    }

    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answers.get(method.getName())));
    }
}
