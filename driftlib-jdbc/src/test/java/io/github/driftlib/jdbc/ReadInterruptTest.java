package io.github.driftlib.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.quality.value.ValueResult;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.Snapshot;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reading over JDBC ends when its thread is interrupted, and so when the run that it is a part of has to end. */
class ReadInterruptTest {

    /** Queries that take minutes. */
    private static final Map<TestDatabase, String> LONG = Map.of(
            TestDatabase.H2, "select count(*) as n from system_range(1, 2000000) a, system_range(1, 2000000) b",
            TestDatabase.POSTGRESQL, "select 1 as n from pg_sleep(300)",
            TestDatabase.SQLITE,
                    "with recursive t(n) as (select 1 union all select n + 1 from t) select count(*) as n from t");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aLongQueryEndsWithTheInterruptOfItsThread(TestDatabase database) throws InterruptedException {
        DataSource source = database.create(folder);
        assertEndsWithTheInterrupt(() -> JdbcDatasets.query(source, LONG.get(database)));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void soDoesCounting(TestDatabase database) throws InterruptedException {
        DataSource source = database.create(folder);
        assertEndsWithTheInterrupt(
                () -> JdbcProfiles.query(source, LONG.get(database)).read());
    }

    @Test
    void duckDbStopsCountingToo() throws InterruptedException {
        assertEndsWithTheInterrupt(() -> JdbcProfiles.query(
                        new DuckDbSource("jdbc:duckdb:"),
                        "select sum(a.i * b.i) as n from range(2000000) a(i), range(2000000) b(i)")
                .read());
    }

    private static void assertEndsWithTheInterrupt(Runnable reading) throws InterruptedException {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        AtomicBoolean kept = new AtomicBoolean();
        CountDownLatch started = new CountDownLatch(1);
        Thread reader = new Thread(() -> {
            started.countDown();
            try {
                reading.run();
            } catch (Throwable e) {
                failure.set(e);
                kept.set(Thread.currentThread().isInterrupted());
            }
        });
        reader.start();
        started.await();
        TimeUnit.MILLISECONDS.sleep(200);
        reader.interrupt();
        reader.join(TimeUnit.SECONDS.toMillis(10));
        assertThat(reader.isAlive()).isFalse();
        assertThat(failure.get()).isInstanceOf(JdbcReadException.class).hasMessageContaining(Watch.INTERRUPTED);
        assertThat(kept).isTrue();
    }

    @Test
    void rowsThatAreThereAlreadyAreNotReadToTheirEnd() {
        Thread.currentThread().interrupt();
        try {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> JdbcDatasets.query(Databases.h2(), "select x from system_range(1, 10)")))
                    .isInstanceOf(JdbcReadException.class)
                    .hasMessageContaining(Watch.INTERRUPTED);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }

    record Reading(String name) implements Metric<ValueResult> {

        private static final AtomicReference<DataSource> SOURCE = new AtomicReference<>();
        private static final CountDownLatch ENDED = new CountDownLatch(1);

        @Override
        public MetricOutcome<ValueResult> compute(MetricContext context) {
            try {
                JdbcDatasets.query(SOURCE.get(), LONG.get(TestDatabase.H2));
                return MetricOutcome.notApplicable("it was quick");
            } finally {
                ENDED.countDown();
            }
        }
    }

    @Test
    void aMetricThatReadsEndsWithItsRun() throws InterruptedException {
        Reading.SOURCE.set(Databases.h2());
        Reading metric = new Reading("x");
        Snapshot snapshot = Report.builder()
                .metrics(metric)
                .timeLimit(Duration.ofSeconds(2))
                .build()
                .run(RunData.of(Dataset.builder().numerical("x", 1, 2).build()));
        assertThat(snapshot.outcome(metric).status()).isEqualTo(MetricOutcome.Status.NOT_FINISHED);
        assertThat(Reading.ENDED.await(10, TimeUnit.SECONDS)).isTrue();
    }
}
