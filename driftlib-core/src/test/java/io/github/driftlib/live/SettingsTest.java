package io.github.driftlib.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.driftlib.Metrics;
import io.github.driftlib.Presets;
import io.github.driftlib.live.label.JoinedType;
import io.github.driftlib.live.label.LabelJoin;
import io.github.driftlib.report.Report;
import io.github.driftlib.summary.Summarizer;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings that cannot be used are refused in words, where they are given. */
class SettingsTest {

    private static final Duration FOREVER = ChronoUnit.FOREVER.getDuration();

    @Test
    void spansThatNobodyLivesToSeeAreRefusedWhereTheyAreGiven() {
        Windows<LiveRow> windows = Windows.tumbling(Duration.ofMinutes(5)).by(LiveRow::at);
        LabelJoin.Builder<LiveRow> join =
                LabelJoin.builder(JoinedType.number(LiveRow.TYPE, "target"), LiveRow::id, LiveRow::at);
        List<ThrowingCallable> given = List.of(
                () -> Windows.tumbling(FOREVER),
                () -> windows.lateness(FOREVER),
                () -> windows.ahead(FOREVER),
                () -> Recorder.builder(LiveRow.TYPE).checkpoint(FOREVER),
                () -> Recorder.builder(LiveRow.TYPE).tick(FOREVER),
                () -> join.timeout(FOREVER),
                () -> join.orphans(10, FOREVER));
        for (ThrowingCallable call : given) {
            assertThatIllegalArgumentException()
                    .isThrownBy(call)
                    .withMessageMatching(
                            "(size|lateness|ahead|every|tick|timeout|wait) must be at most PT876000H, but was "
                                    + FOREVER);
        }
    }

    @Test
    void aSpanOfManyYearsCanBeUsed(@TempDir Path folder) {
        Duration century = Duration.ofDays(36_500);
        Recorder<LiveRow> recorder = Recorder.builder(LiveRow.TYPE)
                .windows(
                        Windows.tumbling(century).by(LiveRow::at).ahead(century).lateness(century))
                .save(folder)
                .checkpoint(century)
                .tick(century)
                .build();
        recorder.record(LiveRow.of(1));
        assertThatCode(recorder::close).doesNotThrowAnyException();
    }

    @Test
    void aReferenceThatIsNoProfileIsNamed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("january.csv"), "fare\n1\n");
        MonitorBuilder<LiveRow> monitor = Monitor.builder("rides", LiveRow.TYPE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> monitor.referenceFile(file))
                .withMessage("profile must be the file of a profile, but was " + file
                        + ": bytes must be a profile, but do not begin with DLPF");
    }

    @Test
    void theMostBytesOfTheLargestSettingsAreTheLargestNumber() {
        int most = Integer.MAX_VALUE;
        RecorderBuilder<LiveRow> large = Recorder.builder(LiveRow.TYPE)
                .windows(Windows.tumbling(Duration.ofMinutes(5)).merging(most))
                .limits(most, most, 65_536)
                .mostWaitingWindows(most);
        assertThat(large.mostBytes()).isEqualTo(Long.MAX_VALUE);
        assertThat(Recorder.builder(LiveRow.TYPE).lanes(1_024, 1 << 20, 1 << 16).mostBytes())
                .isGreaterThan(1L << 40);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Recorder.builder(LiveRow.TYPE).lanes(16, 1_024, most))
                .withMessage("spareBuffers must be in [1, 65536], but was 2147483647");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Recorder.builder(LiveRow.TYPE).lanes(16, most, 4))
                .withMessage("laneRows must be in [1, 1048576], but was 2147483647");
    }

    @Test
    void whatNobodyCouldFindAgainIsRefused(@TempDir Path folder) {
        FolderProfileStore store = new FolderProfileStore(folder, List.of());
        MonitorBuilder<LiveRow> monitor = Monitor.builder("rides", LiveRow.TYPE);
        for (String blank : List.of("", " ")) {
            List<ThrowingCallable> given = List.of(
                    () -> Monitor.builder(blank, LiveRow.TYPE),
                    () -> monitor.store(store, blank),
                    () -> new Fleet(store, blank, List.of()),
                    () -> store.find(blank, LiveRow.START, LiveRow.START),
                    () -> new ProfileStore.Key("rides", blank, 0, LiveRow.START, LiveRow.START));
            for (ThrowingCallable call : given) {
                assertThatIllegalArgumentException()
                        .isThrownBy(call)
                        .withMessageMatching("(project|instance) must not be blank, but was '" + blank + "'");
            }
        }
    }

    @Test
    void whatIsMissingIsNamed(@TempDir Path folder) {
        FolderProfileStore store = new FolderProfileStore(folder, List.of());
        Fleet fleet = new Fleet(store, "rides", List.of());
        Set<String> nobody = Collections.singleton(null);
        Map<String, ThrowingCallable> missing = Map.of(
                "from", () -> fleet.merge(null, LiveRow.START, Set.of()),
                "to", () -> fleet.instances(LiveRow.START, null),
                "expected", () -> fleet.merge(LiveRow.START, LiveRow.START, null),
                "needs", () -> new Fleet(store, "rides", null),
                "folder", () -> new FolderProfileStore(null, List.of()),
                "end", () -> store.deleteBefore("rides", null),
                "profile", () -> store.put(null));
        missing.forEach((what, call) ->
                assertThatNullPointerException().isThrownBy(call).withMessage(what + " must be given, but was null"));
        assertThatNullPointerException()
                .isThrownBy(() -> fleet.merge(LiveRow.START, LiveRow.START, nobody))
                .withMessage("expected must be given, but one was null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fleet.merge(LiveRow.START, LiveRow.START.minusSeconds(1), Set.of()))
                .withMessage("to must not be before from, 2026-03-01T00:00:00Z, but was 2026-02-28T23:59:59Z");
    }

    @Test
    void needsThatAreNullAreRefused() {
        List<Summarizer<?>> one = Collections.singletonList(null);
        for (List<Summarizer<?>> needs : Arrays.asList(null, one)) {
            RecorderBuilder<LiveRow> recorder = Recorder.builder(LiveRow.TYPE).needs(columns -> needs);
            assertThatIllegalArgumentException()
                    .isThrownBy(recorder::build)
                    .withMessage("summarizers must be a list without null, but was " + needs);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Recorder.builder(LiveRow.TYPE).needs(one))
                .withMessage("summarizers must be a list without null, but was [null]");
    }

    @Test
    void aCopyHasAllSettingsAndNoneThatAreToldLater() throws ReflectiveOperationException {
        RecorderBuilder<LiveRow> builder = Recorder.builder(LiveRow.TYPE)
                .onWindow(window -> {})
                .onGivenUp(window -> {})
                .needs(List.of());
        RecorderBuilder<LiveRow> copy = builder.copy();
        for (Field setting : RecorderBuilder.class.getDeclaredFields()) {
            setting.setAccessible(true);
            Object value = setting.get(copy);
            assertThat(value).isEqualTo(setting.get(builder));
            if (value instanceof Collection<?> several) {
                assertThatThrownBy(several::clear)
                        .as(setting.getName())
                        .isInstanceOf(UnsupportedOperationException.class);
            }
        }
    }

    @Test
    void aFolderOfProfilesThatCannotBeUsedIsRefusedAtOnce(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        for (Path unusable : List.of(file, file.resolve("below"))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new FolderProfileStore(unusable, List.of()))
                    .withMessage("folder must be one that can be " + (unusable.equals(file) ? "read" : "made")
                            + ", but was " + unusable);
        }
    }

    @Test
    void windowsThatOverlapAreNotStored(@TempDir Path folder) {
        MonitorBuilder<LiveRow> monitor = Monitor.builder("rides", LiveRow.TYPE)
                .windows(Windows.rows(100).merging(12))
                .report(Report.of(Metrics.rowCount()))
                .store(new FolderProfileStore(folder, List.of()), "a");
        assertThatIllegalArgumentException()
                .isThrownBy(monitor::build)
                .withMessage("windows must be of one pane where their profiles are stored, but these merge 12");
    }

    @Test
    void aBuilderThatGoesOnLeavesWhatItBuiltAlone() {
        TestClock clock = new TestClock(LiveRow.START);
        List<String> judged = Collections.synchronizedList(new ArrayList<>());
        MonitorBuilder<LiveRow> builder = Monitor.builder("rides", LiveRow.TYPE)
                .windows(Windows.rows(1))
                .recording(recorder -> clock.drive(recorder).name("first"))
                .report(Report.of(Metrics.rowCount()))
                .listener(result -> judged.add("first"));
        try (Monitor<LiveRow> first = builder.build();
                Monitor<LiveRow> second = builder.recording(recorder -> recorder.name("second"))
                        .listener(result -> judged.add("second"))
                        .build()) {
            assertThat(first.recorder().name()).isEqualTo("first");
            first.record(LiveRow.of(1));
            first.recorder().drain();
            assertThat(first.recorder().awaitListeners(Duration.ofSeconds(20))).isTrue();
            assertThat(judged).containsExactly("first");
            second.record(LiveRow.of(1));
            second.recorder().drain();
            assertThat(second.recorder().awaitListeners(Duration.ofSeconds(20))).isTrue();
            assertThat(judged).containsExactly("first", "first", "second");
            assertThat(first.counts().windows()).isEqualTo(1);
            assertThat(second.counts().windows()).isEqualTo(1);
        }
    }

    @Test
    void recordersOfDifferentProjectsHaveDifferentNames() {
        List<String> projects = List.of(
                "taxi",
                "taxi rides",
                "taxi-rides",
                "taxi/rides",
                "訂單",
                "支付",
                "-",
                ".",
                "z".repeat(100),
                "z".repeat(101));
        Set<String> names = new TreeSet<>();
        for (String project : projects) {
            try (Monitor<LiveRow> monitor = Monitor.builder(project, LiveRow.TYPE)
                    .report(Report.of(Metrics.rowCount()))
                    .build()) {
                assertThat(monitor.project()).isEqualTo(project);
                names.add(monitor.recorder().name());
            }
        }
        assertThat(names).hasSameSizeAs(projects).contains("taxi", "taxi-rides", "z".repeat(100));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Recorder.builder(LiveRow.TYPE).name("z".repeat(101)))
                .withMessageStartingWith("name must be of at most 100 letters, digits, '.', '_' and '-'");
    }

    @Test
    void aReportHasTheRowsThatItWasPromised() {
        List<Window.Result> results = Collections.synchronizedList(new ArrayList<>());
        try (Monitor<LiveRow> monitor = Monitor.builder("rides", LiveRow.TYPE)
                .windows(Windows.rows(10))
                .rowsReport(Report.of(Metrics.duplicatedRowCount()), 10)
                .recording(recorder -> recorder.keepRows(0).drainedByHand())
                .listener(results::add)
                .build()) {
            LongStream.range(0, 10).mapToObj(LiveRow::of).forEach(monitor::record);
            monitor.recorder().drain();
            assertThat(monitor.recorder().awaitListeners(Duration.ofSeconds(20)))
                    .isTrue();
        }
        assertThat(results.get(0).problems()).isEmpty();
        assertThat(results.get(0).window().hasAllRows()).isTrue();
    }

    @Test
    void whatIsNoWindowInAFolderOfProfilesIsLeftAlone(@TempDir Path folder) throws IOException {
        Path own = Files.createDirectories(folder.resolve("p-rides"));
        Files.writeString(own.resolve("9".repeat(30) + "~1~1~a.window"), "of somebody else");
        FolderProfileStore store = new FolderProfileStore(folder, List.of());
        assertThat(store.find("rides", Instant.EPOCH, LiveRow.START)).isEmpty();
        assertThat(store.deleteBefore("rides", LiveRow.START)).isZero();
    }

    @Test
    void aReportOnNoRowsIsRefused() {
        MonitorBuilder<LiveRow> monitor = Monitor.builder("rides", LiveRow.TYPE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> monitor.rowsReport(Report.of(Presets.dataDrift()), 0))
                .withMessage("mostRows must be at least 1, but was 0");
    }
}
