package io.github.driftlib.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecorderRestartTest {

    private static final Windows<LiveRow> MINUTES_OF_ROWS =
            Windows.<LiveRow>tumbling(Duration.ofMinutes(1)).by(LiveRow::at);

    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock(LiveRow.START);
    private final List<Window> seen = Collections.synchronizedList(new ArrayList<>());

    private Recorder<LiveRow> recorder(String name, Path saved) {
        return clock.drive(Recorder.builder(LiveRow.TYPE))
                .name(name)
                .windows(Windows.tumbling(Duration.ofMinutes(10)).merging(2))
                .save(saved)
                .onWindow(seen::add)
                .build();
    }

    private static void record(Recorder<LiveRow> recorder, long from, long to) {
        LongStream.range(from, to).mapToObj(LiveRow::of).forEach(recorder::record);
    }

    @Test
    void aWindowThatItsListenerTookWhileTheRecorderClosedIsNotDeliveredAgain() {
        CountDownLatch closing = new CountDownLatch(1);
        Recorder<LiveRow> first = clock.drive(Recorder.builder(LiveRow.TYPE))
                .name("a")
                .windows(Windows.tumbling(Duration.ofMinutes(10)))
                .save(folder)
                .onWindow(window -> {
                    awaitUninterruptibly(closing);
                    seen.add(window);
                })
                .build();
        record(first, 0, 100);
        clock.pass(Duration.ofMinutes(20));
        first.drain();
        CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS).execute(closing::countDown);
        first.close();
        assertThat(seen).isNotEmpty();
        int delivered = seen.size();
        Recorder<LiveRow> second = clock.drive(Recorder.builder(LiveRow.TYPE))
                .name("a")
                .windows(Windows.tumbling(Duration.ofMinutes(10)))
                .save(folder)
                .onWindow(seen::add)
                .build();
        assertThat(second.restored().orElseThrow().undelivered()).isZero();
        second.close();
        assertThat(seen).hasSize(delivered);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aClosedRecorderGoesOnWhereItWas() {
        Recorder<LiveRow> first = recorder("a", folder);
        record(first, 0, 100);
        clock.pass(Duration.ofMinutes(10));
        record(first, 100, 150);
        first.close();
        clock.pass(Duration.ofMinutes(1));
        Recorder<LiveRow> second = recorder("a", folder);
        Recorder.Restored restored = second.restored().orElseThrow();
        assertThat(restored.isAfterCrash()).isFalse();
        assertThat(restored.openRows()).isEqualTo(50);
        assertThat(second.epoch()).isEqualTo(first.epoch());
        record(second, 150, 160);
        clock.pass(Duration.ofMinutes(10));
        second.drain();
        second.close();
        assertThat(seen).extracting(window -> window.profile().rowCount()).containsExactly(100L, 160L);
        assertThat(seen.get(1).gap()).isZero();
        assertThat(second.counts().offered()).isEqualTo(160);
        assertThat(second.counts().recorded()).isEqualTo(160);
    }

    @Test
    void afterACrashItGoesOnFromTheLastCheckpointAndSaysWhatCanBeLost() throws IOException {
        Recorder<LiveRow> first = recorder("a", folder);
        record(first, 0, 100);
        clock.pass(Duration.ofSeconds(31));
        first.drain();
        record(first, 100, 130);
        clock.pass(Duration.ofSeconds(5));
        first.drain();
        // What a process that is killed leaves behind.
        Path left = Files.createDirectory(folder.resolve("left"));
        Files.copy(folder.resolve("a.checkpoint"), left.resolve("a.checkpoint"));
        clock.pass(Duration.ofSeconds(20));
        Recorder<LiveRow> second = recorder("a", left);
        Recorder.Restored restored = second.restored().orElseThrow();
        assertThat(restored.gap()).isEqualTo(Duration.ofSeconds(25));
        assertThat(restored.openRows()).isEqualTo(100);
        record(second, 130, 140);
        clock.pass(Duration.ofMinutes(10));
        second.drain();
        second.close();
        first.close();
        assertThat(seen.get(0).profile().rowCount()).isEqualTo(110);
        assertThat(seen.get(0).gap()).isEqualTo(Duration.ofSeconds(25));
    }

    private Recorder<LiveRow> again(Windows<? super LiveRow> windows, String saved) throws IOException {
        return clock.drive(Recorder.builder(LiveRow.TYPE))
                .name("a")
                .windows(windows)
                .save(folder.resolve(saved))
                .onWindow(seen::add)
                .build();
    }

    private void kill(String before, String after) throws IOException {
        Path left = Files.createDirectory(folder.resolve(after));
        Files.copy(folder.resolve(before).resolve("a.checkpoint"), left.resolve("a.checkpoint"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aWindowBegunAfterTheLastCheckpointSaysWhatACrashCanHaveLost(boolean byRowTime) throws IOException {
        Windows<Object> minutes = Windows.tumbling(Duration.ofMinutes(1));
        Windows<? super LiveRow> windows =
                byRowTime ? minutes.<LiveRow>by(LiveRow::at).ahead(Duration.ZERO) : minutes;
        Recorder<LiveRow> first = again(windows, "first");
        record(first, 0, 50);
        clock.pass(Duration.ofSeconds(50));
        first.drain();
        clock.pass(Duration.ofSeconds(28));
        record(first, 50, 78);
        kill("first", "second");
        Recorder<LiveRow> second = again(windows, "second");
        second.close();
        kill("second", "third");
        Recorder<LiveRow> third = again(windows, "third");
        clock.pass(Duration.ofSeconds(42));
        record(third, 78, 120);
        third.drain();
        clock.pass(Duration.ofMinutes(1));
        record(third, 120, 180);
        third.drain();
        clock.pass(Duration.ofMinutes(1));
        record(third, 180, 190);
        third.drain();
        third.close();
        first.close();
        assertThat(seen).extracting(Window::from).startsWith(LiveRow.START, LiveRow.START.plusSeconds(60));
        assertThat(seen.subList(0, 2)).extracting(Window::gap).containsOnly(Duration.ofSeconds(28));
        assertThat(seen.get(2).gap()).isZero();
    }

    private void killedInTheFirstMinute() throws IOException {
        Recorder<LiveRow> first = again(MINUTES_OF_ROWS, "first");
        record(first, 0, 50);
        first.drain();
        clock.pass(Duration.ofSeconds(40));
        first.drain();
        kill("first", "second");
        first.close();
    }

    @Test
    void ofRowsThatArePlayedAgainThoseUpToTheFirstOneAfterTheRestartCanBeLost() throws IOException {
        clock.pass(Duration.ofDays(365));
        killedInTheFirstMinute();
        clock.pass(Duration.ofSeconds(7));
        Recorder<LiveRow> second = again(MINUTES_OF_ROWS, "second");
        for (int minute = 2; minute < 6; minute++) {
            record(second, 60 * minute + 10, 60 * minute + 50);
            second.drain();
        }
        second.closeWindows();
        second.close();
        assertThat(seen.stream()
                        .filter(window -> window.from().isAfter(LiveRow.START.plusSeconds(60)))
                        .map(Window::gap))
                .containsExactly(Duration.ofSeconds(7), Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }

    @Test
    void windowsThatCloseBeforeTheFirstRowAfterTheRestartSayWhatACrashCanHaveLost() throws IOException {
        killedInTheFirstMinute();
        clock.pass(Duration.ofMinutes(5));
        Recorder<LiveRow> second = again(MINUTES_OF_ROWS, "second");
        clock.pass(Duration.ofMinutes(3));
        second.drain();
        second.close();
        assertThat(seen.stream()
                        .filter(window -> window.from().isAfter(LiveRow.START))
                        .map(Window::gap))
                .containsExactly(Duration.ofMinutes(5), Duration.ofMinutes(5));
    }

    @Test
    void theFirstWindowOfANumberOfRowsSaysWhatACrashCanHaveLost() throws IOException {
        Recorder<LiveRow> first = again(Windows.rows(50), "first");
        record(first, 0, 50);
        first.drain();
        assertThat(first.awaitListeners(Duration.ofSeconds(10))).isTrue();
        clock.pass(Duration.ofSeconds(40));
        first.drain();
        record(first, 50, 70);
        clock.pass(Duration.ofSeconds(7));
        kill("first", "second");
        again(Windows.rows(50), "second").close();
        kill("second", "third");
        Recorder<LiveRow> third = again(Windows.rows(50), "third");
        record(third, 70, 170);
        third.drain();
        third.close();
        assertThat(seen).extracting(Window::gap).containsExactly(Duration.ZERO, Duration.ofSeconds(7), Duration.ZERO);
        first.close();
    }

    @Test
    void rowsThatWaitedWhenTheProcessWasKilledWaitNoMore() throws IOException {
        Recorder<LiveRow> first = recorder("a", folder);
        record(first, 0, 100);
        first.close();
        CheckpointFile file = new CheckpointFile(folder.resolve("a.checkpoint"), List.of());
        Checkpoint saved = file.read().orElseThrow();
        file.write(new Checkpoint(
                saved.epoch(),
                saved.savedAt(),
                false,
                saved.closedUpTo(),
                saved.newest(),
                saved.counts().plus(new Counts(17, 0, 0, 0, 0, 0, 0, 17)),
                saved.counted(),
                saved.recent(),
                saved.open(),
                saved.undelivered()));
        try (Recorder<LiveRow> second = recorder("a", folder)) {
            record(second, 100, 110);
            assertThat(second.counts()).isEqualTo(new Counts(110, 110, 0, 0, 0, 0, 0, 0));
        }
    }

    @Test
    void windowsThatNoListenerIsDoneWithAreDeliveredAgain() throws IOException {
        Recorder<LiveRow> first = clock.drive(Recorder.builder(LiveRow.TYPE))
                .name("a")
                .windows(Windows.rows(10))
                .save(folder)
                .onWindow(window -> waitForEver())
                .build();
        record(first, 0, 20);
        first.drain();
        Path left = Files.createDirectory(folder.resolve("left"));
        Files.copy(folder.resolve("a.checkpoint"), left.resolve("a.checkpoint"));
        Recorder<LiveRow> second = clock.drive(Recorder.builder(LiveRow.TYPE))
                .name("a")
                .windows(Windows.rows(10))
                .save(left)
                .onWindow(seen::add)
                .build();
        assertThat(second.restored().orElseThrow().undelivered()).isEqualTo(2);
        assertThat(second.awaitListeners(Duration.ofSeconds(10))).isTrue();
        assertThat(seen).extracting(window -> window.profile().rowCount()).containsExactly(10L, 10L);
        second.close();
    }

    private static void waitForEver() {
        try {
            Thread.sleep(Duration.ofHours(1).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aDamagedCheckpointIsSetAside() throws IOException {
        recorder("a", folder).close();
        byte[] bytes = Files.readAllBytes(folder.resolve("a.checkpoint"));
        for (int at = 0; at < bytes.length; at += bytes.length / 20) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 0x55;
            Files.write(folder.resolve("a.checkpoint"), damaged);
            try (Recorder<LiveRow> again = recorder("a", folder)) {
                assertThat(again.restored()).isEmpty();
            }
            assertThat(folder.resolve("a.checkpoint.unreadable")).hasBinaryContent(damaged);
        }
    }

    @Test
    void aFolderBelongsToOneRecorderOfAName() {
        try (Recorder<LiveRow> first = recorder("a", folder);
                Recorder<LiveRow> other = recorder("b", folder)) {
            assertThat(first.name()).isNotEqualTo(other.name());
            assertThatThrownBy(() -> recorder("a", folder))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("one recorder 'a' at a time");
        }
    }
}
