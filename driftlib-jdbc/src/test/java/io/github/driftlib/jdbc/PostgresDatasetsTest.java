package io.github.driftlib.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.Remark;
import java.math.BigDecimal;
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
    void manyBitsAreNoBoolean() {
        assertThatThrownBy(() -> query("select b'101' as bits"))
                .isInstanceOf(JdbcReadException.class)
                .hasMessageStartingWith("column 'bits' in row 1 could not be read: ");
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
    void manyRowsComeInBatches() {
        Dataset t = query("select i, i % 7 as label from generate_series(1, 20000) as i");
        assertThat(t.rowCount()).isEqualTo(20_000);
        assertThat(t.numerical("i").get(19_999)).isEqualTo(20_000);
    }
}
