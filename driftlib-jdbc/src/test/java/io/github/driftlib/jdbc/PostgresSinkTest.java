package io.github.driftlib.jdbc;

import static io.github.driftlib.jdbc.Databases.count;
import static io.github.driftlib.jdbc.Databases.execute;
import static io.github.driftlib.jdbc.Probe.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.driftlib.sink.SinkException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class PostgresSinkTest extends JdbcSinkContract {

    PostgresSinkTest() {
        super(TestDatabase.POSTGRESQL);
    }

    @Test
    void aNameThatTheServerWouldCutIsAnError() {
        String name = "n".repeat(64);
        JdbcSink sink = JdbcSink.builder(Databases.postgres())
                .history(name)
                .createTables(true)
                .build();
        assertThatThrownBy(() -> sink.write(snapshot(Probe.of("a", 1))))
                .isInstanceOf(SinkException.class)
                .hasMessageEndingWith("names must be at most 63 bytes long, but '" + name + "' is longer");
    }

    @Test
    void aTimestampWithoutMicrosecondsDoesNotFit() {
        DataSource dataSource = Databases.postgres();
        execute(dataSource, "create table w (timestamp timestamptz(3) primary key, a float8)");
        Probe probe = Probe.of("a", 1);
        JdbcSink sink = JdbcSink.builder(dataSource)
                .wide(WideTable.named("w").number("a", probe, Probe.Result::first))
                .build();
        assertThatThrownBy(() -> sink.write(snapshot(probe)))
                .hasMessageEndingWith(
                        "column 'timestamp' must hold a timestamp with microseconds (timestamptz), but is timestamptz");
    }

    @Test
    void findsTablesByTheSearchPath() {
        DataSource dataSource = Databases.postgres();
        execute(
                dataSource,
                "create schema monitoring",
                "create table monitoring.w (timestamp timestamptz primary key, a double precision)",
                "do $$ begin execute 'alter database ' || current_database() || ' set search_path = monitoring'; end $$");
        Probe probe = Probe.of("a", 1);
        JdbcSink.builder(dataSource)
                .wide(WideTable.named("w").number("a", probe, Probe.Result::first))
                .createTables(true)
                .build()
                .write(snapshot(probe));
        assertThat(count(dataSource, "monitoring.w")).isEqualTo(1);
    }
}
