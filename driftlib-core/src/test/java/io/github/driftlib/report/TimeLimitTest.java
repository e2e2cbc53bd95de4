package io.github.driftlib.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.driftlib.Metrics;
import io.github.driftlib.Tests;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.quality.value.ValueResult;
import io.github.driftlib.test.MetricTest;
import io.github.driftlib.test.TestResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class TimeLimitTest {

    private static final Dataset DATA =
            Dataset.builder().numerical("x", 1, 2, 3, 4).build();
    private static final Duration LIMIT = Duration.ofMillis(300);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final ThreadPoolExecutor POOL = (ThreadPoolExecutor) Executors.newFixedThreadPool(2);
    /** Which test it is: what looks at nothing else ends with its own, so that no thread is left at work. */
    private static final AtomicInteger TEST = new AtomicInteger();

    private static final CountDownLatch NEVER = new CountDownLatch(1);

    enum Endless {
        LOOPS {
            @Override
            void act() {
                int own = TEST.get();
                while (TEST.get() == own) {
                    Thread.onSpinWait();
                }
            }
        },
        LOOKS {
            @Override
            void act() {
                int own = TEST.get();
                while (TEST.get() == own && !Thread.currentThread().isInterrupted()) {
                    Thread.onSpinWait();
                }
                throw new IllegalStateException("interrupted");
            }
        },
        SLEEPS {
            @Override
            void act() {
                try {
                    Thread.sleep(60_000);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        },
        WAITS {
            @Override
            void act() {
                try {
                    NEVER.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        },
        PARKS {
            @Override
            void act() {
                int own = TEST.get();
                while (TEST.get() == own) {
                    LockSupport.park();
                }
            }
        };

        abstract void act();
    }

    record EndlessMetric(Endless kind, int number) implements Metric<ValueResult> {
        @Override
        public MetricOutcome<ValueResult> compute(MetricContext context) {
            kind.act();
            return MetricOutcome.notApplicable("over");
        }
    }

    record EndlessTest(Endless kind) implements MetricTest {
        @Override
        public TestResult run(MetricContext context) {
            kind.act();
            throw new IllegalStateException("over");
        }

        @Override
        public List<? extends Metric<?>> metrics(MetricContext context) {
            return List.of();
        }
    }

    @AfterEach
    void end() throws InterruptedException {
        Thread.interrupted();
        TEST.incrementAndGet();
        // A thread that is still at work would be missing in the next test.
        for (long end = System.nanoTime() + SOON.toNanos(); POOL.getActiveCount() > 0 && System.nanoTime() < end; ) {
            Thread.getAllStackTraces().keySet().forEach(LockSupport::unpark);
            Thread.sleep(1);
        }
        Thread.getAllStackTraces().keySet().forEach(LockSupport::unpark);
        Thread.interrupted();
    }

    @AfterAll
    static void shutDown() {
        POOL.shutdownNow();
    }

    /**
     * The pool is for all tests: from Java 19 on it can be closed, which JUnit does with arguments unless told not to.
     */
    static Stream<Arguments> everywhere() {
        List<Arguments> all = new ArrayList<>();
        for (Endless kind : Endless.values()) {
            all.add(Arguments.of(kind, "common pool", ForkJoinPool.commonPool()));
            all.add(Arguments.of(kind, "own pool", POOL));
            all.add(Arguments.of(kind, "one thread", (Executor) Runnable::run));
        }
        return all.stream();
    }

    private static Report report(Executor executor, Metric<?>... metrics) {
        return Report.builder()
                .metrics(metrics)
                .executor(executor)
                .timeLimit(LIMIT)
                .build();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("everywhere")
    void theCallEndsSoonAfterTheLimitWithWhatThereIs(Endless kind, String name, Executor executor) {
        EndlessMetric metric = new EndlessMetric(kind, 0);
        long start = System.nanoTime();
        Snapshot snapshot = report(executor, Metrics.columnSummary("x"), metric).run(DATA, DATA);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        assertThat(snapshot.outcome(metric).status()).isEqualTo(MetricOutcome.Status.NOT_FINISHED);
        assertThat(snapshot.outcome(metric).reason()).isEqualTo("not finished within the time limit of PT0.3S");
        assertThat(snapshot.outcome(Metrics.columnSummary("x")).status()).isEqualTo(MetricOutcome.Status.COMPUTED);
        assertThat(snapshot.toJson()).contains("NOT_FINISHED");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("everywhere")
    void anInterruptEndsACallWithALimitWhateverAMetricDoes(Endless kind, String name, Executor executor)
            throws Exception {
        Report report = Report.builder()
                .metrics(new EndlessMetric(kind, 0), new EndlessMetric(kind, 1))
                .executor(executor)
                .timeLimit(Duration.ofSeconds(Long.MAX_VALUE))
                .build();
        assertEndsByInterrupt(() -> report.run(DATA, DATA));
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("everywhere")
    void anInterruptEndsACallWithoutALimitWhereMetricsListen(Endless kind, String name, Executor executor)
            throws Exception {
        if (kind == Endless.LOOPS || kind == Endless.PARKS) {
            return;
        }
        Report report = Report.builder()
                .metrics(new EndlessMetric(kind, 0), new EndlessMetric(kind, 1), new EndlessMetric(kind, 2))
                .executor(executor)
                .build();
        assertEndsByInterrupt(() -> report.run(DATA, DATA));
    }

    static void assertEndsByInterrupt(Runnable call) throws InterruptedException {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        AtomicBoolean kept = new AtomicBoolean();
        Thread thread = new Thread(() -> {
            try {
                call.run();
            } catch (Throwable e) {
                thrown.set(e);
            }
            kept.set(Thread.currentThread().isInterrupted());
        });
        thread.setDaemon(true);
        thread.start();
        thread.join(50);
        assertThat(thread.isAlive()).isTrue();
        thread.interrupt();
        thread.join(SOON.toMillis());
        assertThat(thread.isAlive()).isFalse();
        assertThat(thrown.get()).isInstanceOf(CancellationException.class);
        assertThat(kept).isTrue();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("everywhere")
    void testsThatAreNotFinishedAreErrors(Endless kind, String name, Executor executor) {
        EndlessTest test = new EndlessTest(kind);
        Snapshot snapshot = TestSuite.builder()
                .tests(Tests.numberOfColumns(), test, Tests.numberOfRows())
                .executor(executor)
                .timeLimit(LIMIT)
                .build()
                .run(DATA, DATA);
        assertThat(snapshot.result(test).status()).isEqualTo(TestResult.Status.ERROR);
        assertThat(snapshot.result(test).description()).isEqualTo("not finished within the time limit of PT0.3S");
        assertThat(snapshot.summary().successTests()).isEqualTo(1);
        assertThat(snapshot.summary().allPassed()).isFalse();
    }

    @Test
    void threadsOfTheExecutorAreGivenBackWithoutAnInterrupt() throws Exception {
        for (Endless kind : List.of(Endless.SLEEPS, Endless.WAITS, Endless.LOOKS)) {
            EndlessMetric[] metrics = Stream.iterate(0, i -> i < 6, i -> i + 1)
                    .map(i -> new EndlessMetric(kind, i))
                    .toArray(EndlessMetric[]::new);
            report(POOL, metrics).run(DATA, DATA);
            for (int i = 0; i < 4; i++) {
                assertThat(POOL.submit(() -> Thread.currentThread().isInterrupted())
                                .get(2, TimeUnit.SECONDS))
                        .isFalse();
            }
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("driftlib-run")
                        && Stream.of(thread.getStackTrace())
                                .anyMatch(frame -> frame.getMethodName().equals("sleep")));
    }

    @Test
    void aRunThatWasCutOffLeavesOthersOverTheSameDataAlone() {
        Dataset large = Dataset.builder()
                .numerical(
                        "x",
                        java.util.stream.IntStream.range(0, 400_000)
                                .mapToDouble(i -> i * 7919L % 400_009)
                                .toArray())
                .build();
        Report report = Report.of(Metrics.columnSummary("x"));
        Snapshot expected = report.run(large, large);
        for (int millis : new int[] {1, 2, 5, 15}) {
            Dataset fresh = Dataset.builder()
                    .numerical("x", large.numerical("x").toArray())
                    .build();
            Thread other = new Thread(() -> Report.builder()
                    .metrics(Metrics.columnSummary("x"))
                    .timeLimit(Duration.ofMillis(millis))
                    .build()
                    .run(fresh, fresh));
            other.start();
            assertThat(report.run(fresh, fresh).get(Metrics.columnSummary("x")))
                    .isEqualTo(expected.get(Metrics.columnSummary("x")));
        }
    }

    @Test
    void aRunInTimeIsTheSameAsWithoutALimit() {
        Report.Builder builder = Report.builder()
                .metrics(Metrics.columnSummary("x"), Metrics.datasetDrift())
                .clock(java.time.Clock.fixed(java.time.Instant.EPOCH, java.time.ZoneOffset.UTC));
        Snapshot without = builder.build().run(DATA, DATA);
        assertThat(builder.timeLimit(Duration.ofMinutes(1))
                        .build()
                        .run(DATA, DATA)
                        .toJson())
                .isEqualTo(without.toJson());
    }

    @Test
    void mistakesAreToldAsWithoutALimit() {
        assertThatThrownBy(() -> Report.builder().timeLimit(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("timeLimit must be positive, but was PT0S");
        io.github.driftlib.data.DataDefinition unknown =
                io.github.driftlib.data.DataDefinition.builder().target("y").build();
        assertThatThrownBy(
                        () -> report(Runnable::run, Metrics.columnSummary("x")).run(DATA, DATA, unknown))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'y'");
    }

    @Test
    void aThreadThatIsInterruptedBeforeComputesNothing() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Report.of(Metrics.columnSummary("x")).run(DATA, DATA))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
