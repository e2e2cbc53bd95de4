package io.github.driftlib.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.DerivedColumn;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.Summarizers;
import io.github.driftlib.summary.profile.Profile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of each type that a database has, the profile that it counts is that of its rows. */
class CountedTypesTest {

    private static final String ONE = "'00000000-0000-0001-0000-0000000000a2'";
    private static final String OTHER = "'F0000000-c000-4001-b000-ff00000000a2'";

    @TempDir
    private static Path folder;

    private static DataSource postgres;
    private static DataSource duckDb;
    private static DataSource h2;
    private static DataSource sqlite;
    private static DataSource caselessH2;
    private static JdbcDataSource oracleH2;

    /**
     * A type and some of its values.
     *
     * @param cast the values with their type, {@code %s} standing for one
     * @param kind what becomes of the column; nothing where it is left out
     */
    record TypeCase(String database, String cast, Optional<ColumnKind> kind, List<String> values) {

        @Override
        public String toString() {
            return database + " " + cast;
        }
    }

    @BeforeAll
    static void create() {
        postgres = Databases.postgres();
        Databases.execute(
                postgres,
                "create type mood as enum ('sad', 'fine', 'Fine')",
                "create type enumeration as enum ('sad', 'fine')",
                "create domain feeling as mood",
                "create domain id as uuid",
                "create domain code as char(3)",
                "create domain fare as numeric(8, 2)",
                "create type pair as (a integer, b text)",
                "create collation caseless (provider = icu, locale = 'und-u-ks-level2', deterministic = false)");
        duckDb = new DuckDbSource("jdbc:duckdb:");
        h2 = Databases.h2();
        Databases.execute(h2, "create domain id as uuid", "create domain feeling as enum('sad', 'fine')");
        caselessH2 = Databases.h2();
        Databases.execute(caselessH2, "set collation english strength primary");
        oracleH2 = new JdbcDataSource();
        oracleH2.setURL("jdbc:h2:mem:;MODE=Oracle");
        sqlite = Databases.sqlite(folder);
    }

    private static TypeCase label(String database, String cast, String... values) {
        return new TypeCase(database, cast, Optional.of(ColumnKind.CATEGORICAL), List.of(values));
    }

    private static TypeCase number(String database, String cast, String... values) {
        return new TypeCase(database, cast, Optional.of(ColumnKind.NUMERICAL), List.of(values));
    }

    private static TypeCase time(String database, String cast, String... values) {
        return new TypeCase(database, cast, Optional.of(ColumnKind.DATETIME), List.of(values));
    }

    private static TypeCase leftOut(String database, String cast, String... values) {
        return new TypeCase(database, cast, Optional.empty(), List.of(values));
    }

    static Stream<TypeCase> postgres() {
        String db = "postgres";
        return Stream.of(
                label(db, "cast(%s as uuid)", ONE, OTHER),
                label(db, "cast(%s as id)", ONE, OTHER),
                label(db, "cast(%s as mood)", "'sad'", "'fine'", "'Fine'"),
                label(db, "cast(%s as enumeration)", "'sad'", "'fine'"),
                label(db, "cast(%s as feeling)", "'sad'", "'fine'"),
                label(db, "cast(%s as text)", "'a'", "'A'", "'a '", "''"),
                label(db, "cast(%s as varchar(5))", "'a'", "'A'", "'a '", "''"),
                label(db, "cast(%s as text) collate caseless", "'a'", "'A'", "'a '", "''"),
                label(db, "cast(%s as char(3)) collate caseless", "'a'", "'A'", "' a'", "''", "E'a\\t'"),
                label(db, "cast(%s as char(3))", "'a'", "'a  '", "''"),
                label(db, "cast(%s as bpchar)", "'a'", "'a  '", "''"),
                label(db, "cast(%s as code)", "'a'", "'A'", "''"),
                label(db, "cast(%s as name)", "'a'", "'A'", "''"),
                label(db, "cast(%s as \"char\")", "'a'", "'A'", "''", "' '"),
                label(db, "cast(%s as boolean)", "true", "false"),
                label(db, "cast(%s as bit(1))", "b'1'", "b'0'"),
                label(db, "cast(%s as bit(3))", "b'101'", "b'000'"),
                label(db, "cast(%s as varbit)", "b'101'", "b'1'"),
                label(db, "cast(%s as time)", "'10:00'", "'10:00:00.5'", "'24:00'"),
                label(db, "cast(%s as timetz)", "'10:00+02'", "'08:00+00'"),
                label(db, "cast(%s as interval)", "'1 day'", "'24 hours'"),
                label(db, "cast(%s as integer[])", "'{1,2}'", "'{}'"),
                label(db, "cast(%s as text[])", "'{a,A}'", "'{}'"),
                label(db, "cast(%s as uuid[])", "'{}'", "'{" + ONE.substring(1, 37) + "}'"),
                label(db, "cast(%s as int4range)", "'[1,3)'", "'empty'"),
                label(db, "cast(%s as json)", "'{}'", "'{ }'"),
                label(db, "cast(%s as jsonb)", "'{\"a\": 1}'", "'{\"a\":  1.0}'"),
                label(db, "cast(%s as xml)", "'<a/>'", "'<a></a>'"),
                label(db, "cast(%s as inet)", "'10.0.0.1'", "'::1'"),
                label(db, "cast(%s as cidr)", "'10.0.0.0/8'", "'10.0.0.1'"),
                label(db, "cast(%s as macaddr)", "'08:00:2b:01:02:03'", "'08002b010204'"),
                label(db, "cast(%s as point)", "'(1,2)'", "'(1,2.5)'"),
                label(db, "cast(%s as box)", "'((0,0),(1,1))'", "'((0,0),(1,2))'"),
                label(db, "cast(%s as tsvector)", "'a b'", "'c'"),
                label(db, "cast(%s as pg_lsn)", "'0/0'", "'0/1'"),
                label(db, "cast(%s as regclass)", "'pg_class'", "'pg_type'"),
                number(db, "cast(%s as smallint)", "1", "-2"),
                number(db, "cast(%s as integer)", "1", "-2"),
                number(db, "cast(%s as bigint)", "1", "-2"),
                label(db, "cast(%s as bigint)", "9007199254740993", "9007199254740992"),
                number(db, "cast(%s as oid)", "1", "4000000000"),
                number(db, "cast(%s as fare)", "1.50", "2.25"),
                number(db, "cast(%s as numeric)", "1.50", "1.5", "'NaN'"),
                number(db, "cast(%s as real)", "0.1", "'NaN'", "'Infinity'", "-0.0"),
                number(db, "cast(%s as double precision)", "0.1", "'NaN'", "'-Infinity'", "'-0'", "0"),
                number(db, "cast(%s as money)", "'1.50'", "'-2'"),
                time(db, "cast(%s as date)", "'2022-01-01'", "'infinity'", "'5874897-12-31'"),
                time(db, "cast(%s as timestamp)", "'2022-01-01 10:00'", "'-infinity'", "'4713-01-01 BC'"),
                time(db, "cast(%s as timestamptz)", "'2022-01-01 10:00+02'", "'infinity'"),
                leftOut(db, "cast(%s as bytea)", "'\\x00'", "'\\x01'"),
                leftOut(db, "cast(%s as pair)", "row(1, 'a')", "row(2, 'a')"));
    }

    static Stream<TypeCase> duckDb() {
        String db = "duckDb";
        return Stream.of(
                label(db, "cast(%s as uuid)", ONE, OTHER),
                label(db, "cast(%s as enum('sad', 'fine', 'Fine'))", "'sad'", "'fine'", "'Fine'"),
                label(db, "cast(%s as varchar)", "'a'", "'A'", "'a '", "''"),
                label(db, "cast(%s as varchar) collate nocase", "'a'", "'A'", "'a '", "''"),
                label(db, "cast(%s as char(3))", "'a'", "'A'", "'a '"),
                label(db, "cast(%s as boolean)", "true", "false"),
                label(db, "cast(%s as bit)", "'101'", "'1'"),
                label(db, "cast(%s as time)", "'10:00'", "'10:00:00.5'"),
                label(db, "cast(%s as timetz)", "'10:00:00+02'", "'08:00:00+00'"),
                label(db, "cast(%s as interval)", "'1 day'", "'24 hours'"),
                label(db, "cast(%s as integer[])", "[1, 2]", "[]"),
                label(db, "cast(%s as varchar[2])", "['a', 'b']", "['A', 'b']"),
                label(db, "cast(%s as json)", "'{}'", "'{ }'"),
                number(db, "cast(%s as tinyint)", "1", "-2"),
                number(db, "cast(%s as usmallint)", "1", "2"),
                number(db, "cast(%s as bigint)", "1", "-2"),
                number(db, "cast(%s as ubigint)", "1", "2"),
                label(db, "cast(%s as ubigint)", "18446744073709551615", "2"),
                number(db, "cast(%s as hugeint)", "1", "2"),
                number(db, "cast(%s as decimal(9, 2))", "1.50", "2.25"),
                number(db, "cast(%s as real)", "0.1", "'NaN'", "'Infinity'", "-0.0"),
                number(db, "cast(%s as double)", "0.1", "'NaN'", "'-Infinity'", "'-0'", "0"),
                time(db, "cast(%s as date)", "'2022-01-01'", "'infinity'"),
                time(db, "cast(%s as timestamp)", "'2022-01-01 10:00'", "'-infinity'"),
                time(db, "cast(%s as timestamp_s)", "'2022-01-01 10:00'", "'2022-01-02'"),
                time(db, "cast(%s as timestamp_ms)", "'2022-01-01 10:00'", "'2022-01-02'"),
                time(db, "cast(%s as timestamp_ns)", "'2022-01-01 10:00:00.123456789'", "'2022-01-01 10:00:00.123456'"),
                time(db, "cast(%s as timestamptz)", "'2022-01-01 10:00+02'", "'infinity'"),
                leftOut(db, "cast(%s as blob)", "'a'", "'b'"),
                leftOut(db, "%s", "{'a': 1}", "{'a': 2}"));
    }

    static Stream<TypeCase> h2() {
        String db = "h2";
        return Stream.of(
                label(db, "cast(%s as uuid)", ONE, OTHER),
                label(db, "cast(%s as id)", ONE, OTHER),
                label(db, "cast(%s as enum('sad', 'fine'))", "'sad'", "'fine'"),
                label(db, "cast(%s as feeling)", "'sad'", "'fine'"),
                label(db, "cast(%s as varchar(5))", "'a'", "'A'", "'a '", "''"),
                label(db, "cast(%s as varchar_ignorecase(5))", "'a'", "'A'", "'a '", "''"),
                label(db, "cast(%s as char(3))", "'a'", "'A'", "'a  '", "''"),
                label(db, "cast(%s as clob)", "'a'", "'A'", "''"),
                label(db, "cast(%s as boolean)", "true", "false"),
                label(db, "cast(%s as time)", "'10:00:00'", "'11:00:00'"),
                label(db, "cast(%s as time with time zone)", "'10:00:00+02'", "'08:00:00+00'"),
                label(db, "cast(%s as interval day)", "interval '1' day", "interval '2' day"),
                label(db, "cast(%s as integer array)", "array[1, 2]", "array[]"),
                label(db, "cast(%s as json)", "json '{}'", "json '[1]'"),
                number(db, "cast(%s as tinyint)", "1", "-2"),
                number(db, "cast(%s as bigint)", "1", "-2"),
                label(db, "cast(%s as bigint)", "9007199254740993", "9007199254740992"),
                number(db, "cast(%s as numeric(9, 2))", "1.50", "2.25"),
                number(db, "cast(%s as decfloat)", "1.50", "1.5", "'NaN'"),
                number(db, "cast(%s as real)", "0.1", "'NaN'", "'Infinity'", "-0.0"),
                number(db, "cast(%s as double precision)", "0.1", "'NaN'", "'-Infinity'", "'-0'", "0"),
                time(db, "cast(%s as date)", "'2022-01-01'", "'1000000-01-01'"),
                time(db, "cast(%s as timestamp(9))", "'2022-01-01 10:00:00.123456789'", "'2022-01-01 10:00:00.123456'"),
                time(db, "cast(%s as timestamp with time zone)", "'2022-01-01 10:00+02'", "'2022-01-01 08:00+00'"),
                leftOut(db, "cast(%s as varbinary)", "x'00'", "x'01'"));
    }

    static Stream<TypeCase> caselessH2() {
        String db = "caselessH2";
        return Stream.of(
                label(db, "cast(%s as char(3))", "'a'", "'A'", "'\u00e4'", "''", "' a'"),
                label(db, "cast(%s as varchar(3))", "'a'", "'A'", "'\u00e4'", "''"),
                label(db, "cast(%s as varchar_ignorecase(3))", "'a'", "'A'", "'\u00e4'", "''"),
                label(db, "cast(%s as clob)", "'a'", "'A'", "'\u00e4'", "''"),
                label(db, "cast(%s as enum('a', 'b'))", "'a'", "'b'"),
                label(db, "cast(%s as uuid)", ONE, OTHER),
                label("oracleH2", "cast(%s as varchar(3))", "'a'", "'A'", "' '"));
    }

    static Stream<TypeCase> sqlite() {
        String db = "sqlite";
        return Stream.of(
                label(db, "varchar(3)", "'a'", "'A'", "'a '", "''"),
                label(db, "char(3) collate nocase", "'a'", "'A'", "'a '", "''"),
                label(db, "text collate rtrim", "'a'", "'A'", "'a '", "''", "' '"),
                label(db, "uuid", ONE, OTHER),
                label(db, "json", "'{}'", "'{ }'"),
                label(db, "time", "'10:00'", "'11:00'"),
                label(db, "boolean", "1", "0", "'true'"),
                number(db, "integer", "1", "-2"),
                number(db, "real", "0.1", "9e999", "-0.0"),
                number(db, "numeric(8, 2)", "1.5", "2"),
                time(db, "date", "'2022-01-01'", "'2022-01-02'"),
                time(db, "timestamp collate nocase", "'2022-01-01T10:00:00'", "'2022-01-01 10:00:00'"),
                leftOut(db, "blob", "x'00'", "x'01'"));
    }

    @ParameterizedTest
    @MethodSource({"postgres", "duckDb", "h2", "caselessH2"})
    void countsAreThoseOfTheRows(TypeCase type) {
        List<String> rows = new ArrayList<>();
        type.values.forEach(value -> rows.add(row(type.cast, value)));
        rows.add(row(type.cast, type.values.get(0)));
        rows.add(row(type.cast.startsWith("cast") ? type.cast : "%s", "null"));
        assertEqual(type, "select \"x\", \"n\" from (values " + String.join(", ", rows) + ") as t(\"x\", \"n\")");
    }

    private static String row(String cast, String value) {
        return "(" + cast.formatted(value) + ", 1)";
    }

    @ParameterizedTest
    @MethodSource("sqlite")
    void countsAreThoseOfTheRowsOfATable(TypeCase type) {
        String rows = String.join(", 1), (", type.values);
        Databases.execute(
                sqlite,
                "drop table if exists t",
                "create table t (x " + type.cast + ", n integer)",
                "insert into t values (" + rows + ", 1), (" + type.values.get(0) + ", 1), (null, 1)");
        assertEqual(type, "select x, n from t");
    }

    private static void assertEqual(TypeCase type, String sql) {
        DataSource source = switch (type.database) {
            case "postgres" -> postgres;
            case "duckDb" -> duckDb;
            case "h2" -> h2;
            case "caselessH2" -> caselessH2;
            case "oracleH2" -> oracleH2;
            default -> sqlite;
        };
        Dataset rows = JdbcDatasets.query(source, sql);
        Profile own = Profile.builder().add(rows).build();
        Profile counted = JdbcProfiles.query(source, sql).read().profile();

        assertThat(rows.columnNames().contains("x")).isEqualTo(type.kind.isPresent());
        assertThat(counted.outline()).isEqualTo(own.outline());
        assertThat(counted.rowCount()).isEqualTo(own.rowCount());
        assertThat(counted.remarks()).isEqualTo(own.remarks());
        type.kind.ifPresent(kind -> {
            assertThat(rows.column("x").kind()).isEqualTo(kind);
            Summarizer<?> values = Summarizers.of(new DerivedColumn.Stored("x"), kind);
            assertThat((Object) counted.summary(values)).isEqualTo(own.summary(values));
        });
    }

    @Test
    void labelsOfEachNameAreCountedAndNotRead() {
        for (String type : List.of("uuid", "id", "mood", "feeling", "code", "name")) {
            DatabaseProfile profile = JdbcProfiles.query(postgres, "select cast(null as " + type + ") as x")
                    .read();
            assertThat(profile.counted()).as(type).containsExactly("x");
        }
        assertThat(JdbcProfiles.query(duckDb, "select " + ONE + "::uuid as x, 'a'::enum('a') as y")
                        .read()
                        .counted())
                .containsExactlyInAnyOrder("x", "y");
        assertThat(JdbcProfiles.query(h2, "select uuid " + ONE + " as \"x\", cast('a' as enum('a')) as \"y\"")
                        .read()
                        .counted())
                .containsExactlyInAnyOrder("x", "y");
    }
}
