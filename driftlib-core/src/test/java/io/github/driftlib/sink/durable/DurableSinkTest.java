package io.github.driftlib.sink.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.driftlib.concurrent.Failures;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.sink.MetricHistory;
import io.github.driftlib.sink.MetricSink;
import io.github.driftlib.sink.SinkException;
import io.github.driftlib.sink.SnapshotFolder;
import io.github.driftlib.sink.kit.MetricSinkContract;
import io.github.driftlib.sink.kit.StoredRun;
import io.github.driftlib.sink.kit.TestRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class DurableSinkTest extends MetricSinkContract {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private final List<DurableSink> open = new ArrayList<>();
    private final List<Double> delivered = Collections.synchronizedList(new ArrayList<>());

    private DurableSink.Builder builder(MetricSink target) {
        return DurableSink.builder(folder.resolve("journal"), target)
                .pauses(Duration.ofMillis(1), Duration.ofMillis(5))
                .patience(Duration.ofSeconds(2));
    }

    private DurableSink open(DurableSink.Builder builder) {
        DurableSink sink = builder.build();
        open.add(sink);
        return sink;
    }

    private DurableSink to(MetricSink target) {
        return open(builder(target));
    }

    private void take(Snapshot snapshot) {
        delivered.add(TestRuns.fare(snapshot));
    }

    @AfterEach
    void closeAll() {
        open.forEach(DurableSink::close);
    }

    @Test
    @Timeout(20)
    void aFlushMayWaitForAsLongAsATimeCanBe() {
        AtomicBoolean away = new AtomicBoolean(true);
        DurableSink sink = to(snapshot -> {
            if (away.getAndSet(false)) {
                throw SinkException.unavailable("away", null);
            }
            take(snapshot);
        });
        sink.write(TestRuns.run("taxi", 1, 1));
        assertThat(sink.flush(Duration.ofSeconds(Long.MAX_VALUE))).isTrue();
        assertThat(delivered).containsExactly(1.0);
        assertThat(sink.flush(Duration.ofSeconds(Long.MIN_VALUE))).isTrue();
        assertThatNullPointerException()
                .isThrownBy(() -> sink.flush(null))
                .withMessage("most must be given, but was null");
    }

    @Override
    protected MetricSink sink() {
        return to(SnapshotFolder.of(folder.resolve("snapshots")));
    }

    @Override
    protected List<StoredRun> stored() {
        assertThat(open.get(open.size() - 1).flush(SOON)).isTrue();
        return StoredRun.all(MetricHistory.ofFolder(folder.resolve("snapshots")));
    }

    @Test
    void aTargetMayThrowAnything() {
        DurableSink sink = to(snapshot -> {
            if (delivered.isEmpty() && TestRuns.fare(snapshot) < 1) {
                throw Failures.<RuntimeException>raise(new IOException("of another language"));
            }
            take(snapshot);
        });
        sink.write(TestRuns.run("taxi", 0, 0));
        sink.write(TestRuns.run("taxi", 1, 1));
        assertThat(sink.flush(SOON)).isTrue();
        assertThat(delivered).hasSize(1);
        assertThat(sink.setAside()).hasSize(1);
    }

    @Test
    void whatMayPassIsWaitedForInOrder() {
        AtomicInteger attempts = new AtomicInteger();
        DurableSink sink = to(snapshot -> {
            if (attempts.incrementAndGet() % 7 != 0) {
                throw SinkException.unavailable("away", null);
            }
            take(snapshot);
        });
        for (int i = 0; i < 10; i++) {
            sink.write(TestRuns.run("taxi", i, i));
        }
        assertThat(sink.flush(SOON)).isTrue();
        assertThat(delivered)
                .isEqualTo(IntStream.range(0, 10).mapToObj(i -> (double) i).toList());
        assertThat(attempts).hasValue(70);
        assertThat(sink.backlog().trouble()).isEmpty();
    }

    @Test
    void whatIsRefusedIsSetAsideWithItsReasonAndTheNextOneGoesOn() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        boolean[] mended = {false};
        DurableSink sink = to(snapshot -> {
            if (TestRuns.fare(snapshot) == 1 && !mended[0]) {
                attempts.incrementAndGet();
                throw new SinkException("a value does not fit");
            }
            take(snapshot);
        });
        for (int i = 0; i < 3; i++) {
            sink.write(TestRuns.run("taxi", i, i));
        }
        assertThat(sink.flush(SOON)).isTrue();
        assertThat(delivered).containsExactly(0.0, 2.0);
        assertThat(attempts).hasValue(3);
        assertThat(sink.backlog().setAside()).isEqualTo(1);
        DurableSink.SetAside one = sink.setAside().get(0);
        assertThat(one.reason()).isEqualTo("a value does not fit");
        assertThat(Snapshot.fromJson(one.json())).isEqualTo(TestRuns.run("taxi", 1, 1));
        mended[0] = true;
        assertThat(sink.retrySetAside()).isEqualTo(1);
        assertThat(sink.flush(SOON)).isTrue();
        assertThat(delivered).containsExactly(0.0, 2.0, 1.0);
        assertThat(sink.setAside()).isEmpty();
    }

    @Test
    void whatThrowsAnythingIsSetAsideAndWhatCannotBeReadToo() throws Exception {
        DurableSink sink = to(snapshot -> {
            throw new StackOverflowError("too deep");
        });
        sink.write(TestRuns.run("taxi", 1, 1));
        assertThat(sink.flush(SOON)).isTrue();
        assertThat(sink.setAside()).extracting(DurableSink.SetAside::reason).containsExactly("too deep");
        sink.close();
        try (Journal journal = new Journal(
                new FolderDisk(folder.resolve("journal")),
                new JournalLimits(1 << 20, 1 << 10, DurableSink.WhenFull.REFUSE),
                InstantSource.system())) {
            journal.append(StoredSnapshot.bytes("{\"metrics\":[{\"metric\":\"OfAFamilyThatIsGone\"}]}"));
        }
        DurableSink again = to(this::take);
        assertThat(again.flush(SOON)).isTrue();
        assertThat(again.setAside()).hasSize(2);
        assertThat(again.setAside().get(1).json()).contains("OfAFamilyThatIsGone");
    }

    @Test
    @Timeout(60)
    void afterARestartItGoesOnWhereItWas() {
        DurableSink away = to(snapshot -> {
            throw SinkException.unavailable("away", null);
        });
        away.write(TestRuns.run("taxi", 1, 1));
        away.write(TestRuns.run("taxi", 2, 2));
        while (away.backlog().trouble().isEmpty()) {
            assertThat(away.flush(Duration.ofMillis(50))).isFalse();
        }
        assertThat(away.backlog().records()).isEqualTo(2);
        assertThat(away.backlog().trouble()).contains("a snapshot could not be delivered: away");
        away.close();
        assertThatIllegalStateException().isThrownBy(() -> away.write(TestRuns.run("taxi", 3, 3)));
        DurableSink back = to(this::take);
        back.write(TestRuns.run("taxi", 3, 3));
        assertThat(back.flush(SOON)).isTrue();
        assertThat(delivered).containsExactly(1.0, 2.0, 3.0);
    }

    @Test
    void aFolderBelongsToOneSink() {
        DurableSink first = to(this::take);
        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(SinkException.class)
                    .isThrownBy(() -> builder(this::take).build())
                    .withMessageContaining("another sink of this process has it")
                    .matches(SinkException::mayPass);
        }
        first.close();
        to(this::take);
    }

    @Test
    void interruptsHarmNoWriteAndNoDelivery() throws Exception {
        DurableSink sink = to(snapshot -> {
            Thread.currentThread().interrupt();
            take(snapshot);
        });
        List<Snapshot> runs =
                IntStream.range(0, 60).mapToObj(i -> TestRuns.run("taxi", i, i)).toList();
        boolean[] kept = {true};
        Thread writer = new Thread(() -> {
            for (Snapshot run : runs) {
                Thread.currentThread().interrupt();
                sink.write(run);
                kept[0] &= Thread.interrupted();
            }
        });
        writer.start();
        while (writer.isAlive()) {
            writer.interrupt();
            Thread.sleep(1);
        }
        assertThat(kept[0]).isTrue();
        assertThat(sink.flush(SOON)).isTrue();
        assertThat(delivered).hasSize(60).isSorted();
    }

    @Test
    void aClockThatGoesBackChangesNothing() {
        AtomicInteger hours = new AtomicInteger(100);
        DurableSink sink =
                open(builder(this::take).clock(() -> Instant.EPOCH.plus(Duration.ofHours(hours.getAndAdd(-7)))));
        for (int i = 0; i < 10; i++) {
            sink.write(TestRuns.run("taxi", i, i));
        }
        assertThat(sink.flush(SOON)).isTrue();
        assertThat(delivered).hasSize(10).isSorted();
    }

    @Test
    void aTargetThatHangsDoesNotHoldUpClosing() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        DurableSink sink = open(builder(snapshot -> {
                    begun.countDown();
                    try {
                        Thread.sleep(60_000);
                    } catch (InterruptedException e) {
                        throw SinkException.unavailable("interrupted", e);
                    }
                })
                .patience(Duration.ofMillis(50)));
        sink.write(TestRuns.run("taxi", 1, 1));
        begun.await();
        long start = System.nanoTime();
        sink.close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        DurableSink again = to(this::take);
        assertThat(again.flush(SOON)).isTrue();
        assertThat(delivered).containsExactly(1.0);
    }

    @Test
    void aDiskThatFailsIsAFailureThatMayPass() throws Exception {
        MemoryDisk disk = new MemoryDisk();
        Files.createDirectory(folder.resolve("journal"));
        DurableSink sink = open(builder(this::take).disk(disk));
        disk.failing = call -> call.startsWith("write segment");
        assertThatExceptionOfType(SinkException.class)
                .isThrownBy(() -> sink.write(TestRuns.run("taxi", 1, 1)))
                .withMessageContaining("did not take a snapshot")
                .matches(SinkException::mayPass);
        disk.failing = call -> false;
        sink.write(TestRuns.run("taxi", 2, 2));
        assertThat(sink.flush(SOON)).isTrue();
        assertThat(delivered).containsExactly(2.0);
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidAtOnce() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatExceptionOfType(SinkException.class)
                .isThrownBy(() -> DurableSink.builder(file, this::take).build())
                .withMessageContaining(file.toString())
                .matches(SinkException::mayPass);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder(this::take).segmentBytes(1 << 26).build())
                .withMessageContaining("segmentBytes must be in [1, 16777216], but was 67108864");
    }
}
