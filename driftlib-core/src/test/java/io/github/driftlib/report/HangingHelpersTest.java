package io.github.driftlib.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.quality.value.ValueResult;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Executors and listeners that hang or throw while a run has a time limit. */
class HangingHelpersTest {

    private static final Dataset DATA =
            Dataset.builder().numerical("x", 1, 2, 3, 4).build();
    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final AtomicBoolean OVER = new AtomicBoolean();

    record Quick(int number) implements Metric<ValueResult> {
        @Override
        public MetricOutcome<ValueResult> compute(MetricContext context) {
            return MetricOutcome.notApplicable("quick");
        }
    }

    @AfterEach
    void end() {
        OVER.set(true);
        Thread.getAllStackTraces().keySet().forEach(LockSupport::unpark);
    }

    private static void hang() {
        while (!OVER.get()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<Arguments> executors() {
        return Stream.of(
                Arguments.of("hangs", (Executor) task -> hang()),
                Arguments.of("sleeps", (Executor) task -> sleep()),
                Arguments.of("throws", (Executor) task -> {
                    throw new IllegalStateException("no");
                }),
                Arguments.of("throws an error", (Executor) task -> {
                    throw new AssertionError("no");
                }),
                Arguments.of("forgets", (Executor) task -> {}));
    }

    static Stream<Arguments> listeners() {
        return Stream.of(
                Arguments.of("hangs", (ProgressListener) progress -> hang()),
                Arguments.of("sleeps", (ProgressListener) progress -> sleep()),
                Arguments.of("throws", (ProgressListener) progress -> {
                    throw new IllegalStateException("no");
                }),
                Arguments.of("throws an error", (ProgressListener) progress -> {
                    throw new AssertionError("no");
                }));
    }

    private static Report.Builder report() {
        List<Quick> metrics = IntStream.range(0, 4).mapToObj(Quick::new).toList();
        return Report.builder().metrics(metrics).timeLimit(LIMIT);
    }

    /** The run ends soon, and each metric is either what it is or not finished. */
    private static void assertEndsSoon(Report report, String how) {
        OVER.set(false);
        long start = System.nanoTime();
        Snapshot snapshot = report.run(RunData.of(DATA));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        List<MetricOutcome.Status> statuses = snapshot.metrics().stream()
                .map(metric -> snapshot.outcome(metric).status())
                .toList();
        assertThat(statuses).hasSize(4);
        if (how.startsWith("throws") || how.equals("forgets")) {
            assertThat(statuses).containsOnly(MetricOutcome.Status.NOT_APPLICABLE);
        } else {
            assertThat(statuses)
                    .allMatch(status -> status == MetricOutcome.Status.NOT_APPLICABLE
                            || status == MetricOutcome.Status.NOT_FINISHED);
        }
    }

    @ParameterizedTest
    @MethodSource("executors")
    void anExecutorDoesNotHoldARun(String how, Executor executor) {
        assertEndsSoon(report().executor(executor).build(), how);
    }

    @ParameterizedTest
    @MethodSource("listeners")
    void aListenerDoesNotHoldARun(String how, ProgressListener listener) {
        assertEndsSoon(report().listener(listener).build(), how);
    }
}
