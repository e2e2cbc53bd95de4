package io.github.driftlib.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.driftlib.data.RowType;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What is offered is accounted for, whatever threads do in whatever order. */
class RecorderLawTest {

    private static final int THREADS = 6;
    private static final int ROWS = 2_000;

    private final TestClock clock = new TestClock(LiveRow.START.plusSeconds(3_600));

    @RepeatedTest(6)
    void eachRowHasOneEnd(RepetitionInfo repetition) throws InterruptedException {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        List<Window> windows = Collections.synchronizedList(new ArrayList<>());
        LongAdder kept = new LongAdder();
        Recorder<LiveRow> recorder = clock.drive(Recorder.builder(LiveRow.TYPE))
                .windows(Windows.tumbling(Duration.ofMinutes(1 + random.nextInt(20)))
                        .by(LiveRow::at)
                        .lateness(Duration.ofSeconds(random.nextInt(600))))
                .lanes(1 << random.nextInt(4), 1 + random.nextInt(64), 1 + random.nextInt(8))
                .sample(random.nextBoolean() ? 1 : 0.7, LiveRow::id)
                .mostWaitingWindows(100_000)
                .onWindow(windows::add)
                .build();
        List<Thread> threads = new ArrayList<>();
        CountDownLatch writing = new CountDownLatch(THREADS);
        for (int thread = 0; thread < THREADS; thread++) {
            SplittableRandom own = random.split();
            threads.add(new Thread(() -> {
                for (int row = 0; row < ROWS; row++) {
                    if (recorder.record(row(own, row))) {
                        kept.increment();
                    }
                }
                writing.countDown();
            }));
        }
        threads.forEach(Thread::start);
        while (writing.getCount() > 0) {
            recorder.drain();
            if (random.nextInt(5) == 0) {
                recorder.current();
            }
        }
        recorder.closeWindows();
        Counts counts = recorder.counts();
        recorder.close();
        assertThat(counts.offered()).isEqualTo((long) THREADS * ROWS);
        assertThat(counts.waiting()).isZero();
        assertThat(counts.recorded()
                        + counts.refused()
                        + counts.sampledOut()
                        + counts.late()
                        + counts.future()
                        + counts.invalid())
                .isEqualTo(counts.offered());
        assertThat(kept.sum()).isEqualTo(counts.recorded() + counts.late() + counts.future());
        assertThat(windows.stream()
                        .mapToLong(window -> window.profile().rowCount())
                        .sum())
                .isEqualTo(counts.recorded());
        assertThat(windows.stream()
                        .mapToLong(window -> window.counts().recorded())
                        .sum())
                .isEqualTo(counts.recorded());
    }

    private static LiveRow row(SplittableRandom random, int row) {
        long seconds = row / 3 + random.nextInt(400) - 200;
        return switch (random.nextInt(40)) {
            case 0 -> null;
            case 1 -> new LiveRow("x" + row, -1, "a", LiveRow.START);
            case 2 -> new LiveRow("x" + row, 1, "a", null);
            case 3 -> LiveRow.of(1_000_000 + row);
            default -> new LiveRow("id" + row, row, null, LiveRow.START.plusSeconds(seconds));
        };
    }

    @Test
    void aWriterHeldUpWhileItReadsARowDelaysNobody() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Recorder<LiveRow> recorder = clock.drive(Recorder.builder(RowType.<LiveRow>builder()
                        .number("distance", row -> hold(row, inside, goOn))
                        .build()))
                .windows(Windows.rows(1_000))
                .build();
        Thread held = new Thread(() -> recorder.record(new LiveRow("held", 1, "", LiveRow.START)));
        held.start();
        inside.await();
        for (int row = 0; row < 500; row++) {
            assertThat(recorder.record(LiveRow.of(row))).isTrue();
        }
        assertThat(recorder.counts().recorded()).isEqualTo(500);
        goOn.countDown();
        held.join();
        assertThat(recorder.counts().recorded()).isEqualTo(501);
        recorder.close();
    }

    private static double hold(LiveRow row, CountDownLatch inside, CountDownLatch goOn) {
        if (row.id().equals("held")) {
            inside.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return row.distance();
    }

    @Test
    void recordingMakesNoObject() {
        Recorder<LiveRow> recorder = clock.drive(Recorder.builder(LiveRow.TYPE))
                .windows(Windows.tumbling(Duration.ofMinutes(1)).by(LiveRow::at))
                .lanes(2, 1_024, 64)
                .build();
        LiveRow row = LiveRow.of(1);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 10_000; i++) {
                recorder.record(row);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
            recorder.drain();
        }
        assertThat(least).isLessThan(1_000);
        recorder.close();
    }

    @Test
    void aRecorderWithoutRoomRefusesAndOneThatIsClosedToo() {
        Recorder<LiveRow> recorder = clock.drive(Recorder.builder(LiveRow.TYPE))
                .windows(Windows.rows(1_000))
                .lanes(1, 10, 1)
                .build();
        for (int row = 0; row < 25; row++) {
            assertThat(recorder.record(LiveRow.of(row))).isEqualTo(row < 20);
        }
        assertThat(recorder.counts()).isEqualTo(new Counts(25, 20, 5, 0, 0, 0, 0, 0));
        assertThat(recorder.record(LiveRow.of(1))).isTrue();
        recorder.close();
        assertThat(recorder.record(LiveRow.of(1))).isFalse();
        assertThat(recorder.counts()).isEqualTo(new Counts(27, 21, 6, 0, 0, 0, 0, 0));
    }
}
