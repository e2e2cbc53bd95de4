package io.github.driftlib.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.driftlib.sink.SinkException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {

    private final Probe probe = Probe.of("a", 1);

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\0b"})
    void namesMustBeNames(String name) {
        assertThatThrownBy(() -> TableName.of(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("name must be a name that is not blank and has no NUL, but was ");
        assertThatThrownBy(() -> WideTable.named("w").number(name, probe, Probe.Result::first))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("column must be a name");
    }

    @Test
    void columnsOfAWideTableMustDiffer() {
        WideTable table = WideTable.named("w").number("a", probe, Probe.Result::first);
        assertThatThrownBy(() -> table.integer("a", probe, result -> 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("columns of table w must have distinct names, but 'a' is there twice");
        assertThatThrownBy(() -> table.timestampColumn("a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> table.projectColumn("timestamp")).isInstanceOf(IllegalArgumentException.class);
        assertThat(table.timestampColumn("t").projectColumn("timestamp")).hasToString("WideTable w[a]");
    }

    @Test
    void aBuilderReportsAllProblemsAtOnce() {
        JdbcSink.Builder builder = JdbcSink.builder(Databases.h2());
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tables must not be empty; call history() or wide(...)");
        builder.history("t").history("t").wide(WideTable.named("w"));
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tables must be distinct, but t is there twice;"
                        + " table w must have at least one value, but has none");
    }

    @Test
    void aValueThatThrowsIsNamed() {
        JdbcSink sink = JdbcSink.builder(Databases.h2())
                .wide(WideTable.named("w").label("a", probe, result -> {
                    throw new IllegalStateException("no side");
                }))
                .build();
        assertThatThrownBy(() -> sink.write(Probe.snapshot(probe)))
                .isInstanceOf(SinkException.class)
                .hasMessage("table w cannot take the snapshot: the value of column 'a' could not be had:"
                        + " java.lang.IllegalStateException: no side")
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void aHistoryMustBeOne() {
        DataSource database = Databases.h2();
        Databases.execute(database, "create table \"t\" (\"project\" varchar)");
        assertThatThrownBy(() -> JdbcHistory.of(database, TableName.of("t")).projects())
                .isInstanceOf(JdbcReadException.class)
                .hasMessageStartingWith("table t could not be read: column 'run_time' is missing; column 'series'");
    }

    @Test
    void queriesMustBeQueries() {
        DataSource database = Databases.h2();
        assertThatThrownBy(() -> JdbcDatasets.query(database, " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sql must be a query, but was blank");
        assertThatThrownBy(() -> JdbcDatasets.query(database, "select ?", new Object()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("values must be strings, numbers, booleans, UUIDs, points in time or null,"
                        + " but was a java.lang.Object");
        assertThatThrownBy(() -> JdbcDatasets.query(database, "select ? as x"))
                .isInstanceOf(JdbcReadException.class)
                .hasMessageStartingWith("query select ? as x could not be read: ");
    }
}
