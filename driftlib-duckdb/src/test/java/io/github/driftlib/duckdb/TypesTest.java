package io.github.driftlib.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.driftlib.data.Column;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.NumericalColumn;
import io.github.driftlib.data.Remark;
import io.github.driftlib.data.WholeNumbers;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypesTest {

    private static Column read(String values) {
        return DataFiles.sql("select x from (values " + values + ") rows(x)")
                .read()
                .column("x");
    }

    private static List<Object> values(Column column) {
        List<Object> values = new ArrayList<>();
        for (int row = 0; row < column.size(); row++) {
            values.add(column.value(row));
        }
        return values;
    }

    @ParameterizedTest
    @CsvSource({
        "TINYINT, -128",
        "SMALLINT, -32768",
        "INTEGER, -2147483648",
        "BIGINT, -9223372036854775808",
        "HUGEINT, -170141183460469231731687303715884105728",
        "UTINYINT, 255",
        "USMALLINT, 65535",
        "UINTEGER, 4294967295",
        "UBIGINT, 18446744073709551615",
        "UHUGEINT, 340282366920938463463374607431768211455",
        "BIGNUM, 12345678901234567890123456789012345678901234567890",
        "'DECIMAL(18, 0)', -123456789012345678"
    })
    void integersAreWholeNumbers(String type, String value) {
        Column column = read("('" + value + "'::" + type + "), (NULL), ('7'::" + type + ")");

        BigInteger number = new BigInteger(value);
        if (WholeNumbers.fits(number)) {
            assertThat(values(column)).containsExactly(number.doubleValue(), null, 7.0);
            assertThat(((NumericalColumn) column).integral()).isTrue();
        } else {
            assertThat(values(column)).containsExactly(value, null, "7");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"DECIMAL(4, 2)", "DECIMAL(9, 2)", "DECIMAL(18, 2)", "DECIMAL(38, 2)", "DOUBLE"})
    void fractionsAreTheNearestDouble(String type) {
        Column column = read("('-12.34'::" + type + "), (NULL), ('0.1'::" + type + ")");

        assertThat(values(column)).containsExactly(-12.34, null, 0.1);
        assertThat(((NumericalColumn) column).integral()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FLOAT", "DOUBLE"})
    void notANumberIsMissingAndInfinityIsNot(String type) {
        Column column = read(
                "('nan'::" + type + "), ('inf'::" + type + "), ('-inf'::" + type + "), (NULL), (1.5::" + type + ")");

        assertThat(values(column)).containsExactly(null, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, null, 1.5);
    }

    /** In a column with fractions they cannot be labels: they are told, in whatever order they come. */
    @Test
    void wholeNumbersBeyondDoublesAreToldOfDecimals() {
        for (String rows :
                List.of("9007199254740993::decimal(30, 2)), (1.5", "1.5::decimal(30, 2)), (9007199254740993")) {
            Dataset data = DataFiles.sql("select v from (values (" + rows + "), (null)) as t(v)")
                    .read();
            assertThat(data.numerical("v").size()).isEqualTo(3);
            assertThat(data.remarks()).containsExactly(Remark.roundedWholeNumbers("v", 1));
        }
        assertThat(DataFiles.sql("select 12.5::decimal(12, 2) as v").read().remarks())
                .isEmpty();
    }

    @Test
    void booleansAreTwoLabels() {
        Column column = read("(true), (NULL), (false), (true)");

        assertThat(column.kind()).isEqualTo(ColumnKind.CATEGORICAL);
        assertThat(values(column)).containsExactly("true", null, "false", "true");
    }

    @Test
    void stringsAreLabels() {
        Column column = read("('Zürich'), (NULL), (''), ('日本 \uD83D\uDE95'), ('a''b'), ('null'), ('Zürich')");

        assertThat(column.kind()).isEqualTo(ColumnKind.CATEGORICAL);
        assertThat(values(column)).containsExactly("Zürich", null, "", "日本 \uD83D\uDE95", "a'b", "null", "Zürich");
    }

    @Test
    void enumsAndIdentifiersAndJsonAreLabels() {
        assertThat(values(read("('low'::enum('low', 'high')), (NULL)"))).containsExactly("low", null);
        assertThat(values(read("('5f0c7b5e-0000-4000-8000-0123456789ab'::uuid), (NULL)")))
                .containsExactly("5f0c7b5e-0000-4000-8000-0123456789ab", null);
        assertThat(values(read("('{\"a\":1}'::json), (NULL)"))).containsExactly("{\"a\":1}", null);
    }

    @ParameterizedTest
    @CsvSource({
        "DATE, 1969-12-31, 1969-12-31T00:00:00Z",
        "TIMESTAMP, 2022-01-01 00:14:21.000001, 2022-01-01T00:14:21.000001Z",
        "TIMESTAMP_S, 1960-02-29 12:00:01, 1960-02-29T12:00:01Z",
        "TIMESTAMP_MS, 2022-01-01 00:14:21.123, 2022-01-01T00:14:21.123Z",
        "TIMESTAMP_NS, 1969-12-31 23:59:59.123456789, 1969-12-31T23:59:59.123456Z",
        "TIMESTAMPTZ, 2022-07-01 00:00:00+02, 2022-06-30T22:00:00Z"
    })
    void datesAndTimestampsArePointsInTime(String type, String value, Instant expected) {
        Column column = read(
                "('" + value + "'::" + type + "), (NULL), ('infinity'::" + type + "), ('-infinity'::" + type + ")");

        assertThat(column.kind()).isEqualTo(ColumnKind.DATETIME);
        assertThat(values(column)).containsExactly(expected, null, null, null);
    }

    @Test
    void columnWithoutAnyValueIsNumerical() {
        assertThat(read("(NULL), (NULL)").kind()).isEqualTo(ColumnKind.NUMERICAL);
        assertThat(values(read("(NULL), (NULL)"))).containsExactly(null, null);
        assertThat(values(read("(NULL::INTEGER)"))).containsExactly((Object) null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "[1, 2]; INTEGER[]",
                "[1, 2]::DECIMAL(4, 0)[]; DECIMAL(4,0)[]",
                "[1, 2]::INTEGER[2]; INTEGER[2]",
                "{'a': 1}; STRUCT(a INTEGER)",
                "map {'a': 1}; MAP(VARCHAR, INTEGER)",
                "'ab'::BLOB; BLOB",
                "union_value(a := 1); UNION(a INTEGER)",
            })
    void otherTypesAreLeftOutAndNamed(String value, String type) {
        DataReader reader = DataFiles.sql("select 1 as id, " + value + " as odd");

        Dataset read = reader.read();
        assertThat(read.columnNames()).containsExactly("id");
        assertThat(read.remarks().get(0).text()).contains("'odd'", type);
        assertThatThrownBy(() -> reader.strict().read())
                .isInstanceOf(DataReadException.class)
                .hasMessageContaining("'odd' is " + type)
                .hasMessageContaining("columns(...)")
                .hasMessageContaining("DataFiles.sql(...)");
        assertThatThrownBy(() -> reader.columns("odd").read()).isInstanceOf(DataReadException.class);
        assertThat(reader.columns("id").read().columnNames()).containsExactly("id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "TIME '10:00:00'; 10:00:00",
                "'10:00:00+02'::TIMETZ; 10:00:00+02",
                "INTERVAL 1 DAY; 1 day",
                "'101'::BIT; 101"
            })
    void textsOfOtherTypesAreLabels(String value, String label) {
        assertThat(values(read("(" + value + "), (NULL)"))).containsExactly(label, null);
    }

    @Test
    void batchesOfAQueryAreOfOneKind() {
        DataReader late = DataFiles.sql("select (case when i = 9999 then 9007199254740993 else i end)::bigint as id "
                + "from range(10000) t(i)");

        assertThat(late.read().categorical("id").get(9_999)).isEqualTo("9007199254740993");
        try (DataBatches batches = late.batches(5_000)) {
            batches.next();
            assertThatThrownBy(batches::next)
                    .isInstanceOf(DataReadException.class)
                    .hasMessageContaining("column 'id'")
                    .hasMessageContaining("2^53");
        }
    }

    @Test
    void infiniteTimesAreCounted() {
        Dataset data = DataFiles.sql("select 'infinity'::date as d, '-infinity'::timestamptz as t")
                .read();

        assertThat(data.remarks())
                .extracting(Remark::topic)
                .containsOnly(Remark.Topic.INFINITE_TIMES)
                .hasSize(2);
    }

    @Test
    void timesThatCannotBeHeldAreMissingAndCounted() {
        Dataset data = DataFiles.sql("select * from (values (date '2022-02-01'), (date '5000000-01-01'), (null),"
                        + " (date '4000000-01-01 (BC)'), ('infinity'::date)) as t(d)")
                .read();

        assertThat(values(data.column("d")))
                .containsExactly(Instant.parse("2022-02-01T00:00:00Z"), null, null, null, null);
        assertThat(data.remarks())
                .extracting(Remark::topic, Remark::count)
                .containsExactly(tuple(Remark.Topic.INFINITE_TIMES, 1L), tuple(Remark.Topic.TIMES_OUT_OF_RANGE, 2L));
        assertThatThrownBy(data::complete).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whereNoColumnCanBeHeldAllAreNamed() {
        Dataset data = DataFiles.sql("select [1] as list, 'x'::blob as bytes").read();

        assertThat(data.columnCount()).isZero();
        assertThat(data.remarks()).extracting(Remark::column).containsExactly("list", "bytes");
        assertThatThrownBy(() -> DataFiles.sql("select [1] as list").strict().read())
                .isInstanceOf(DataReadException.class)
                .hasMessageContaining("'list' is INTEGER[]");
    }

    @Test
    void sessionIsInUtc() {
        Dataset data = DataFiles.sql("select timestamptz '2022-01-01 23:30:00+00'::date as day")
                .read();

        assertThat(data.datetime("day").get(0)).isEqualTo(Instant.parse("2022-01-01T00:00:00Z"));
    }

    @Test
    void chunksWithAndWithoutNullsKeepTheirRows() {
        Dataset data = DataFiles.sql("select i as id, case when i % 3 = 0 then i end as third, "
                        + "case when i > 9000 then 'k' || (i % 600) end as label from range(20000) t(i)")
                .read();

        for (int row = 0; row < data.rowCount(); row++) {
            assertThat(data.numerical("id").get(row)).isEqualTo(row);
            assertThat(data.numerical("third").isMissing(row)).isEqualTo(row % 3 != 0);
            assertThat(data.categorical("label").get(row)).isEqualTo(row > 9000 ? "k" + row % 600 : null);
        }
    }
}
