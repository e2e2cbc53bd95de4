package io.github.driftlib.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What cannot be counted is said in words that tell what to do. */
class ProfileFaultTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatIsNoQueryIsRefusedAndHasNoEffect(TestDatabase database) {
        DataSource source = database.create(folder);
        Databases.execute(source, "create table t (x integer)");
        for (String sql : List.of("insert into t values (1)", "update t set x = 1", "delete from t;")) {
            assertThatThrownBy(() -> JdbcProfiles.query(source, sql).read())
                    .isInstanceOf(JdbcReadException.class)
                    .hasMessageContaining("it must be a query, but gives no rows");
            assertThatThrownBy(() -> JdbcDatasets.query(source, sql))
                    .isInstanceOf(JdbcReadException.class)
                    .hasMessageContaining("it must be a query, but gives no rows");
        }
        assertThat(Databases.count(source, "t")).isZero();
    }

    @Test
    void whatCannotStandInAQueryIsRefused() {
        DataSource source = Databases.postgres();
        Databases.execute(source, "create table t (x integer)");
        for (String sql : List.of(
                "insert into t values (1) returning x",
                "explain select 1",
                "with added as (insert into t values (1) returning x) select x from added")) {
            assertThatThrownBy(() -> JdbcProfiles.query(source, sql).read())
                    .isInstanceOf(JdbcReadException.class)
                    .hasMessageContaining("it must be a select that can stand in parentheses after from");
        }
        assertThatThrownBy(() ->
                        JdbcProfiles.query(source, "select x into u from t").read())
                .hasMessageContaining("it must be a query, but gives no rows");
        assertThatThrownBy(() -> JdbcProfiles.query(new DuckDbSource("jdbc:duckdb:"), "create table t as select 1 as x")
                        .read())
                .isInstanceOf(JdbcReadException.class)
                .hasMessageContaining("it must be a");
        assertThatThrownBy(() -> JdbcProfiles.query(source, "selec 1").read())
                .hasMessageContaining("it is not this database's SQL");
        assertThat(Databases.count(source, "t")).isZero();
    }

    /** In parentheses, {@code show} would be the name of a table. */
    @Test
    void soIsWhatIsNoSelect() {
        for (String sql : List.of("show tables", "explain select 1", "call 5", "script")) {
            assertIsNoSelect(Databases.h2(), sql);
        }
        for (String sql : List.of("pragma version", "pragma database_list", "call pragma_version()")) {
            assertIsNoSelect(new DuckDbSource("jdbc:duckdb:"), sql);
        }
    }

    private static void assertIsNoSelect(DataSource source, String sql) {
        assertThatThrownBy(() -> JdbcProfiles.query(source, sql).read())
                .isInstanceOf(JdbcReadException.class)
                .hasMessageContaining("it must be a select that can stand in parentheses after from");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aSemicolonAtTheEndDoesNotMatter(TestDatabase database) {
        DataSource source = database.create(folder);
        for (String sql : List.of("select ';' as \"x\" ;", "select ';' as \"x\"; -- the last line; of it")) {
            assertThat(JdbcProfiles.query(source, sql)
                            .read()
                            .profile()
                            .outline()
                            .columns())
                    .containsOnlyKeys("x");
            assertThat(JdbcDatasets.query(source, sql).categorical("x").get(0)).isEqualTo(";");
        }
        assertThatThrownBy(() -> JdbcProfiles.query(source, " ; ")).hasMessage("sql must be a query, but was blank");
    }

    /** Gives connections as a pool does that has turned autocommit off, after a statement of its own. */
    private static DataSource withoutAutoCommit(DataSource source, String before) {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    Connection connection = source.getConnection();
                    connection.setAutoCommit(false);
                    if (!before.isEmpty()) {
                        try (Statement statement = connection.createStatement()) {
                            statement.execute(before);
                        }
                    }
                    return connection;
                });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void withoutAutoCommitItWorks(TestDatabase database) {
        DataSource source = withoutAutoCommit(database.create(folder), "");
        assertThat(JdbcProfiles.query(source, "select 'a' as x")
                        .read()
                        .profile()
                        .rowCount())
                .isEqualTo(1);
    }

    @Test
    void anOpenTransactionIsRefused() {
        DataSource source = withoutAutoCommit(Databases.postgres(), "select 1");
        assertThatThrownBy(() -> JdbcProfiles.query(source, "select 'a' as x").read())
                .isInstanceOf(JdbcReadException.class)
                .hasMessageContaining("the data source must give connections without an open transaction");
    }

    @Test
    void mistakesHaveTheirNames() throws SQLException {
        DataSource source = Databases.postgres();
        assertThat(refusal(source, "select 1 / 0 as x")).contains("it divides by zero");
        assertThat(refusal(source, "select 1 as x where now() = 5")).contains("no function or operator");
        assertThat(refusal(source, "select pg_terminate_backend(pg_backend_pid()) as x"))
                .contains("the connection is gone");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void questionMarksAreAsManyAsValues(TestDatabase database) {
        assertQuestionMarksAreCounted(database.create(folder));
    }

    @Test
    void soTheyAreForDuckDb() {
        assertQuestionMarksAreCounted(new DuckDbSource("jdbc:duckdb:"));
    }

    private static void assertQuestionMarksAreCounted(DataSource source) {
        String sql = "select '?' as x where 1 = ? and 2 = cast(? as integer) -- ?";
        for (Object[] values : new Object[][] {{}, {1}, {1, 2, 3}}) {
            String told = "it must have as many question marks as there are values, which are " + values.length
                    + ", but has 2";
            assertThatThrownBy(() -> JdbcProfiles.query(source, sql, values).read())
                    .isInstanceOf(JdbcReadException.class)
                    .hasMessageEndingWith(told);
            assertThatThrownBy(() -> JdbcDatasets.query(source, sql, values))
                    .isInstanceOf(JdbcReadException.class)
                    .hasMessageEndingWith(told);
        }
        assertThat(JdbcProfiles.query(source, sql, 1, 2).read().profile().rowCount())
                .isEqualTo(1);
    }

    @Test
    void rowsOfWhichNothingCanBeHeldAreNone() {
        String sql = "select cast(x'00' as varbinary) as x from system_range(1, 400)";
        DatabaseProfile profile = JdbcProfiles.query(Databases.h2(), sql).read();
        assertThat(profile.profile().rowCount())
                .isEqualTo(JdbcDatasets.query(Databases.h2(), sql).rowCount())
                .isZero();
        assertThat(profile.profile().remarks()).hasSize(1);
    }

    /** What a report needs is asked between two statements. */
    @Test
    void anInterruptBetweenStatementsEndsItToo() {
        try {
            assertThatThrownBy(() -> JdbcProfiles.query(Databases.h2(), "select 1 as x")
                            .needs(columns -> {
                                Thread.currentThread().interrupt();
                                return List.of();
                            })
                            .read())
                    .isInstanceOf(JdbcReadException.class)
                    .hasMessageContaining(Watch.INTERRUPTED);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }

    private static String refusal(DataSource source, String sql) {
        assertThatThrownBy(() -> JdbcDatasets.query(source, sql)).isInstanceOf(JdbcReadException.class);
        return catchThrowable(() -> JdbcProfiles.query(source, sql).read()).getMessage();
    }
}
