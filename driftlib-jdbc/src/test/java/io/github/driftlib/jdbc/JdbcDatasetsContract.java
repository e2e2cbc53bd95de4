package io.github.driftlib.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.Remark;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database gives. */
abstract class JdbcDatasetsContract {

    static final Instant NOON = Instant.parse("2022-03-27T02:30:00Z");

    private final TimeZone zone = TimeZone.getDefault();
    private DataSource dataSource;

    abstract DataSource newDatabase();

    /** A zone in which the local time of {@link #NOON} does not exist. */
    @BeforeEach
    void newDataSource() {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
        dataSource = newDatabase();
    }

    @AfterEach
    void restoreZone() {
        TimeZone.setDefault(zone);
    }

    DataSource dataSource() {
        return dataSource;
    }

    void execute(String... statements) {
        Databases.execute(dataSource, statements);
    }

    Dataset query(String sql, Object... values) {
        return JdbcDatasets.query(dataSource, sql, values);
    }

    @Test
    void theUsualTypes() {
        execute(
                "create table t (i integer, s smallint, b bigint, n numeric(10, 2), d double precision, r real,"
                        + " truth boolean, c char(4), v varchar(9), on_day date, at timestamp)",
                "insert into t values (1, 2, 9007199254740992, 1.25, 0.1, 0.5, true, 'ab', 'x', '2022-03-27',"
                        + " '2022-03-27 02:30:00'),"
                        + " (null, null, null, null, null, null, null, null, null, null, null),"
                        + " (-1, 3, 0, 3, 1e308, -0.5, false, 'abcd', '', '1582-10-15', '1900-01-01 00:00:00.123456')");
        Dataset t = query("select * from t");
        assertThat(t.columnNames())
                .map(String::toLowerCase)
                .map(String::valueOf)
                .hasSize(11);
        assertThat(t.rowCount()).isEqualTo(3);
        String[] names = t.columnNames().toArray(String[]::new);
        assertThat(t.numerical(names[0]).toArray()).containsExactly(1, Double.NaN, -1);
        assertThat(IntStream.range(0, 6).mapToObj(i -> t.numerical(names[i]).integral()))
                .containsExactly(true, true, true, false, false, false);
        assertThat(t.numerical(names[2]).get(0)).isEqualTo(9007199254740992d);
        assertThat(t.numerical(names[3]).toArray()).containsExactly(1.25, Double.NaN, 3);
        assertThat(t.numerical(names[4]).toArray()).containsExactly(0.1, Double.NaN, 1e308);
        assertThat(t.numerical(names[5]).toArray()).containsExactly(0.5, Double.NaN, -0.5);
        assertThat(labels(t, names[6])).isEqualTo("true, null, false");
        assertThat(labels(t, names[7])).isEqualTo("ab, null, abcd");
        assertThat(labels(t, names[8])).isEqualTo("x, null, ");
        assertThat(t.datetime(names[9]).get(0)).isEqualTo("2022-03-27T00:00:00Z");
        assertThat(t.datetime(names[9]).get(1)).isNull();
        assertThat(t.datetime(names[9]).get(2)).isEqualTo("1582-10-15T00:00:00Z");
        assertThat(t.datetime(names[10]).get(0)).isEqualTo(NOON);
        assertThat(t.datetime(names[10]).get(2)).isEqualTo("1900-01-01T00:00:00.123456Z");
    }

    static String labels(Dataset dataset, String column) {
        return IntStream.range(0, dataset.rowCount())
                .mapToObj(row -> String.valueOf(dataset.categorical(column).get(row)))
                .collect(Collectors.joining(", "));
    }

    @Test
    void valuesAreBound() {
        execute(
                "create table t (n integer, v varchar(99))",
                "insert into t values (1, 'a'), (2, 'b''; drop table t'), (3, null)");
        assertThat(query("select n as \"n\" from t where v = ?", "b'; drop table t")
                        .numerical("n")
                        .toArray())
                .containsExactly(2);
        assertThat(query("select n as \"n\" from t where n > ? and n < ? order by n", 1, 99L)
                        .rowCount())
                .isEqualTo(2);
        assertThat(query("select n as \"n\" from t where v = ?", (Object) null).rowCount())
                .isZero();
    }

    @Test
    void pointsInTimeAreBound() {
        execute(
                "create table t (d date, at timestamp, u varchar(36))",
                "insert into t values ('2022-02-01', '2022-02-01 10:00:00', '" + new UUID(1, 2) + "')");
        assertThat(query("select 1 as \"n\" from t where d = ?", LocalDate.of(2022, 2, 1))
                        .rowCount())
                .isEqualTo(1);
        assertThat(query("select 1 as \"n\" from t where at = ?", LocalDateTime.of(2022, 2, 1, 10, 0))
                        .rowCount())
                .isEqualTo(1);
        assertThat(query("select 1 as \"n\" from t where u = ?", new UUID(1, 2).toString())
                        .rowCount())
                .isEqualTo(1);
    }

    @Test
    void instantsFindTheRowsOfASink() {
        Probe probe = Probe.of("a", 1);
        JdbcSink sink =
                JdbcSink.builder(dataSource).history().createTables(true).build();
        sink.write(Probe.snapshot("taxi", NOON, probe));
        sink.write(Probe.snapshot("taxi", NOON.plusSeconds(1), probe));
        String sql = "select \"value\" from \"driftlib_history\" where \"run_time\" = ?";
        assertThat(query(sql, NOON).rowCount()).isEqualTo(1);
        assertThat(query(sql, NOON.atZone(ZoneId.of("Asia/Tokyo"))).rowCount()).isEqualTo(1);
    }

    @Test
    void aResultIsReadFromTheNextRowAndStaysOpen() throws SQLException {
        execute("create table t (n integer)", "insert into t values (1), (2), (3)");
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select n as \"n\" from t order by n")) {
            rows.next();
            assertThat(JdbcDatasets.from(rows).numerical("n").toArray()).containsExactly(2, 3);
            assertThat(rows.isClosed()).isFalse();
        }
    }

    @Test
    void aConnectionKeepsItsTransaction() throws SQLException {
        execute("create table t (n integer)");
        try (Connection connection = dataSource.getConnection()) {
            assertThat(JdbcDatasets.query(connection, "select n from t").rowCount())
                    .isZero();
            assertThat(connection.getAutoCommit()).isTrue();
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("insert into t values (1)");
            }
            assertThat(JdbcDatasets.query(connection, "select n from t").rowCount())
                    .isEqualTo(1);
            assertThat(connection.getAutoCommit()).isFalse();
            connection.rollback();
            connection.setAutoCommit(true);
            assertThatThrownBy(() -> JdbcDatasets.query(connection, "select * from nowhere"))
                    .isInstanceOf(JdbcReadException.class)
                    .hasMessageMatching(
                            "query select \\* from nowhere could not be read: there is no table '(?i)nowhere'.*");
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(JdbcDatasets.query(connection, "select n from t").rowCount())
                    .isZero();
        }
    }

    @Test
    void labelsOfColumnsMustDiffer() {
        assertThatThrownBy(() -> query("select 1 as \"a\", 2 as \"a\", 3 as \"b\""))
                .isInstanceOf(JdbcReadException.class)
                .hasMessage("column labels must be distinct, but columns 1 and 2 are both 'a'");
        assertThat(query("select 1 as \"a\", 2 as \"A\"").columnNames()).containsExactly("a", "A");
    }

    @Test
    void noRowsAndNoValues() {
        execute("create table t (n integer, v varchar(9))");
        Dataset empty = query("select n as \"n\", v as \"v\" from t");
        assertThat(empty.rowCount()).isZero();
        assertThat(empty.numerical("n").integral()).isTrue();
        assertThat(empty.categorical("v").size()).isZero();
    }

    @Test
    void largeWholeNumbersStayApart() {
        execute(
                "create table t (b bigint, n numeric(20, 0))",
                "insert into t values (7, 7), (null, null), (9007199254740993, 9007199254740993),"
                        + " (9007199254740992, 9007199254740992)");
        Dataset t = query("select b as \"b\", n as \"n\" from t");

        assertThat(labels(t, "b")).isEqualTo("7, null, 9007199254740993, 9007199254740992");
        assertThat(labels(t, "n")).isEqualTo("7, null, 9007199254740993, 9007199254740992");
        assertThat(t.remarks())
                .extracting(Remark::topic, Remark::column, Remark::count)
                .containsExactly(
                        tuple(Remark.Topic.LARGE_WHOLE_NUMBERS, "b", 1L),
                        tuple(Remark.Topic.LARGE_WHOLE_NUMBERS, "n", 1L));
    }
}
