package io.github.driftlib.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.JRE;

/** A recorder with its own thread, under many threads at once. */
class RecorderManyThreadsTest {

    private static Recorder<LiveRow> recorder(Windows<? super LiveRow> windows) {
        return Recorder.builder(LiveRow.TYPE).windows(windows).build();
    }

    private static void check(Counts counts, long offered) {
        assertThat(counts.offered()).isEqualTo(offered);
        assertThat(counts.waiting()).isZero();
        assertThat(counts.recorded() + counts.refused()).isEqualTo(offered);
        assertThat(counts.recorded()).isPositive();
    }

    @Test
    void sixtyFourThreadsRecordAtOnce() throws InterruptedException {
        record(Executors.newFixedThreadPool(64), 64, 1_000);
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21, disabledReason = "virtual threads came with Java 21")
    void tenThousandVirtualThreadsRecordAtOnce() throws Exception {
        ExecutorService virtual = (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        record(virtual, 10_000, 10);
    }

    private static void record(ExecutorService threads, int tasks, int rows) throws InterruptedException {
        Recorder<LiveRow> recorder = recorder(Windows.rows(10_000));
        for (int task = 0; task < tasks; task++) {
            threads.execute(() -> {
                for (int row = 0; row < rows; row++) {
                    recorder.record(LiveRow.of(row));
                }
            });
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        check(recorder.counts(), (long) tasks * rows);
        recorder.close();
    }

    @Test
    void rowsTakenByAndByAreInTheirWindowsOnce() throws InterruptedException {
        List<Window> windows = Collections.synchronizedList(new ArrayList<>());
        Recorder<LiveRow> recorder = Recorder.builder(LiveRow.TYPE)
                .windows(Windows.rows(1_500))
                .tick(Duration.ofMillis(1))
                .mostWaitingWindows(1_000)
                .onWindow(windows::add)
                .build();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        for (int thread = 0; thread < 4; thread++) {
            threads.execute(() -> {
                for (int row = 0; row < 20_000; row++) {
                    recorder.record(LiveRow.of(row));
                }
            });
        }
        threads.shutdown();
        while (!threads.awaitTermination(1, TimeUnit.MILLISECONDS)) {
            recorder.current();
        }
        recorder.close();
        Counts counts = recorder.counts();
        check(counts, 80_000);
        assertThat(windows.stream()
                        .mapToLong(window -> window.profile().rowCount())
                        .sum())
                .isEqualTo(counts.recorded());
        assertThat(windows.subList(0, windows.size() - 1))
                .allSatisfy(window -> assertThat(window.profile().rowCount()).isEqualTo(1_500));
    }

    /** Ten minutes, or {@code -Dsoak.seconds}, at the heap that the virtual machine has. */
    @Test
    @EnabledIfSystemProperty(named = "long", matches = "true")
    void memoryIsTheSameAfterALongTime() throws Exception {
        long seconds = Long.getLong("soak.seconds", 600);
        Recorder<LiveRow> recorder = recorder(Windows.tumbling(Duration.ofSeconds(1)));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Long>> offered = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            offered.add(threads.submit(() -> offer(recorder, end)));
        }
        TimeUnit.SECONDS.sleep(seconds / 4);
        long early = used();
        long sum = 0;
        for (Future<Long> rows : offered) {
            sum += rows.get();
        }
        threads.shutdown();
        long late = used();
        check(recorder.counts(), sum);
        recorder.close();
        assertThat(late - early).isLessThan(20_000_000);
    }

    private static long offer(Recorder<LiveRow> recorder, long end) throws InterruptedException {
        long rows = 0;
        while (System.nanoTime() < end) {
            for (int i = 0; i < 1_000; i++) {
                recorder.record(LiveRow.of(rows++));
            }
            TimeUnit.MILLISECONDS.sleep(2);
        }
        return rows;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
