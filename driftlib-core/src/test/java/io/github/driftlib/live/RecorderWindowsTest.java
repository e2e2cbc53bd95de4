package io.github.driftlib.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.RowType;
import io.github.driftlib.summary.profile.Profile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class RecorderWindowsTest {

    private static final Windows<Object> MINUTES = Windows.tumbling(Duration.ofMinutes(1));

    private final TestClock clock = new TestClock(LiveRow.START);
    private final List<Window> seen = Collections.synchronizedList(new ArrayList<>());

    private RecorderBuilder<LiveRow> builder(Windows<? super LiveRow> windows) {
        return clock.drive(Recorder.builder(LiveRow.TYPE))
                .windows(windows)
                .mostWaitingWindows(10_000)
                .onWindow(seen::add);
    }

    private List<Window> delivered(Recorder<?> recorder) {
        assertThat(recorder.awaitListeners(Duration.ofSeconds(10))).isTrue();
        return List.copyOf(seen);
    }

    private static List<Long> rows(List<Window> windows) {
        return windows.stream().map(window -> window.profile().rowCount()).toList();
    }

    private static void record(Recorder<LiveRow> recorder, long... seconds) {
        for (long second : seconds) {
            assertThat(recorder.record(LiveRow.of(second))).isTrue();
        }
    }

    @Test
    void arrivalWindowsCloseWithTheClockAndExistWithoutRows() {
        try (Recorder<LiveRow> recorder = builder(MINUTES).build()) {
            record(recorder, 1, 2);
            clock.pass(Duration.ofSeconds(61));
            record(recorder, 3);
            clock.pass(Duration.ofSeconds(180));
            recorder.drain();
            List<Window> windows = delivered(recorder);
            assertThat(rows(windows)).containsExactly(2L, 1L, 0L, 0L);
            assertThat(windows.get(0).from()).isEqualTo(LiveRow.START);
            assertThat(windows.get(3).to()).isEqualTo(LiveRow.START.plusSeconds(240));
            assertThat(windows.get(2).profile().outline().columns()).containsOnlyKeys("distance", "zone", "at");
        }
    }

    @Test
    void rowTimeWindowsWaitForLateRows() {
        try (Recorder<LiveRow> recorder = builder(MINUTES.by(LiveRow::at).lateness(Duration.ofSeconds(30)))
                .build()) {
            clock.pass(Duration.ofHours(1));
            record(recorder, 10, 70, 20, 89);
            recorder.drain();
            assertThat(delivered(recorder)).isEmpty();
            record(recorder, 59, 90);
            recorder.drain();
            assertThat(rows(delivered(recorder))).containsExactly(3L);
            record(recorder, 30, 100);
            recorder.drain();
            assertThat(recorder.counts().late()).isEqualTo(1);
            assertThat(recorder.current().orElseThrow().profile().rowCount()).isEqualTo(4);
        }
    }

    @Test
    void aWrongClockClosesNothing() {
        try (Recorder<LiveRow> recorder = builder(MINUTES.by(LiveRow::at)).build()) {
            record(recorder, 10);
            recorder.drain();
            clock.set(LiveRow.START.plus(Duration.ofDays(300)));
            recorder.drain();
            clock.set(LiveRow.START);
            record(recorder, 20);
            recorder.drain();
            assertThat(delivered(recorder)).isEmpty();
        }
    }

    @Test
    void timesAheadOfTheClockAreCountedAndMoveNothing() {
        try (Recorder<LiveRow> recorder = builder(MINUTES.by(LiveRow::at)).build()) {
            record(recorder, 10, 301, 86_400);
            recorder.drain();
            record(recorder, 20);
            Counts counts = recorder.counts();
            assertThat(counts.future()).isEqualTo(2);
            assertThat(counts.recorded()).isEqualTo(2);
            assertThat(delivered(recorder)).isEmpty();
        }
    }

    @Test
    void withoutRowsTimeGoesOnByTheStopwatch() {
        try (Recorder<LiveRow> recorder = builder(MINUTES.by(LiveRow::at)).build()) {
            clock.pass(Duration.ofDays(30));
            record(recorder, 10);
            recorder.drain();
            clock.pass(Duration.ofSeconds(49));
            recorder.drain();
            assertThat(delivered(recorder)).isEmpty();
            clock.pass(Duration.ofSeconds(61));
            recorder.drain();
            assertThat(rows(delivered(recorder))).containsExactly(1L, 0L);
        }
    }

    @Test
    void ofALongGapThereAreTheLastWindowsOnly() {
        try (Recorder<LiveRow> recorder = builder(MINUTES.by(LiveRow::at)).build()) {
            clock.pass(Duration.ofDays(30));
            record(recorder, 10);
            recorder.drain();
            record(recorder, 70);
            recorder.drain();
            record(recorder, 86_400);
            recorder.drain();
            List<Window> windows = delivered(recorder);
            assertThat(windows).hasSize(2 + Windows.MOST_EMPTY);
            assertThat(windows.get(windows.size() - 1).to()).isEqualTo(LiveRow.START.plusSeconds(86_400));
        }
    }

    @Test
    void windowsBeforeTheFirstRowGoByTheClockAndMakeNoRowLate() {
        Windows<LiveRow> late = MINUTES.by(LiveRow::at).lateness(Duration.ofSeconds(30));
        try (Recorder<LiveRow> recorder = builder(late).build()) {
            clock.pass(Duration.ofSeconds(89));
            recorder.drain();
            assertThat(delivered(recorder)).isEmpty();
            clock.pass(Duration.ofSeconds(61));
            recorder.drain();
            assertThat(rows(delivered(recorder))).containsExactly(0L, 0L);
            assertThat(seen.get(0).from()).isEqualTo(LiveRow.START);
            record(recorder, -86_400, 100, 250);
            recorder.drain();
            assertThat(recorder.counts().late()).isZero();
            assertThat(rows(delivered(recorder)).stream()
                            .mapToLong(count -> count)
                            .sum())
                    .isEqualTo(2);
        }
    }

    @Test
    void windowsThatEndAtOnceWithoutRowsAreToldOf() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(Recorder.class);
        logger.setLevel(Level.WARN);
        logger.addAppender(log);
        log.start();
        try (Recorder<LiveRow> recorder = builder(MINUTES.by(LiveRow::at)).build()) {
            clock.pass(Duration.ofHours(1));
            record(recorder, 0);
            recorder.drain();
            clock.pass(Duration.ofMinutes(2));
            recorder.drain();
            assertThat(log.list).isEmpty();
            record(recorder, 900);
            recorder.drain();
            assertThat(log.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .singleElement()
                    .asString()
                    .startsWith("recorder 'recorder' had 13 windows without rows that ended several at once so far");
        } finally {
            logger.detachAppender(log);
            logger.setLevel(null);
        }
    }

    @Test
    void aClockThatIsSetByMoreThanAWindowIsCounted() {
        try (Recorder<LiveRow> recorder = builder(MINUTES).build()) {
            recorder.drain();
            assertThat(recorder.clockJumps()).isZero();
            clock.set(LiveRow.START.plus(Duration.ofHours(2)));
            recorder.drain();
            recorder.drain();
            assertThat(recorder.clockJumps()).isEqualTo(1);
            clock.set(LiveRow.START);
            recorder.drain();
            recorder.drain();
            assertThat(recorder.clockJumps()).isEqualTo(2);
            clock.set(LiveRow.START.plus(Duration.ofSeconds(59)));
            recorder.drain();
            clock.pass(Duration.ofMinutes(1));
            recorder.drain();
            assertThat(recorder.clockJumps()).isEqualTo(2);
        }
    }

    @Test
    void windowsByArrivalGoOnWhereTheClockIsSetBack() {
        try (Recorder<LiveRow> recorder = builder(MINUTES).build()) {
            recorder.drain();
            clock.set(LiveRow.START.plus(Duration.ofDays(3_650)));
            recorder.drain();
            int before = delivered(recorder).size();
            record(recorder, 1);
            clock.set(LiveRow.START);
            recorder.drain();
            for (int minute = 0; minute < 3; minute++) {
                record(recorder, 1, 2);
                clock.pass(Duration.ofMinutes(1));
                recorder.drain();
            }
            List<Window> windows = delivered(recorder);
            assertThat(rows(windows.subList(before, windows.size()))).containsExactly(3L, 2L, 2L);
        }
    }

    @Test
    void aRestartAfterTheClockWasSetBackGoesOnToo(@TempDir Path folder) {
        clock.pass(Duration.ofHours(1));
        builder(MINUTES).save(folder).build().close();
        clock.set(LiveRow.START);
        try (Recorder<LiveRow> recorder = builder(MINUTES).save(folder).build()) {
            record(recorder, 1);
            recorder.drain();
            clock.pass(Duration.ofMinutes(1));
            recorder.drain();
            assertThat(rows(delivered(recorder))).containsExactly(1L);
        }
    }

    @Test
    void aRowWithoutTheIdOfItsSampleIsInvalid() {
        try (Recorder<LiveRow> recorder =
                builder(MINUTES).sample(0.5, LiveRow::id).build()) {
            assertThat(recorder.record(new LiveRow(null, 1, "a", LiveRow.START)))
                    .isFalse();
            assertThat(recorder.counts().invalid()).isEqualTo(1);
        }
    }

    @Test
    void windowsOfRowsHaveNoLateness() {
        assertThatThrownBy(() -> Windows.rows(5).lateness(Duration.ofSeconds(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("windows must be of a span of time to have lateness, but are of 5 rows");
        assertThatThrownBy(() -> Windows.rows(5).ahead(Duration.ofSeconds(1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void rowsThatArriveWhileTheClockWasSetBackAreKept() {
        try (Recorder<LiveRow> recorder = builder(MINUTES).build()) {
            clock.pass(Duration.ofMinutes(5));
            record(recorder, 1);
            recorder.drain();
            clock.set(LiveRow.START);
            record(recorder, 2);
            assertThat(recorder.counts().recorded()).isEqualTo(2);
            assertThat(recorder.current().orElseThrow().profile().rowCount()).isEqualTo(2);
        }
    }

    @Test
    void slidingWindowsMergeTheLastPanes() {
        try (Recorder<LiveRow> recorder = builder(MINUTES.merging(3)).build()) {
            for (int minute = 0; minute < 5; minute++) {
                record(recorder, LongStream.rangeClosed(0, minute).toArray());
                clock.pass(Duration.ofMinutes(1));
                recorder.drain();
            }
            List<Window> windows = delivered(recorder);
            assertThat(rows(windows)).containsExactly(1L, 3L, 6L, 9L, 12L);
            assertThat(windows.get(4).from()).isEqualTo(LiveRow.START.plusSeconds(120));
        }
    }

    @Test
    void windowsOfRowsHaveThatManyRows() {
        try (Recorder<LiveRow> recorder = builder(Windows.rows(10)).build()) {
            record(recorder, LongStream.range(0, 35).toArray());
            recorder.drain();
            List<Window> windows = delivered(recorder);
            assertThat(rows(windows)).containsExactly(10L, 10L, 10L);
            assertThat(windows.stream().map(Window::from).distinct()).hasSize(3);
            assertThat(recorder.current().orElseThrow().profile().rowCount()).isEqualTo(5);
        }
    }

    @Test
    void panesThatAreTooManyAreClosedBeforeTheirTime() {
        try (Recorder<LiveRow> recorder = builder(MINUTES.by(LiveRow::at)).build()) {
            clock.pass(Duration.ofDays(2));
            record(recorder, LongStream.range(0, 50).map(minute -> minute * 60).toArray());
            recorder.drain();
            assertThat(rows(delivered(recorder))).containsOnly(1L).hasSize(49);
        }
    }

    @Test
    void aProfileIsThatOfTheSameRowsInABatch() {
        List<LiveRow> rows = LongStream.range(0, 5_000).mapToObj(LiveRow::of).toList();
        try (Recorder<LiveRow> recorder =
                exact(builder(Windows.rows(5_000))).lanes(4, 64, 200).build()) {
            rows.forEach(recorder::record);
            recorder.drain();
            Profile live = delivered(recorder).get(0).profile();
            assertThat(Arrays.equals(live.toBytes(), batch(rows).toBytes())).isTrue();
        }
    }

    private static RecorderBuilder<LiveRow> exact(RecorderBuilder<LiveRow> builder) {
        return builder.limits(10_000, 10_000, 256);
    }

    private static Profile batch(List<LiveRow> rows) {
        return exact(Recorder.builder(LiveRow.TYPE))
                .profile()
                .add(Dataset.of(LiveRow.TYPE, rows))
                .build();
    }

    @Test
    void rowsAreKeptUpToALimitAndAreAUniformSampleBeyond() {
        try (Recorder<LiveRow> recorder =
                builder(Windows.rows(2_000)).keepRows(500).build()) {
            record(recorder, LongStream.range(0, 2_000).toArray());
            recorder.drain();
            Window window = delivered(recorder).get(0);
            Dataset kept = window.rows().orElseThrow();
            assertThat(window.hasAllRows()).isFalse();
            assertThat(kept.rowCount()).isEqualTo(500);
            long late = LongStream.range(0, 500)
                    .filter(row -> kept.datetime("at").get((int) row).isAfter(LiveRow.START.plusSeconds(999)))
                    .count();
            assertThat(late).isBetween(200L, 300L);
        }
    }

    @Test
    void aWindowStaysWithinTheMemorySaid() {
        Instant start = LiveRow.START;
        try (Recorder<LiveRow> recorder = builder(MINUTES.by(LiveRow::at)).build()) {
            clock.pass(Duration.ofDays(1));
            for (int row = 0; row < 8_000; row++) {
                recorder.record(new LiveRow("", row * 1.1, "zone".repeat(100) + row, start.plusNanos(row * 1_000L)));
                if (row % 1_000 == 0) {
                    recorder.drain();
                }
            }
            recorder.drain();
            assertThat((long) recorder.current().orElseThrow().profile().toBytes().length)
                    .isLessThan(recorder.mostBytes() / 64);
        }
    }

    @Test
    void aWindowThatNoListenerHasTimeForIsToldOf() throws InterruptedException {
        List<Window> givenUp = Collections.synchronizedList(new ArrayList<>());
        List<Window> delivered = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        try (Recorder<Double> recorder = Recorder.builder(
                        RowType.<Double>builder().number("x", x -> x).build())
                .windows(Windows.rows(1))
                .drainedByHand()
                .mostWaitingWindows(2)
                .onGivenUp(window -> givenUp.add(window))
                .onGivenUp(window -> {
                    throw new IllegalStateException("of a listener");
                })
                .onWindow(window -> {
                    busy.countDown();
                    try {
                        free.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    delivered.add(window);
                })
                .build()) {
            recorder.record(1.0);
            recorder.drain();
            busy.await();
            for (double x = 2; x < 6; x++) {
                recorder.record(x);
                recorder.drain();
            }
            assertThat(recorder.droppedWindows()).isEqualTo(2);
            assertThat(givenUp).hasSize(2);
            free.countDown();
            assertThat(recorder.awaitListeners(ChronoUnit.FOREVER.getDuration()))
                    .isTrue();
            assertThat(delivered).hasSize(3).doesNotContainAnyElementsOf(givenUp);
        }
    }

    @Test
    void itsThreadsComeAfterThoseOfRequests() {
        List<Thread> judges = Collections.synchronizedList(new ArrayList<>());
        try (Recorder<LiveRow> recorder = Recorder.builder(LiveRow.TYPE)
                .name("after-requests")
                .onWindow(window -> judges.add(Thread.currentThread()))
                .build()) {
            recorder.record(LiveRow.of(1));
            recorder.closeWindows();
            assertThat(recorder.awaitListeners(Duration.ofSeconds(20))).isTrue();
            List<Thread> drainers = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().equals("driftlib-after-requests"))
                    .toList();
            assertThat(drainers).hasSize(1);
            assertThat(judges).hasSize(1);
            assertThat(drainers.get(0).getPriority()).isLessThan(Thread.NORM_PRIORITY);
            assertThat(judges.get(0).getPriority()).isLessThan(Thread.NORM_PRIORITY);
        }
    }
}
