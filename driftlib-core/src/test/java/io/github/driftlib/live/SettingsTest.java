package io.github.driftlib.live;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.driftlib.Presets;
import io.github.driftlib.live.label.JoinedType;
import io.github.driftlib.live.label.LabelJoin;
import io.github.driftlib.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
    void aReportOnNoRowsIsRefused() {
        MonitorBuilder<LiveRow> monitor = Monitor.builder("rides", LiveRow.TYPE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> monitor.rowsReport(Report.of(Presets.dataDrift()), 0))
                .withMessage("mostRows must be at least 1, but was 0");
    }
}
