package io.github.driftlib.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.Remark;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteDatasetsTest extends JdbcDatasetsContract {

    @TempDir
    private Path folder;

    @Override
    DataSource newDatabase() {
        return Databases.sqlite(folder);
    }

    @Test
    void valuesDecideWhereNothingIsDeclared() {
        execute("create table t (a, b, c, d)", "insert into t values (null, null, 1, null), (1, 'x', 2.5, null)");
        Dataset t = query("select a, b, c, d, a + 1 as e, upper(b) as f, count(*) over () as n from t");
        assertThat(t.numerical("a").toArray()).containsExactly(Double.NaN, 1);
        assertThat(t.numerical("a").integral()).isTrue();
        assertThat(labels(t, "b")).isEqualTo("null, x");
        assertThat(t.numerical("c").integral()).isFalse();
        assertThat(t.numerical("d").toArray()).containsExactly(Double.NaN, Double.NaN);
        assertThat(t.numerical("e").toArray()).containsExactly(Double.NaN, 2);
        assertThat(labels(t, "f")).isEqualTo("null, X");
        assertThat(t.numerical("n").toArray()).containsExactly(2, 2);
    }

    @Test
    void aValueThatDoesNotFitIsNamed() {
        execute(
                "create table t (n integer, x, truth boolean, at timestamp, v text)",
                "insert into t values (1, 1, 1, '2022-02-01', 'a'), ('two', 'two', 'maybe', 'today', x'00')");
        Dataset t = query("select n, x, truth, at, v, x'0102' as b, 1 as fine from t");

        assertThat(t.columnNames()).containsExactly("fine");
        assertThat(t.remarks())
                .extracting(Remark::text)
                .containsExactly(
                        leftOut("b", 1, "numbers or text, but was a blob of 2 bytes"),
                        leftOut("n", 2, "numbers, but was String 'two'"),
                        leftOut("x", 2, "numbers, but was String 'two'"),
                        leftOut("truth", 2, "booleans, but was String 'maybe'"),
                        leftOut("at", 2, "points in time such as 2022-02-01 10:00:00, but was String 'today'"),
                        leftOut("v", 2, "text, but was a blob of 1 bytes"));
        assertThatThrownBy(t::complete).isInstanceOf(IllegalArgumentException.class);
    }

    private static String leftOut(String column, int row, String reason) {
        return "column '" + column + "' was left out, for row " + row + " must hold " + reason;
    }

    @Test
    void wordsThatHoldTheLettersOfATypeAreNoSuchType() {
        execute(
                "create table t (span interval, spot point, note hint, clock time, took runtime, seen update_count,"
                        + " seconds runtime_s, big bigint, day datetime2, dec decimal(10, 2))",
                "insert into t values ('1 day', '(1,2)', 'a', '10:00', 12.5, 3, 7, 2, '2022-02-01', 1.5)");
        Dataset t = query("select * from t");

        assertThat(t.remarks()).isEmpty();
        assertThat(labels(t, "span") + labels(t, "spot") + labels(t, "note") + labels(t, "clock"))
                .isEqualTo("1 day(1,2)a10:00");
        assertThat(t.numerical("took").get(0)).isEqualTo(12.5);
        assertThat(t.numerical("seen").get(0)).isEqualTo(3);
        assertThat(t.numerical("seconds").get(0)).isEqualTo(7);
        assertThat(t.numerical("big").integral()).isTrue();
        assertThat(t.datetime("day").get(0)).isEqualTo("2022-02-01T00:00:00Z");
        assertThat(t.numerical("dec").get(0)).isEqualTo(1.5);
    }

    @Test
    void whatAWholeNumberIsTakenForAsATimeIsRemarked() {
        execute("create table t (at timestamp, day date)", "insert into t values (1640995200000, 20220101)");
        assertThat(query("select * from t").remarks())
                .extracting(Remark::text)
                .containsExactly(
                        "column 'at' holds 1 whole numbers as points in time, which are read as milliseconds since 1970",
                        "column 'day' holds 1 whole numbers as points in time, which are read as milliseconds since 1970");
    }

    @Test
    void aFractionInAnIntegerColumnMakesItOneOfNumbers() {
        execute("create table t (n integer)", "insert into t values (1), (1.5)");
        assertThat(query("select n from t").numerical("n").toArray()).containsExactly(1, 1.5);
        assertThat(query("select n from t").numerical("n").integral()).isFalse();
    }

    @Test
    void timesInAllTheirForms() throws SQLException {
        execute(
                "create table t (at timestamp)",
                "insert into t values ('2022-03-27'), ('2022-03-27 02:30'), ('2022-03-27T02:30:00.000000Z'),"
                        + " ('2022-03-27 04:30:00+02:00')");
        try (Connection connection = dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement("insert into t values (?)")) {
            statement.setTimestamp(1, Timestamp.from(NOON.plusMillis(5)));
            statement.execute();
        }
        Dataset t = query("select at from t");
        assertThat(t.datetime("at").get(0)).isEqualTo("2022-03-27T00:00:00Z");
        for (int row = 1; row < 4; row++) {
            assertThat(t.datetime("at").get(row)).isEqualTo(NOON);
        }
        assertThat(t.datetime("at").get(4)).isEqualTo(NOON.plusMillis(5));
    }

    @Test
    void timesThatCannotBeHeldAreMissingAndCounted() {
        execute(
                "create table t (at timestamp, n integer)",
                "insert into t values (9223372036854775807, 1), ('+1000000-01-01T00:00:00', 2), ('2022-01-01', 3)");
        Dataset t = query("select at, n from t");

        assertThat(t.datetime("at").isMissing(0)).isTrue();
        assertThat(t.datetime("at").isMissing(1)).isTrue();
        assertThat(t.datetime("at").get(2)).isEqualTo("2022-01-01T00:00:00Z");
        assertThat(t.remarks()).containsExactly(Remark.timesOutOfRange("at", 2), Remark.numbersAsTimes("at", 1));
    }

    @Test
    void datesAndIdentifiersAreBoundAsText() {
        execute("create table t (day text, id text)", "insert into t values ('2022-02-01', '" + new UUID(1, 2) + "')");
        assertThat(query("select 1 as n from t where day = ? and id = ?", LocalDate.of(2022, 2, 1), new UUID(1, 2))
                        .rowCount())
                .isEqualTo(1);
    }
}
