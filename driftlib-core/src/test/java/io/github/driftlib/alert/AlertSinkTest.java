package io.github.driftlib.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.sink.SinkException;
import io.github.driftlib.sink.durable.DurableSink;
import io.github.driftlib.sink.kit.TestRuns;
import io.github.driftlib.sink.webhook.Notice;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertSinkTest {

    /** Runs of the kit are a second apart; a fare of a million fails its test. */
    private static final Alerting ALERTING =
            Alerting.of(AlertPolicy.every(Duration.ofMinutes(1), 1).withoutMissing(), AlertRule.tests());

    private static final double BAD = 2_000_000;

    @TempDir
    private Path folder;

    private final List<Notice> sent = Collections.synchronizedList(new ArrayList<>());

    @Test
    void whatIsToldWaitsBehindAJournalForAReceiverThatIsAway() {
        AtomicInteger attempts = new AtomicInteger();
        AlertSink alerts = AlertSink.of(ALERTING, AlertStore.inMemory(), notice -> {
                    if (attempts.incrementAndGet() < 4) {
                        throw SinkException.unavailable("away", null);
                    }
                    sent.add(notice);
                })
                .linking(message -> URI.create("http://localhost/d/taxi"));
        try (DurableSink durable = DurableSink.builder(folder, alerts)
                .pauses(Duration.ofMillis(1), Duration.ofMillis(5))
                .build()) {
            durable.write(TestRuns.run("taxi", 0, 5));
            durable.write(TestRuns.run("taxi", 1, BAD));
            durable.write(TestRuns.run("taxi", 2, BAD));
            assertThat(durable.flush(Duration.ofSeconds(20))).isTrue();
        }
        assertThat(sent).hasSize(1);
        assertThat(sent.get(0).text())
                .isEqualTo("Mean Value of fare failed with 2,000,000.\n"
                        + "Found: the mean of 'fare' is 2000000 and must be less than 1000000.");
        assertThat(sent.get(0).link()).isEqualTo(URI.create("http://localhost/d/taxi"));
    }

    @Test
    void aRestartNeitherForgetsNorRepeats() {
        AlertStore store = AlertStore.inMemory();
        for (int number = 0; number < 6; number++) {
            AlertSink.of(ALERTING, store, sent::add).write(TestRuns.run("taxi", number, number == 1 ? BAD : 5));
        }
        assertThat(sent).extracting(Notice::state).containsExactly(Notice.State.FIRING, Notice.State.RESOLVED);
    }

    @Test
    void aMessageThatIsRefusedDoesNotHoldUpTheNext() {
        AlertSink alerts = AlertSink.of(ALERTING, AlertStore.inMemory(), notice -> {
            if (notice.project().equals("taxi") && sent.isEmpty()) {
                sent.add(notice);
                throw new SinkException("too long");
            }
            sent.add(notice);
        });
        alerts.write(TestRuns.run("taxi", 1, BAD));
        alerts.write(TestRuns.run("bus", 1, BAD));
        assertThat(sent).extracting(Notice::project).containsExactly("taxi", "bus");
    }
}
