package io.github.driftlib.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.driftlib.alert.AlertPolicy;
import io.github.driftlib.alert.AlertRule;
import io.github.driftlib.alert.AlertSink;
import io.github.driftlib.alert.AlertStore;
import io.github.driftlib.alert.Alerting;
import io.github.driftlib.sink.SinkException;
import io.github.driftlib.sink.kit.TestRuns;
import io.github.driftlib.sink.webhook.Notice;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JdbcAlertStoreTest {

    private static final Alerting ALERTING =
            Alerting.of(AlertPolicy.every(Duration.ofMinutes(1), 1).withoutMissing(), AlertRule.tests());

    private static final double BAD = 2_000_000;

    @TempDir
    private Path folder;

    /** Each run is judged by a store of its own, as after a restart; one dies between saving and sending. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aRestartNeitherForgetsNorRepeats(TestDatabase database) {
        DataSource dataSource = database.create(folder);
        List<Notice> sent = new ArrayList<>();
        boolean[] dies = {false};
        for (int number = 0; number < 8; number++) {
            AlertStore store = JdbcAlertStore.of(dataSource).createTables(true);
            AlertSink alerts = AlertSink.of(ALERTING, store, notice -> {
                if (dies[0]) {
                    throw new IllegalStateException("dies");
                }
                sent.add(notice);
            });
            dies[0] = number == 2;
            double fare = number == 2 || number == 3 ? BAD : 5;
            if (number == 2) {
                int run = number;
                assertThatExceptionOfType(IllegalStateException.class)
                        .isThrownBy(() -> alerts.write(TestRuns.run("taxi", run, fare)));
            } else {
                alerts.write(TestRuns.run("taxi", number, fare));
            }
        }
        assertThat(sent).extracting(Notice::state).containsExactly(Notice.State.FIRING, Notice.State.RESOLVED);
        assertThat(sent.get(0).time()).isEqualTo(TestRuns.time(2));
        assertThat(
                        Databases.rows(
                                dataSource,
                                "select \"status\", \"severity\", \"alert_group\", \"sent\" from \"driftlib_alert\" order by \"run_time\""))
                .containsExactly(
                        List.of("FIRING", "CRITICAL", "column fare", "1"),
                        List.of("RESOLVED", "INFO", "column fare", "1"));
    }

    @Test
    void tablesThatAreMissingAreAFailureThatMayPass() {
        AlertStore store = JdbcAlertStore.of(Databases.h2());
        assertThatExceptionOfType(SinkException.class)
                .isThrownBy(() -> store.load("taxi"))
                .withMessageContaining("the table must exist")
                .matches(SinkException::mayPass);
    }
}
