package io.github.driftlib.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.driftlib.data.RowType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a recorder does on interrupted threads, and when it is closed while others are at work. */
class RecorderEndsTest {

    private final List<Window> seen = Collections.synchronizedList(new ArrayList<>());

    @TempDir
    private Path folder;

    @AfterEach
    void noInterruptIsLeft() {
        Thread.interrupted();
    }

    private static void record(Recorder<LiveRow> recorder, int rows) {
        for (int row = 0; row < rows; row++) {
            assertThat(recorder.record(LiveRow.of(row))).isTrue();
        }
    }

    private long seenRows() {
        return seen.stream().mapToLong(window -> window.profile().rowCount()).sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {"counts", "current", "drain", "closeWindows", "close"})
    void anInterruptedThreadLosesNoRow(String what) {
        Recorder<LiveRow> recorder = Recorder.builder(LiveRow.TYPE)
                .windows(Windows.rows(1_000_000))
                .onWindow(seen::add)
                .build();
        record(recorder, 500);
        Thread.currentThread().interrupt();
        calls(what).accept(recorder);
        assertThat(Thread.interrupted()).isTrue();
        long all = 500;
        if (!what.equals("close")) {
            record(recorder, 500);
            all = 1_000;
        }
        recorder.close();
        assertThat(recorder.counts()).isEqualTo(new Counts(all, all, 0, 0, 0, 0, 0, 0));
        assertThat(seenRows()).isEqualTo(all);
    }

    private static Consumer<Recorder<LiveRow>> calls(String what) {
        return switch (what) {
            case "counts" -> Recorder::counts;
            case "current" -> Recorder::current;
            case "drain" -> Recorder::drain;
            case "closeWindows" -> Recorder::closeWindows;
            default -> Recorder::close;
        };
    }

    @Test
    void anInterruptedThreadBuildsAndSaves() {
        for (int life = 0; life < 3; life++) {
            Thread.currentThread().interrupt();
            Recorder<LiveRow> recorder = Recorder.builder(LiveRow.TYPE)
                    .windows(Windows.rows(1_000_000))
                    .save(folder)
                    .build();
            assertThat(recorder.counts().recorded()).isEqualTo(100L * life);
            for (int row = 0; row < 100; row++) {
                recorder.record(LiveRow.of(row));
            }
            recorder.close();
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void rowsThatRaceTheCloseAreInAWindowOrRefused() throws InterruptedException {
        for (int round = 0; round < 30; round++) {
            seen.clear();
            Recorder<LiveRow> recorder = Recorder.builder(LiveRow.TYPE)
                    .lanes(4, 1 + round * 20, 8)
                    .onWindow(seen::add)
                    .build();
            LongAdder taken = new LongAdder();
            AtomicBoolean stop = new AtomicBoolean();
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Thread thread = new Thread(() -> {
                    while (!stop.get()) {
                        if (recorder.record(LiveRow.of(1))) {
                            taken.increment();
                        }
                    }
                });
                threads.add(thread);
                thread.start();
            }
            TimeUnit.MILLISECONDS.sleep(5);
            recorder.close();
            stop.set(true);
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(recorder.counts().waiting()).isZero();
            assertThat(recorder.counts().recorded()).isEqualTo(taken.sum());
            assertThat(seenRows()).isEqualTo(taken.sum());
        }
    }

    @Test
    void aRowThatIsReadForTooLongIsRefusedAtTheEnd() throws InterruptedException {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Recorder<Double> recorder = Recorder.builder(RowType.<Double>builder()
                        .number("x", x -> {
                            if (x < 0) {
                                reading.countDown();
                                await(go);
                            }
                            return x;
                        })
                        .build())
                .onWindow(seen::add)
                .build();
        AtomicBoolean taken = new AtomicBoolean(true);
        Thread writer = new Thread(() -> taken.set(recorder.record(-1.0)));
        writer.start();
        reading.await();
        recorder.record(1.0);
        recorder.close();
        go.countDown();
        writer.join();
        assertThat(taken).isFalse();
        assertThat(recorder.counts()).isEqualTo(new Counts(2, 1, 1, 0, 0, 0, 0, 0));
        assertThat(seenRows()).isEqualTo(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aListenerThatClosesItsRecorderIsToldWhatIsGivenUp() throws InterruptedException {
        AtomicReference<Recorder<LiveRow>> recorder = new AtomicReference<>();
        CountDownLatch recorded = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        List<Window> givenUp = Collections.synchronizedList(new ArrayList<>());
        recorder.set(Recorder.builder(LiveRow.TYPE)
                .windows(Windows.rows(10))
                .drainedByHand()
                .onGivenUp(givenUp::add)
                .onWindow(window -> {
                    await(recorded);
                    recorder.get().close();
                    closed.countDown();
                })
                .build());
        record(recorder.get(), 35);
        recorder.get().drain();
        recorded.countDown();
        assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(recorder.get().droppedWindows()).isEqualTo(3);
        assertThat(givenUp).extracting(window -> window.profile().rowCount()).containsExactly(10L, 10L, 5L);
    }

    @Test
    void whatALeavingListenerOfASavedRecorderDoesNotGetComesAfterTheRestart() throws InterruptedException {
        AtomicReference<Recorder<LiveRow>> recorder = new AtomicReference<>();
        CountDownLatch recorded = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        recorder.set(Recorder.builder(LiveRow.TYPE)
                .windows(Windows.rows(10))
                .drainedByHand()
                .save(folder)
                .onWindow(window -> {
                    await(recorded);
                    recorder.get().close();
                    closed.countDown();
                })
                .build());
        record(recorder.get(), 30);
        recorder.get().drain();
        recorded.countDown();
        assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(recorder.get().droppedWindows()).isZero();
        try (Recorder<LiveRow> second = Recorder.builder(LiveRow.TYPE)
                .windows(Windows.rows(10))
                .save(folder)
                .onWindow(seen::add)
                .build()) {
            assertThat(second.awaitListeners(Duration.ofSeconds(10))).isTrue();
            assertThat(seenRows()).isEqualTo(30);
        }
    }
}
