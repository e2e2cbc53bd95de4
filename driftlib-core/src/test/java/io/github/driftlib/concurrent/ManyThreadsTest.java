package io.github.driftlib.concurrent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.alert.AlertPolicy;
import io.github.driftlib.alert.AlertRule;
import io.github.driftlib.alert.AlertSink;
import io.github.driftlib.alert.AlertStore;
import io.github.driftlib.alert.Alerting;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.RowType;
import io.github.driftlib.live.label.Joined;
import io.github.driftlib.live.label.JoinedType;
import io.github.driftlib.live.label.LabelJoin;
import io.github.driftlib.sink.kit.TestRuns;
import io.github.driftlib.sink.webhook.Notice;
import io.github.driftlib.training.Point;
import io.github.driftlib.training.Run;
import io.github.driftlib.training.Series;
import io.github.driftlib.training.TrainingLog;
import io.github.driftlib.training.TrainingMemory;
import io.github.driftlib.training.TrainingRun;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What says that many threads may use it is used by many at once: nothing is lost, and nothing is there twice. Sinks
 * have their contract for that, and recorders and profiles tests of their own.
 */
class ManyThreadsTest {

    private static final int THREADS = 8;
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    /** Does the work on all threads at the same moment, each with its number. */
    private static void together(IntConsumer work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            CountDownLatch start = new CountDownLatch(THREADS);
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int number = thread;
                running.add(pool.submit(() -> {
                    start.countDown();
                    start.await();
                    work.accept(number);
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private record Ride(int number) {
        String id() {
            return "ride " + number;
        }
    }

    /** Half of the threads bring predictions, the others their outcomes, the last ones first. */
    @Test
    void eachPredictionMeetsItsOutcomeOnce() throws Exception {
        int rides = 8_000;
        RowType<Ride> kept = RowType.<Ride>builder()
                .number("prediction", Ride::number)
                .label("zone", ride -> "z" + ride.number())
                .build();
        JoinedType<Ride> type = JoinedType.number(kept, "target");
        List<Joined> joined = Collections.synchronizedList(new ArrayList<>());
        LabelJoin<Ride> join = LabelJoin.builder(type, Ride::id, ride -> START.plusSeconds(ride.number()))
                .build()
                .into(joined::add);
        together(thread -> {
            for (int i = thread / 2; i < rides; i += THREADS / 2) {
                if (thread % 2 == 0) {
                    join.predicted(new Ride(i));
                } else {
                    int back = rides - 1 - i;
                    join.outcome(new Ride(back).id(), back + 0.5);
                }
            }
        });
        assertThat(join.counts().matched()).isEqualTo(rides);
        assertThat(join.counts().pending()).isZero();
        assertThat(join.counts().orphans()).isZero();
        Dataset rows = Dataset.of(type.rowType(), joined);
        assertThat(rows.rowCount()).isEqualTo(rides);
        assertThat(IntStream.range(0, rides)
                        .map(row -> (int) rows.numerical("prediction").get(row))
                        .distinct()
                        .count())
                .isEqualTo(rides);
        for (int row = 0; row < rides; row++) {
            int number = (int) rows.numerical("prediction").get(row);
            assertThat(rows.numerical("target").get(row)).isEqualTo(number + 0.5);
            assertThat(rows.categorical("zone").get(row)).isEqualTo("z" + number);
        }
    }

    @Test
    void pointsOfOneTrainingRunAreAllKept() throws Exception {
        int steps = 300;
        TrainingMemory memory = new TrainingMemory();
        Run started = Run.builder("fare", "one").start(START).build();
        try (TrainingRun run = TrainingLog.of(memory).start(started)) {
            together(thread -> {
                for (int step = 1; step <= steps; step++) {
                    run.record(step, Series.TRAIN, "loss " + thread, step + thread);
                    memory.points("one")
                            .forEach(point -> assertThat(point.run()).isEqualTo("one"));
                }
            });
            run.finish();
        }
        assertThat(memory.points("one"))
                .hasSize(THREADS * steps)
                .allMatch(point -> point.value() == point.step() + thread(point));
    }

    private static int thread(Point point) {
        return Integer.parseInt(point.series().metric().substring("loss ".length()));
    }

    @Test
    void runsThatManyThreadsWriteAreToldOnce() throws Exception {
        List<Notice> sent = Collections.synchronizedList(new ArrayList<>());
        AlertSink alerts = AlertSink.of(
                Alerting.of(AlertPolicy.every(Duration.ofMinutes(1), 1).withoutMissing(), AlertRule.tests()),
                AlertStore.inMemory(),
                sent::add);
        together(thread -> {
            for (int run = 0; run < 4; run++) {
                alerts.write(TestRuns.run("project " + thread % 2, run, run == 0 ? 5 : 2_000_000));
            }
        });
        assertThat(sent).extracting(Notice::project).containsExactlyInAnyOrder("project 0", "project 1");
    }
}
