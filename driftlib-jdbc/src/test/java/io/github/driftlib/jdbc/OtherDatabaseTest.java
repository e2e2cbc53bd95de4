package io.github.driftlib.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.Presets;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Schema;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.RunInfo;
import io.github.driftlib.summary.profile.Profile;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a database of which nobody has said how it counts, the profile is that of the rows as well. */
class OtherDatabaseTest {

    private static final Report REPORT = Report.of(Presets.dataDrift(), Presets.dataQuality());

    private DataSource dataSource;

    /** The database under another name. */
    private static DataSource renamed(DataSource database) {
        return as(DataSource.class, (proxy, method, arguments) -> {
            Connection connection = database.getConnection();
            DatabaseMetaData described = connection.getMetaData();
            DatabaseMetaData renamed = as(DatabaseMetaData.class, (own, asked, given) -> switch (asked.getName()) {
                case "getDatabaseProductName" -> "Other";
                // As Oracle, which has only this one where all statements see the same rows.
                case "supportsTransactionIsolationLevel" -> given[0].equals(Connection.TRANSACTION_SERIALIZABLE);
                default -> call(asked, described, given);
            });
            return as(
                    Connection.class,
                    (own, asked, given) ->
                            asked.getName().equals("getMetaData") ? renamed : call(asked, connection, given));
        });
    }

    private static <T> T as(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Method method, Object target, Object... arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @BeforeEach
    void fill() throws SQLException {
        DataSource database = Databases.h2();
        Databases.execute(
                database,
                "create table trips (id numeric(20), n integer, fare numeric(8, 2), nothing varchar)",
                "insert into trips select 9007199254740992 + x, mod(x, 7), x / 4.0, null from system_range(1, 300)");
        dataSource = renamed(database);
    }

    private void assertEqual(String sql, Object... values) {
        AtomicReference<Schema> asked = new AtomicReference<>();
        DatabaseProfile read = JdbcProfiles.query(dataSource, sql, values)
                .needs(columns -> {
                    asked.set(columns);
                    return REPORT.needs(DataDefinition.inferred()).apply(columns);
                })
                .read();
        Profile own = Profile.builder()
                .needs(REPORT.needs(DataDefinition.inferred()))
                .add(JdbcDatasets.query(dataSource, sql, values))
                .build();

        assertThat(asked.get()).isEqualTo(own.outline());
        assertThat(read.counted()).isEmpty();
        assertThat(read.streamed()).isEqualTo(own.outline().columns().keySet());
        assertThat(read.profile().outline()).isEqualTo(own.outline());
        assertThat(json(read.profile())).isEqualTo(json(own));
    }

    private static String json(Profile profile) {
        return REPORT.run(RunData.of(profile).withReference(profile).withInfo(RunInfo.of("trips", Instant.EPOCH)))
                .toJson();
    }

    /** Without rows, whole numbers beyond doubles look like numbers, and are labels with them. */
    @Test
    void whatIsNeededIsWhatTheRowsNeed() {
        assertEqual("select * from trips");
        assertEqual("select * from trips where n > ?", 5);
        assertEqual("select * from trips where 1 = 0");
    }

    @Test
    void aQueryNeedNotStandInParentheses() {
        assertEqual("show tables");
        assertEqual("select n, ? as x from trips", "a");
    }

    @Test
    void bothReadingsSeeTheSameRows() {
        assertThat(JdbcProfiles.query(dataSource, "select * from trips")
                        .needs(columns -> {
                            Databases.execute(dataSource, "insert into trips (n) values (1)");
                            return REPORT.needs(DataDefinition.inferred()).apply(columns);
                        })
                        .read()
                        .profile()
                        .rowCount())
                .isEqualTo(300);
    }

    @Test
    void rowsAreReadOnceWhereNothingMoreIsNeeded() {
        assertThat(JdbcProfiles.query(dataSource, "select * from trips").read().rowsRead())
                .isEqualTo(300);
        assertThat(JdbcProfiles.query(dataSource, "select * from trips")
                        .needs(columns -> List.of())
                        .read()
                        .rowsRead())
                .isEqualTo(300);
    }
}
