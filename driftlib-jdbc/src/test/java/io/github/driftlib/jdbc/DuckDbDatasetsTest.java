package io.github.driftlib.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.Remark;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** DuckDB as any other database: what its driver says of types and times is its own. */
class DuckDbDatasetsTest {

    private static Dataset query(String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            return JdbcDatasets.query(connection, sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void wholeNumbersOfEachWidthAreNumbers() {
        for (String type : List.of(
                "tinyint",
                "smallint",
                "integer",
                "bigint",
                "hugeint",
                "utinyint",
                "usmallint",
                "uinteger",
                "ubigint",
                "uhugeint",
                "bignum")) {
            Dataset t = query("select * from (values (7::" + type + "), (null)) as t(x)");

            assertThat(t.numerical("x").toArray()).as(type).containsExactly(7, Double.NaN);
            assertThat(t.numerical("x").integral()).as(type).isTrue();
        }
        assertThat(query("select sum(i) as s from range(10) t(i)")
                        .numerical("s")
                        .toArray())
                .containsExactly(45);
        Dataset large = query("select 18446744073709551615::ubigint as x");
        assertThat(large.categorical("x").get(0)).isEqualTo("18446744073709551615");
        assertThat(large.remarks()).containsExactly(Remark.largeWholeNumbers("x", 1));
    }

    @Test
    void infinityIsNoPointInTime() {
        for (String type : List.of("date", "timestamp", "timestamptz", "timestamp_ns")) {
            Dataset t = query("select * from (values ('2024-01-01'::" + type + "), ('infinity'::" + type
                    + "), ('-infinity'::" + type + ")) as t(x)");

            assertThat(t.datetime("x").get(0)).as(type).isEqualTo("2024-01-01T00:00:00Z");
            assertThat(t.datetime("x").isMissing(1)).as(type).isTrue();
            assertThat(t.datetime("x").isMissing(2)).as(type).isTrue();
            assertThat(t.remarks()).as(type).containsExactly(Remark.infiniteTimes("x", 2));
        }
        for (String type : List.of("timestamp_s", "timestamp_ms")) {
            Dataset t = query("select 'infinity'::" + type + " as x, 1 as fine");

            assertThat(t.datetime("x").isMissing(0)).as(type).isTrue();
            assertThat(t.remarks()).as(type).containsExactly(Remark.infiniteTimes("x", 1));
        }
    }

    @Test
    void datesLongAgoAndFarAhead() {
        Dataset t = query("select * from (values (date '5000-01-01 (BC)'), (date '5000000-01-01')) as t(x)");

        assertThat(t.datetime("x").get(0)).isEqualTo("-4999-01-01T00:00:00Z");
        assertThat(t.datetime("x").isMissing(1)).isTrue();
        assertThat(t.remarks()).containsExactly(Remark.timesOutOfRange("x", 1));
    }

    @Test
    void theOtherTypesAreReadOrLeftOutAndNamed() {
        Dataset t = query("select '101'::bit as bits, null as nothing, time '12:30:00' as clock, [1, 2] as list,"
                + " uuid '00000000-0000-0001-0000-000000000002' as id, true as truth, 'x'::blob as bytes,"
                + " {'a': 1} as tree, time '24:00:00' as midnight");

        assertThat(t.categorical("bits").get(0)).isEqualTo("101");
        assertThat(t.column("nothing").kind()).isEqualTo(ColumnKind.NUMERICAL);
        assertThat(t.categorical("clock").get(0)).isEqualTo("12:30");
        assertThat(t.categorical("list").get(0)).isEqualTo("[1, 2]");
        assertThat(t.categorical("truth").get(0)).isEqualTo("true");
        assertThat(t.remarks())
                .extracting(Remark::topic, Remark::column)
                .containsExactlyInAnyOrder(
                        tuple(Remark.Topic.COLUMN_LEFT_OUT, "bytes"),
                        tuple(Remark.Topic.COLUMN_LEFT_OUT, "tree"),
                        tuple(Remark.Topic.COLUMN_LEFT_OUT, "midnight"));
        assertThatThrownBy(t::complete)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'midnight'");
    }

    @Test
    void theErrorSaysWhatIsWrong() {
        assertThatThrownBy(() -> query("select faer from (select 1 as fare)"))
                .hasMessageEndingWith("could not be read: there is no column 'faer'");
        assertThatThrownBy(() -> query("selec 1"))
                .hasMessageEndingWith("it is not this database's SQL; the cause has the driver's words");
    }
}
