package io.github.driftlib.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A service is deployed with other windows, and goes on with what the one before it had saved. */
class RestartWithOtherSettingsTest {

    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock(LiveRow.START);
    private final List<Window> seen = Collections.synchronizedList(new ArrayList<>());

    private Recorder<LiveRow> recorder(
            Windows<? super LiveRow> windows, UnaryOperator<RecorderBuilder<LiveRow>> settings) {
        return settings.apply(clock.drive(Recorder.builder(LiveRow.TYPE))
                        .name("a")
                        .windows(windows)
                        .save(folder)
                        .onWindow(seen::add))
                .build();
    }

    private Recorder<LiveRow> recorder(Windows<Object> windows) {
        return recorder(windows, settings -> settings);
    }

    private void record(Recorder<LiveRow> recorder, long from, long to) {
        LongStream.range(from, to).mapToObj(LiveRow::of).forEach(row -> {
            recorder.record(row);
            clock.pass(Duration.ofSeconds(6));
        });
    }

    private List<Window> end(Recorder<LiveRow> recorder) {
        recorder.closeWindows();
        assertThat(recorder.awaitListeners(Duration.ofSeconds(30))).isTrue();
        recorder.close();
        return List.copyOf(seen);
    }

    private static Windows<Object> windows(String text) {
        return text.startsWith("PT") ? Windows.tumbling(Duration.parse(text)) : Windows.rows(Long.parseLong(text));
    }

    @ParameterizedTest
    @CsvSource({
        "PT1H, PT10M",
        "PT1H, PT7M",
        "PT10M, PT1H",
        "PT10M, PT7M",
        "PT7M, PT10M",
        "PT1H, 30",
        "PT10M, 1000",
        "1000, 30",
        "1000, PT10M",
        "30, PT7M",
        "30, 1000"
    })
    void everyRowIsInOneWindowAndWindowsOfTimeBeginWhereTheyShould(String before, String after) {
        Recorder<LiveRow> first = recorder(windows(before));
        record(first, 0, 100);
        first.close();
        clock.pass(Duration.ofSeconds(1));
        Instant restart = clock.instant();
        Recorder<LiveRow> second = recorder(windows(after));
        record(second, 100, 250);
        List<Window> all = end(second);
        assertThat(all.stream().mapToLong(window -> window.profile().rowCount()).sum())
                .isEqualTo(250);
        assertThat(second.counts()).isEqualTo(new Counts(250, 250, 0, 0, 0, 0, 0, 0));
        assertThat(all).allSatisfy(window -> assertThat(window.from()).isBefore(window.to()));
        windows(after)
                .size()
                .ifPresent(size -> assertThat(
                                all.stream().filter(window -> window.to().isAfter(restart)))
                        .isNotEmpty()
                        .allSatisfy(window -> {
                            Instant begin = window.to().minus(size);
                            assertThat(begin.toEpochMilli() % size.toMillis()).isZero();
                            assertThat(window.from()).isEqualTo(endsBefore(window, all, begin));
                        }));
        List<Window> inOrder =
                all.stream().sorted(Comparator.comparing(Window::from)).toList();
        for (int next = 1; next < inOrder.size(); next++) {
            assertThat(inOrder.get(next).from())
                    .isAfterOrEqualTo(inOrder.get(next - 1).to());
        }
    }

    @Test
    void windowsByRowTimeAfterTheClockWasSetBackWaitForIt() {
        Recorder<LiveRow> first = recorder(Windows.rows(1));
        clock.pass(Duration.ofSeconds(3_630));
        first.record(LiveRow.of(0));
        first.close();
        clock.set(LiveRow.START);
        Recorder<LiveRow> second =
                recorder(Windows.tumbling(Duration.ofMinutes(1)).by(LiveRow::at), settings -> settings);
        clock.pass(Duration.ofMinutes(10));
        second.drain();
        clock.pass(Duration.ofMinutes(52));
        second.drain();
        List<Window> all = end(second);
        assertThat(all).extracting(window -> window.profile().rowCount()).containsExactly(1L, 0L, 0L);
        assertThat(all.get(1).from()).isEqualTo(all.get(0).to());
    }

    @ParameterizedTest
    @CsvSource({"1000, 0", "1000, 20", "7, 0", "7, 20"})
    void aWindowOfANumberOfRowsDoesNotWaitForRowsByTheirOwnTime(long rows, int lateness) {
        Recorder<LiveRow> first = recorder(Windows.rows(rows));
        record(first, 0, 10);
        first.close();
        Instant restart = clock.instant();
        Windows<LiveRow> byTime =
                Windows.tumbling(Duration.ofMinutes(10)).by(LiveRow::at).lateness(Duration.ofMinutes(lateness));
        Recorder<LiveRow> second = recorder(byTime, settings -> settings);
        assertThat(second.awaitListeners(Duration.ofSeconds(30))).isTrue();
        assertThat(seen.stream()
                        .mapToLong(window -> window.profile().rowCount())
                        .sum())
                .isEqualTo(10);
        assertThat(seen)
                .allSatisfy(
                        window -> assertThat(window.to()).isAfter(window.from()).isBefore(restart.plusMillis(1)));
        clock.pass(Duration.ofMinutes(60));
        second.drain();
        second.record(new LiveRow("own", 1, "z", restart.plusSeconds(1)));
        List<Window> all = end(second);
        assertThat(second.counts()).isEqualTo(new Counts(11, 11, 0, 0, 0, 0, 0, 0));
        assertThat(all.stream().mapToLong(window -> window.profile().rowCount()).sum())
                .isEqualTo(11);
        assertThat(all.stream().filter(window -> window.profile().rowCount() > 0))
                .extracting(Window::from)
                .doesNotHaveDuplicates();
    }

    /** Where a window begins: at its time, or where the one before ends that was of another length. */
    private static Instant endsBefore(Window window, List<Window> all, Instant begin) {
        return all.stream()
                .map(Window::to)
                .filter(end -> end.isAfter(begin) && end.isBefore(window.to()))
                .filter(end -> end.equals(window.from()))
                .findFirst()
                .orElse(begin);
    }

    @ParameterizedTest
    @CsvSource({
        "PT10M, PT5M, 3",
        "PT10M, PT5M, 7",
        "PT5M, PT10M, 7",
        "PT10M, PT7M, 3",
        "PT10M, PT7M, 19",
        "PT7M, PT10M, 8",
        "PT1H, PT1M, 5",
        "PT1M, PT1H, 5"
    })
    void noWindowTakesThePlaceOfAnotherInAHistory(String before, String after, int minutes) {
        Duration late = Duration.ofMinutes(20);
        for (List<Duration> lateness :
                List.of(List.of(Duration.ZERO, Duration.ZERO), List.of(Duration.ZERO, late), List.of(late, late))) {
            seen.clear();
            UnaryOperator<RecorderBuilder<LiveRow>> settings = builder -> builder.name(
                    String.join("-", lateness.get(0).toString(), lateness.get(1).toString()));
            Windows<LiveRow> first = windows(before).by(LiveRow::at).lateness(lateness.get(0));
            Instant begin = clock.instant();
            Recorder<LiveRow> recorder = recorder(first, settings);
            recordOwnTimes(recorder, begin, 0, minutes);
            recorder.close();
            recorder = recorder(windows(after).by(LiveRow::at).lateness(lateness.get(1)), settings);
            recordOwnTimes(recorder, begin, minutes, 40);
            if (!lateness.get(1).isZero()) {
                // Rows that come late, for windows that were open when the settings changed.
                recorder.record(new LiveRow("late", 1, "z", begin.plusSeconds(30 + 60L * minutes)));
                recorder.record(new LiveRow("late", 1, "z", begin.plusSeconds(90)));
            }
            List<Window> all = end(recorder);
            assertThat(all.stream()
                            .mapToLong(window -> window.profile().rowCount())
                            .sum())
                    .isEqualTo(recorder.counts().recorded())
                    .isGreaterThanOrEqualTo(400);
            assertThat(all).extracting(Window::from).doesNotHaveDuplicates();
            clock.set(LiveRow.START.plus(Duration.ofHours(10)));
        }
    }

    private void recordOwnTimes(Recorder<LiveRow> recorder, Instant begin, int fromMinute, int toMinute) {
        for (long row = fromMinute * 10L; row < toMinute * 10L; row++) {
            recorder.record(new LiveRow("id" + row, row, "z", begin.plusSeconds(row * 6)));
            clock.pass(Duration.ofSeconds(6));
            recorder.drain();
        }
    }

    @ParameterizedTest
    @CsvSource({"6, 2", "6, 1", "2, 6"})
    void aWindowMergesAsManyPanesAsItIsToldNow(int before, int after) {
        Recorder<LiveRow> first = recorder(Windows.rows(10).merging(before));
        record(first, 0, 100);
        first.close();
        Recorder<LiveRow> second = recorder(Windows.rows(10).merging(after));
        record(second, 100, 200);
        List<Window> all = end(second);
        Window last = all.get(all.size() - 1);
        assertThat(last.profile().rowCount()).isEqualTo(10L * after);
        assertThat(last.from()).isEqualTo(all.get(all.size() - 1 - after).to());
    }

    @Test
    void windowsTellOfEveryRowThatWasLostBeforeARestart() {
        Recorder<LiveRow> first = recorder(Windows.tumbling(Duration.ofMinutes(10)));
        first.record(null);
        record(first, 0, 10);
        first.close();
        first.record(LiveRow.of(10));
        Recorder<LiveRow> second = recorder(Windows.tumbling(Duration.ofMinutes(10)));
        record(second, 10, 20);
        List<Window> all = end(second);
        assertThat(all).extracting(window -> window.counts().invalid()).containsExactly(1L);
    }

    @ParameterizedTest
    @CsvSource({"1000, 1", "PT10M, 1", "5, 3"})
    void windowsWhoseLabelsWereShortenedToAnotherLengthAreSetAside(String text, int merged) {
        Windows<Object> windows = windows(text).merging(merged);
        Recorder<LiveRow> first = recorder(windows);
        LongStream.range(0, 8)
                .mapToObj(row -> new LiveRow("long", row, "z".repeat(300), LiveRow.START))
                .forEach(first::record);
        first.close();
        seen.clear();
        Recorder<LiveRow> second = recorder(windows, settings -> settings.limits(64, 16, 64));
        assertThat(second.restored()).isEmpty();
        assertThat(folder.resolve("a.checkpoint.unreadable")).exists();
        second.record(new LiveRow("long", 1, "z".repeat(300), LiveRow.START));
        assertThat(end(second).stream()
                        .mapToLong(window -> window.profile().rowCount())
                        .sum())
                .isEqualTo(second.counts().recorded())
                .isOne();
    }
}
