package io.github.driftlib.sink.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftlib.report.Snapshot;
import io.github.driftlib.sink.MetricSink;
import io.github.driftlib.sink.SinkException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * What every sink does. A test of a sink extends this, says how the sink is made and what its target holds, and runs.
 *
 * <p>Needs JUnit Jupiter and nothing else.
 */
public abstract class MetricSinkContract {

    /** For subclasses. */
    protected MetricSinkContract() {}

    /** A sink to the target of this test, which is empty when the test begins. */
    protected abstract MetricSink sink() throws Exception;

    /** What the target holds, in any order. A sink that writes later has to be done with it. */
    protected abstract List<StoredRun> stored() throws Exception;

    private void assertStored(StoredRun... expected) throws Exception {
        Comparator<StoredRun> order = Comparator.comparing(StoredRun::project).thenComparing(StoredRun::time);
        assertEquals(
                List.of(expected).stream().sorted(order).toList(),
                stored().stream().sorted(order).toList());
    }

    private static StoredRun stored(String project, long number, double fare) {
        return new StoredRun(project, TestRuns.time(number), fare);
    }

    @Test
    void aRunIsThere() throws Exception {
        try (MetricSink sink = sink()) {
            sink.write(TestRuns.run("taxi", 1, 12.5));
            assertStored(stored("taxi", 1, 12.5));
        }
    }

    @Test
    void writtenTwiceItIsThereOnce() throws Exception {
        try (MetricSink sink = sink()) {
            sink.write(TestRuns.run("taxi", 1, 12.5));
            sink.write(TestRuns.run("taxi", 1, 12.5));
            assertStored(stored("taxi", 1, 12.5));
        }
    }

    @Test
    void aCorrectionTakesThePlaceOfWhatWasThere() throws Exception {
        try (MetricSink sink = sink()) {
            sink.write(TestRuns.run("taxi", 1, 12.5));
            sink.write(TestRuns.run("taxi", 2, 13.5));
            sink.write(TestRuns.run("taxi", 1, 11.5));
            assertStored(stored("taxi", 1, 11.5), stored("taxi", 2, 13.5));
        }
    }

    @Test
    void projectsStayApartWhateverTheyAreCalled() throws Exception {
        List<String> projects = List.of(
                "",
                "taxi",
                "Taxi",
                "a/../b",
                "..",
                "line\nbreak \"quoted\" 'single'",
                "x'); drop table t; --",
                "\u65e5\u672c \ud83d\ude95",
                "p".repeat(400));
        List<StoredRun> expected = new ArrayList<>();
        try (MetricSink sink = sink()) {
            for (int i = 0; i < projects.size(); i++) {
                sink.write(TestRuns.run(projects.get(i), 1, i));
                expected.add(stored(projects.get(i), 1, i));
            }
            assertStored(expected.toArray(StoredRun[]::new));
        }
    }

    @Test
    void manyThreadsMayWrite() throws Exception {
        List<StoredRun> expected = new ArrayList<>();
        List<Callable<Void>> writes = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (MetricSink sink = sink()) {
            for (int i = 0; i < 24; i++) {
                int number = i;
                expected.add(stored("taxi", number, number));
                writes.add(() -> {
                    sink.write(TestRuns.run("taxi", number, number));
                    return null;
                });
            }
            for (Future<Void> write : threads.invokeAll(writes)) {
                write.get();
            }
            assertStored(expected.toArray(StoredRun[]::new));
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void anInterruptIsKeptAndHarmsNoLaterWrite() throws Exception {
        Snapshot interrupted = TestRuns.run("taxi", 1, 12.5);
        try (MetricSink sink = sink()) {
            boolean written = true;
            Thread.currentThread().interrupt();
            try {
                sink.write(interrupted);
            } catch (SinkException e) {
                written = false;
                assertTrue(e.mayPass(), "a write that was interrupted may pass, but: " + e);
            } finally {
                assertTrue(Thread.interrupted(), "the interrupt must be kept");
            }
            sink.write(TestRuns.run("taxi", 2, 13.5));
            List<StoredRun> expected = new ArrayList<>(List.of(stored("taxi", 2, 13.5)));
            if (written) {
                expected.add(stored("taxi", 1, 12.5));
            }
            assertStored(expected.toArray(StoredRun[]::new));
        }
    }

    @Test
    void itMayBeClosedTwice() throws Exception {
        MetricSink sink = sink();
        sink.write(TestRuns.run("taxi", 1, 12.5));
        assertStored(stored("taxi", 1, 12.5));
        sink.close();
        sink.close();
        assertStored(stored("taxi", 1, 12.5));
    }
}
