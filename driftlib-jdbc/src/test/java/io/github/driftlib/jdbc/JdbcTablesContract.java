package io.github.driftlib.jdbc;

import static io.github.driftlib.jdbc.Databases.count;
import static io.github.driftlib.jdbc.Databases.execute;
import static io.github.driftlib.jdbc.Databases.rows;
import static io.github.driftlib.jdbc.Probe.DAY;
import static io.github.driftlib.jdbc.Probe.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.sink.SinkException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a sink gets on with tables of any kind, and with other writers, on any database. */
abstract class JdbcTablesContract {

    private static final String HISTORY = "\"driftlib_history\"";

    private final TestDatabase database;
    private DataSource dataSource;

    @TempDir
    private Path folder;

    JdbcTablesContract(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void newDatabase() {
        dataSource = database.create(folder);
    }

    private JdbcSink history() {
        return JdbcSink.builder(dataSource).history().createTables(true).build();
    }

    private JdbcSink wide(WideTable table) {
        return JdbcSink.builder(dataSource).wide(table).createTables(true).build();
    }

    @Test
    void namesAndValuesAreNeverSql() {
        String odd = "x\"); drop table \"driftlib_history\"; -- ' \\ é 日本";
        Probe probe = Probe.of(odd, MetricValue.of(odd, odd, 1), MetricValue.of(odd, "'", odd));
        JdbcSink sink = JdbcSink.builder(dataSource)
                .history()
                .history(odd)
                .wide(WideTable.named("Upper Case.dot")
                        .timestampColumn(odd)
                        .projectColumn("select")
                        .number("a\"b", probe, Probe.Result::first)
                        .label("a b", probe, result -> odd))
                .createTables(true)
                .build();
        sink.write(snapshot(odd, DAY, probe));
        sink.write(snapshot(odd, DAY, probe));
        assertThat(count(dataSource, HISTORY)).isEqualTo(2);
        assertThat(count(dataSource, '"' + odd.replace("\"", "\"\"") + '"')).isEqualTo(2);
        assertThat(rows(dataSource, "select \"select\", \"a b\" from \"Upper Case.dot\""))
                .containsExactly(row(odd, odd));
        JdbcHistory history = JdbcHistory.of(dataSource, TableName.of(odd));
        assertThat(history.projects()).containsExactly(odd);
        assertThat(history.latest(odd, probe, odd, odd)).contains(new HistoryPoint(DAY, 1));
        assertThat(history.labels(odd, probe, odd, "'", DAY, DAY.plusSeconds(1)))
                .containsExactly(new HistoryLabel(DAY, odd));
    }

    @Test
    void tablesMayLieInASchema() {
        TableName table = database.inASchema(dataSource, "history of runs");
        TableName wide = database.inASchema(dataSource, "w");
        JdbcSink sink = JdbcSink.builder(dataSource)
                .history(table)
                .wide(WideTable.named(wide).number("a", Probe.of("a", 1), Probe.Result::first))
                .createTables(true)
                .build();
        sink.write(snapshot(Probe.of("a", 1)));
        assertThat(JdbcHistory.of(dataSource, table).projects()).containsExactly("taxi");
        assertThat(count(dataSource, wide.sql())).isEqualTo(1);
    }

    @Test
    void aSchemaThatIsMissingIsNamed() {
        JdbcSink sink = JdbcSink.builder(dataSource)
                .history(TableName.of("nowhere", "history"))
                .createTables(true)
                .build();
        assertThatThrownBy(() -> sink.write(snapshot(Probe.of("a", 1))))
                .isInstanceOf(SinkException.class)
                .hasMessageContaining("table nowhere.history")
                .hasMessageContaining("nowhere");
    }

    @Test
    void aTableThatIsMissingIsNamed() {
        JdbcSink sink = JdbcSink.builder(dataSource).history("mine").build();
        assertThatThrownBy(() -> sink.write(snapshot(Probe.of("a", 1))))
                .isInstanceOf(SinkException.class)
                .hasMessage("table mine could not be written: the table must exist, but there is none of this name; "
                        + "the builder's createTables(true) lets a sink create it");
        assertThatThrownBy(
                        () -> JdbcHistory.of(dataSource, TableName.of("mine")).projects())
                .isInstanceOf(JdbcReadException.class)
                .hasMessage("table mine could not be read: the table must exist, but there is none of this name; "
                        + "the builder's createTables(true) lets a sink create it");
    }

    @Test
    void columnsThatAreMissingOrDoNotFitAreNamed() {
        execute(
                dataSource,
                "create table \"w\" (\"timestamp\" " + database.timestampType() + ", \"a\" varchar(9), \"b\" bigint)");
        Probe probe = Probe.of("probe", 1);
        for (boolean create : new boolean[] {true, false}) {
            JdbcSink sink = JdbcSink.builder(dataSource)
                    .wide(WideTable.named("w")
                            .number("a", probe, Probe.Result::first)
                            .label("b", probe, result -> "x")
                            .integer("c", probe, result -> 1))
                    .createTables(create)
                    .build();
            assertThatThrownBy(() -> sink.write(snapshot(probe)))
                    .isInstanceOf(SinkException.class)
                    .hasMessageStartingWith(
                            "table w could not be written: column 'a' must hold a number of double precision (double precision), but is ")
                    .hasMessageContaining("; column 'b' must hold text (")
                    .hasMessageEndingWith("; column 'c' is missing");
        }
    }

    @Test
    void tablesMayBeMadeByHand() {
        execute(
                dataSource,
                "create table \"w\" (\"more\" integer, \"a\" double precision, \"b\" integer, \"c\" varchar(20),"
                        + " \"timestamp\" timestamp primary key)");
        Probe probe = Probe.of("probe", 1.5);
        WideTable table = WideTable.named("w")
                .number("a", probe, Probe.Result::first)
                .integer("b", probe, result -> 2)
                .label("c", probe, result -> "x");
        Instant time = Instant.parse("2022-03-27T01:30:00.123456Z");
        TestDatabase.inZone("Asia/Kathmandu", () -> {
            JdbcSink sink = JdbcSink.builder(dataSource).wide(table).build();
            sink.write(snapshot("taxi", time, probe));
            sink.write(snapshot("taxi", time, probe));
        });
        Dataset written = JdbcDatasets.query(dataSource, "select * from \"w\"");
        assertThat(written.rowCount()).isEqualTo(1);
        assertThat(written.datetime("timestamp").get(0)).isEqualTo(time);
        assertThat(written.numerical("a").get(0)).isEqualTo(1.5);
    }

    @Test
    void aTableThatCameBackIsCheckedAndCreatedAgain() {
        JdbcSink sink = history();
        sink.write(snapshot(Probe.of("a", 1)));
        execute(dataSource, "drop table " + HISTORY);
        sink.write(snapshot(Probe.of("a", 1)));
        assertThat(count(dataSource, HISTORY)).isEqualTo(1);
    }

    @Test
    void aTableWithoutItsKeyIsRefused() {
        String columns = "\"timestamp\" " + database.timestampType() + ", \"p\" varchar(99), \"a\" double precision";
        execute(dataSource, "create table \"w\" (" + columns + ")", "create unique index u on \"w\" (\"timestamp\")");
        Probe probe = Probe.of("probe", 1);
        JdbcSink sink = JdbcSink.builder(dataSource)
                .wide(WideTable.named("w").projectColumn("p").number("a", probe, Probe.Result::first))
                .build();
        assertThatThrownBy(() -> sink.write(snapshot(probe)))
                .isInstanceOf(SinkException.class)
                .hasMessage("table w could not be written: the table must have the primary key [timestamp, p], or a"
                        + " unique index over these columns, but has neither");
        assertThat(count(dataSource, "\"w\"")).isZero();
        execute(dataSource, "create unique index k on \"w\" (\"p\", \"timestamp\")");
        sink.write(snapshot(probe));
        sink.write(snapshot(probe));
        assertThat(count(dataSource, "\"w\"")).isEqualTo(1);
    }

    @Test
    void sinksThatNameTheirTablesInAnotherOrderDoNotDeadlock() throws Exception {
        JdbcSink one = JdbcSink.builder(dataSource)
                .history("a")
                .history("b")
                .createTables(true)
                .build();
        JdbcSink other = JdbcSink.builder(dataSource)
                .history("b")
                .history("a")
                .createTables(true)
                .build();
        Probe probe = Probe.of("probe", 1);
        one.write(snapshot(probe));
        other.write(snapshot(probe));
        try (LogCapture log = new LogCapture()) {
            for (int round = 0; round < 20; round++) {
                together(written(one, probe), written(other, probe));
            }
            assertThat(log.lines())
                    .noneMatch(line -> line.toLowerCase(Locale.ROOT).contains("deadlock"));
        }
        assertThat(count(dataSource, "\"a\"")).isEqualTo(1);
        assertThat(count(dataSource, "\"b\"")).isEqualTo(1);
    }

    private static Callable<Void> written(JdbcSink sink, Probe probe) {
        return () -> {
            sink.write(snapshot(probe));
            return null;
        };
    }

    @Test
    void writersOfTheSameRunEndWithOneCopy() throws Exception {
        history().write(snapshot(Probe.of("other", 0)));
        WideTable table = WideTable.named("w").number("a", Probe.of("a", 0), Probe.Result::first);
        wide(table).write(snapshot("taxi", DAY.minusSeconds(1), Probe.of("a", 0)));
        for (int round = 0; round < 10; round++) {
            Instant time = DAY.plusSeconds(round);
            Probe computed = Probe.of("a", MetricValue.of("", "x", round), MetricValue.of("", "y", 1));
            Probe failed = Probe.failed("a", "too few");
            together(
                    () -> write(table, snapshot("taxi", time, computed)),
                    () -> write(table, snapshot("taxi", time, failed)));
        }
        assertThat(count(dataSource, "\"w\"")).isEqualTo(11);
        JdbcHistory history = JdbcHistory.of(dataSource);
        for (int round = 0; round < 10; round++) {
            Instant time = DAY.plusSeconds(round);
            Probe probe = Probe.of("a", 0);
            int x = history.series("taxi", probe, "", "x", time, time.plusSeconds(1))
                    .size();
            int y = history.series("taxi", probe, "", "y", time, time.plusSeconds(1))
                    .size();
            int status = history.labels("taxi", probe, "", "status", time, time.plusSeconds(1))
                    .size();
            assertThat(List.of(x, y, status)).isIn(List.of(1, 1, 0), List.of(0, 0, 1));
        }
    }

    private Void write(WideTable table, Snapshot snapshot) {
        JdbcSink.builder(dataSource)
                .history()
                .wide(table)
                .retry(new RetryPolicy(
                        50,
                        RetryPolicy.defaults().initialDelay(),
                        1,
                        RetryPolicy.defaults().maxDelay()))
                .sleeper(duration -> Thread.onSpinWait())
                .build()
                .write(snapshot);
        return null;
    }

    private static void together(Callable<Void> one, Callable<Void> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Void>> ends = new ArrayList<>();
            for (Callable<Void> work : List.of(one, other)) {
                ends.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            for (Future<Void> end : ends) {
                end.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void writersThatCreateTheTablesTogetherBothSucceed() throws Exception {
        together(
                () -> {
                    history().write(snapshot("taxi", DAY, Probe.of("a", 1)));
                    return null;
                },
                () -> {
                    history().write(snapshot("taxi", DAY.plusSeconds(1), Probe.of("a", 1)));
                    return null;
                });
        assertThat(count(dataSource, HISTORY)).isEqualTo(2);
    }

    private static List<String> row(String... values) {
        return Arrays.asList(values);
    }
}
