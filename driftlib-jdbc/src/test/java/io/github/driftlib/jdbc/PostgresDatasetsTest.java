package io.github.driftlib.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.Remark;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class PostgresDatasetsTest extends JdbcDatasetsContract {

    @Override
    DataSource newDatabase() {
        return Databases.postgres();
    }

    @Test
    void typesOfPostgres() {
        execute("create type mood as enum ('sad', 'fine')", "create domain fare as numeric(8, 2)");
        Dataset t = query("select '00000000-0000-0001-0000-000000000002'::uuid as uuid, 'fine'::mood as mood,"
                + " 'long'::text as text, 'x'::name as name, 12.5::fare as fare, 1.5::numeric as open,"
                + " 7::numeric(5, 0) as whole, 'NaN'::numeric as nan, '-Infinity'::float8 as infinite,"
                + " 'NaN'::float4 as nan4, 0.1::float4 as float4, timestamptz '2022-03-27 04:30:00+02' as zoned,"
                + " true as truth, 1::bit(1) as bit, count(*) as count, null as nothing from (values (1), (2))");
        assertThat(labels(t, "uuid")).isEqualTo("00000000-0000-0001-0000-000000000002");
        assertThat(labels(t, "mood")).isEqualTo("fine");
        assertThat(labels(t, "text")).isEqualTo("long");
        assertThat(labels(t, "name")).isEqualTo("x");
        assertThat(t.numerical("fare").get(0)).isEqualTo(12.5);
        assertThat(t.numerical("open").integral()).isFalse();
        assertThat(t.numerical("whole").integral()).isTrue();
        assertThat(t.numerical("nan").isMissing(0)).isTrue();
        assertThat(t.numerical("infinite").get(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(t.numerical("nan4").isMissing(0)).isTrue();
        assertThat(t.numerical("float4").get(0)).isEqualTo(0.1f);
        assertThat(t.datetime("zoned").get(0)).isEqualTo(NOON);
        assertThat(labels(t, "truth")).isEqualTo("true");
        assertThat(labels(t, "bit")).isEqualTo("true");
        assertThat(t.numerical("count").toArray()).containsExactly(2);
        assertThat(t.column("nothing").isMissing(0)).isTrue();
    }

    @Test
    void typedValuesAreBound() {
        assertThat(query(
                                "select 1 as n where ?::uuid = '00000000-0000-0001-0000-000000000002' and ?::numeric = 1.5"
                                        + " and ? = timestamptz '2022-03-27 02:30:00Z' and ?",
                                new UUID(1, 2),
                                new BigDecimal("1.5"),
                                NOON,
                                true)
                        .rowCount())
                .isEqualTo(1);
    }

    @Test
    void textsOfOtherTypesAreLabelsAndBytesAreLeftOut() {
        Dataset t = query("select 1 as fine, array[1] as list, '\\x00'::bytea as bytes, '10:00'::time as clock,"
                + " '1 day'::interval as span, '{}'::jsonb as tree, '10.0.0.1'::inet as host, '<a/>'::xml as mark,"
                + " b'101'::varbit as bits");

        assertThat(t.columnNames()).containsExactly("fine", "list", "clock", "span", "tree", "host", "mark", "bits");
        assertThat(labels(t, "list") + labels(t, "clock") + labels(t, "tree") + labels(t, "host") + labels(t, "mark"))
                .isEqualTo("{1}10:00:00{}10.0.0.1<a/>");
        assertThat(t.remarks())
                .extracting(Remark::topic, Remark::column)
                .containsExactly(tuple(Remark.Topic.COLUMN_LEFT_OUT, "bytes"));
    }

    @Test
    void manyBitsAreTheirText() {
        assertThat(labels(query("select b'101' as bits"), "bits")).isEqualTo("101");
        assertThat(labels(query("select b'101'::bit(3) as bits union all select b'000'"), "bits"))
                .isEqualTo("101, 000");
    }

    @Test
    void timesAtTheEnds() {
        Dataset t = query("select * from (values (timestamp '4713-01-01 BC', date '5874897-12-31', time '24:00', 1),"
                + " ('294276-12-31', '2022-01-01', '10:00', 2)) as t(at, day, clock, n)");

        assertThat(t.datetime("at").get(0)).isEqualTo("-4712-01-01T00:00:00Z");
        assertThat(t.datetime("at").isMissing(1)).isTrue();
        assertThat(t.datetime("day").isMissing(0)).isTrue();
        assertThat(t.datetime("day").get(1)).isEqualTo("2022-01-01T00:00:00Z");
        assertThat(labels(t, "clock")).isEqualTo("24:00:00, 10:00:00");
        assertThat(t.remarks())
                .extracting(Remark::topic, Remark::column, Remark::count)
                .containsExactly(
                        tuple(Remark.Topic.TIMES_OUT_OF_RANGE, "at", 1L),
                        tuple(Remark.Topic.TIMES_OUT_OF_RANGE, "day", 1L));
    }

    @Test
    void eachTypeIsReadOrLeftOutAndNamed() {
        Dataset t = query(
                "select 1::money as cash, point(1, 2) as spot, box '((0,0),(1,1))' as area, int4range(1, 3) as span,"
                        + " '08:00:2b:01:02:03'::macaddr as mac, '10.0.0.0/8'::cidr as net, to_tsvector('a b') as words,"
                        + " row(1, 'a') as pair, array[1.5, null] as list, '{\"a\": 1}'::json as tree, 'x'::\"char\" as letter,"
                        + " '12:00+02'::timetz as clock, 5::oid as id, '0/0'::pg_lsn as place, interval '1 mon 2 days' as month");

        assertThat(t.columnCount() + t.remarks().size()).isGreaterThanOrEqualTo(15);
        assertThat(t.columnNames())
                .contains("cash", "spot", "span", "mac", "net", "list", "tree", "letter", "clock", "month");
    }

    @Test
    void moneyIsAnAmount() {
        Dataset t = query("select * from (values (1, '-1234.56'::money), (2, null), (3, '92233720368547758.07'),"
                + " (4, '0.5')) as t(n, cash)");
        assertThat(t.numerical("cash").toArray()).containsExactly(-1234.56, Double.NaN, 92233720368547758.07, 0.5);
        assertThat(t.remarks()).isEmpty();
    }

    @Test
    void theErrorSaysWhatIsWrong() {
        assertThatThrownBy(() -> query("select faer from (values (1)) as t(fare)"))
                .isInstanceOf(JdbcReadException.class)
                .hasMessage(
                        "query select faer from (values (1)) as t(fare) could not be read: there is no column 'faer'")
                .cause()
                .hasMessageContaining("ERROR");
        assertThatThrownBy(() -> query("select * from nowhere"))
                .hasMessage("query select * from nowhere could not be read: there is no table 'nowhere'");
        assertThatThrownBy(() -> query("selec 1"))
                .hasMessageEndingWith("it is not this database's SQL; the cause has the driver's words");
        assertThatThrownBy(() -> query("select cast('a' as int)"))
                .hasMessageEndingWith("a value does not fit the type it shall have; the cause has the driver's words");
    }

    @Test
    void infinityIsNoPointInTime() {
        for (String type : List.of("timestamp", "timestamptz", "date")) {
            Dataset t = query("select * from (values ('2024-01-01 00:00:00Z'::" + type
                    + ", 1), ('infinity', 2), ('-infinity', 3))" + " as t(valid_to, v)");

            assertThat(t.datetime("valid_to").get(0)).isEqualTo("2024-01-01T00:00:00Z");
            assertThat(t.datetime("valid_to").isMissing(1)).isTrue();
            assertThat(t.datetime("valid_to").isMissing(2)).isTrue();
            assertThat(t.remarks())
                    .extracting(Remark::topic, Remark::count)
                    .containsExactly(tuple(Remark.Topic.INFINITE_TIMES, 2L));
        }
    }

    @Test
    void aQueryWithInfiniteTimesIsReadToItsEnd() throws IOException {
        Dataset t = query(Files.readString(Path.of("src/test/resources/pg-infinity.sql")));
        assertThat(t.rowCount()).isEqualTo(3);
        assertThat(t.datetime("valid_to").get(0)).isEqualTo("2024-01-01T00:00:00Z");
        assertThat(t.datetime("valid_to").isMissing(1)).isTrue();
        assertThat(t.datetime("valid_to").isMissing(2)).isTrue();
        assertThat(t.numerical("v").toArray()).containsExactly(1, 2, 3);
    }

    @Test
    void manyRowsComeInBatches() {
        Dataset t = query("select i, i % 7 as label from generate_series(1, 20000) as i");
        assertThat(t.rowCount()).isEqualTo(20_000);
        assertThat(t.numerical("i").get(19_999)).isEqualTo(20_000);
    }
}
