package io.github.driftlib.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.Remark;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class H2DatasetsTest extends JdbcDatasetsContract {

    @Override
    DataSource newDatabase() {
        return Databases.h2();
    }

    @Test
    void typesOfH2() {
        Dataset t = query("select uuid '00000000-0000-0001-0000-000000000002' as \"uuid\","
                + " cast('b' as enum('a', 'b')) as \"enum\", cast('long' as clob) as \"clob\","
                + " cast(1 as tinyint) as \"tiny\", cast(2 as decfloat) as \"decfloat\","
                + " timestamp with time zone '2022-03-27 04:30:00+02:00' as \"zoned\","
                + " cast('NaN' as double precision) as \"nan\", cast('-Infinity' as double precision) as \"infinite\","
                + " null as \"null\", count(*) as \"count\" from (values 1, 2)");
        assertThat(labels(t, "uuid")).isEqualTo("00000000-0000-0001-0000-000000000002");
        assertThat(labels(t, "enum")).isEqualTo("b");
        assertThat(labels(t, "clob")).isEqualTo("long");
        assertThat(t.numerical("tiny").integral()).isTrue();
        assertThat(t.numerical("decfloat").get(0)).isEqualTo(2);
        assertThat(t.datetime("zoned").get(0)).isEqualTo(NOON);
        assertThat(t.numerical("nan").isMissing(0)).isTrue();
        assertThat(t.numerical("infinite").get(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(t.numerical("null").isMissing(0)).isTrue();
        assertThat(t.numerical("count").toArray()).containsExactly(2);
    }

    @Test
    void textsOfOtherTypesAreLabelsAndBytesAreLeftOut() {
        Dataset t = query("select 1 as \"fine\", array[1, 2] as \"list\", x'00' as \"bytes\","
                + " time '10:00:00' as \"clock\", interval '1' day as \"span\"");

        assertThat(t.columnNames()).containsExactly("fine", "list", "clock", "span");
        assertThat(labels(t, "list") + labels(t, "clock")).isEqualTo("[1, 2]10:00:00");
        assertThatThrownBy(t::complete)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'bytes'")
                .hasMessageContaining("BINARY VARYING");
    }

    @Test
    void timesThatCannotBeHeldAreMissingAndCounted() {
        for (String type : List.of("timestamp", "timestamp with time zone", "date")) {
            Dataset t = query("select * from (values (cast('2022-01-01' as " + type + "), 1),"
                    + " (cast('1000000-01-01' as " + type + "), 2), (cast('-1000000-01-01' as " + type + "), 3))"
                    + " as t(\"at\", \"n\")");

            assertThat(t.datetime("at").isMissing(0)).isFalse();
            assertThat(t.datetime("at").isMissing(1)).isTrue();
            assertThat(t.datetime("at").isMissing(2)).isTrue();
            assertThat(t.numerical("n").toArray()).containsExactly(1, 2, 3);
            assertThat(t.remarks())
                    .extracting(Remark::topic, Remark::column, Remark::count)
                    .containsExactly(tuple(Remark.Topic.TIMES_OUT_OF_RANGE, "at", 2L));
            assertThatThrownBy(t::complete).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void finerThanMicrosecondsIsCut() {
        Dataset t = query("select timestamp '2022-01-01 00:00:00.123456789' as \"at\","
                + " time '10:00:00.123456789' as \"clock\"");

        assertThat(t.datetime("at").get(0)).isEqualTo("2022-01-01T00:00:00.123456Z");
        assertThat(labels(t, "clock")).isEqualTo("10:00:00.123456789");
    }

    @Test
    void aDecimalThatIsNoNumberIsMissing() {
        Dataset t = query("select cast('NaN' as decfloat) as \"d\", 1 as \"n\" union all select 2.5, 2");

        assertThat(t.numerical("d").toArray()).containsExactly(Double.NaN, 2.5);
    }
}
