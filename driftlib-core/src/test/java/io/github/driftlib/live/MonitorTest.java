package io.github.driftlib.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.driftlib.Metrics;
import io.github.driftlib.TestPresets;
import io.github.driftlib.Tests;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.RowType;
import io.github.driftlib.finding.Finding;
import io.github.driftlib.live.label.Joined;
import io.github.driftlib.live.label.JoinedType;
import io.github.driftlib.live.label.LabelJoin;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.segment.Segments;
import io.github.driftlib.sink.SinkException;
import io.github.driftlib.summary.profile.Profile;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.TestResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonitorTest {

    private static final Dataset REFERENCE = Dataset.of(
            LiveRow.TYPE, LongStream.range(0, 2_000).mapToObj(LiveRow::of).toList());
    private static final Report DRIFT = Report.of(Metrics.columnDrift("distance"), Metrics.missingValues());

    private final TestClock clock = new TestClock(LiveRow.START);
    private final List<Window.Result> results = Collections.synchronizedList(new ArrayList<>());

    private MonitorBuilder<LiveRow> builder() {
        return Monitor.builder("trips", LiveRow.TYPE)
                .reference(REFERENCE)
                .windows(Windows.tumbling(Duration.ofMinutes(10)))
                .recording(clock::drive)
                .listener(results::add);
    }

    private void passWindow(Monitor<?> monitor) {
        clock.pass(Duration.ofMinutes(10));
        monitor.recorder().drain();
        assertThat(monitor.recorder().awaitListeners(Duration.ofSeconds(20))).isTrue();
    }

    private static void record(Monitor<LiveRow> monitor, int rows, double more) {
        for (int row = 0; row < rows; row++) {
            LiveRow usual = LiveRow.of(row);
            monitor.record(new LiveRow(usual.id(), usual.distance() + more, usual.zone(), usual.at()));
        }
    }

    @Test
    void aSinkThatThrowsAnErrorCostsOnlyItself() {
        List<Snapshot> written = new ArrayList<>();
        try (Monitor<LiveRow> monitor = builder()
                .report(DRIFT)
                .sink(snapshot -> {
                    throw new AssertionError("of the user");
                })
                .sink(written::add)
                .build()) {
            for (int window = 1; window <= 2; window++) {
                record(monitor, 100, 0);
                passWindow(monitor);
                assertThat(written).hasSize(window);
                assertThat(results.get(window - 1).problems())
                        .hasSize(1)
                        .first()
                        .asString()
                        .contains("of the user");
            }
        }
    }

    @Test
    void aWindowIsJudgedAgainstTheReferenceWhenItCloses() {
        List<Snapshot> written = new ArrayList<>();
        try (Monitor<LiveRow> monitor = builder()
                .report(DRIFT)
                .suite(TestSuite.of(
                        Tests.columnDrift("distance"), Tests.numberOfRows().must(Condition.gte(100))))
                .sink(written::add)
                .build()) {
            record(monitor, 1_000, 0);
            passWindow(monitor);
            record(monitor, 1_000, 30);
            passWindow(monitor);
            assertThat(written).hasSize(2);
            assertThat(written.get(0).get(Metrics.columnDrift("distance")).driftDetected())
                    .isFalse();
            assertThat(written.get(1).get(Metrics.columnDrift("distance")).driftDetected())
                    .isTrue();
            assertThat(written.get(0).summary().failed()).isFalse();
            assertThat(written.get(1).tests().get(0).result().status()).isEqualTo(TestResult.Status.FAIL);
            assertThat(written.get(1).info().timestamp()).isEqualTo(LiveRow.START.plusSeconds(600));
            assertThat(written.get(1).info().metadata()).containsEntry("rows_recorded", "1000");
            assertThat(monitor.last().orElseThrow().snapshot()).contains(written.get(1));
            Monitor.Totals counts = monitor.counts();
            assertThat(counts).isEqualTo(new Monitor.Totals(2, 0, 0, 0, counts.judging()));
            assertThat(counts.judging()).isPositive();
        }
    }

    @Test
    void windowsWithoutAndWithFewRowsDoNotCryWolf() {
        try (Monitor<LiveRow> monitor = builder()
                .report(DRIFT)
                .suite(TestSuite.of(TestPresets.dataDrift()))
                .build()) {
            passWindow(monitor);
            LongStream.of(10, 50, 90).mapToObj(LiveRow::of).forEach(monitor::record);
            passWindow(monitor);
            for (Window.Result result : results) {
                assertThat(result.problems()).isEmpty();
                assertThat(result.snapshot().orElseThrow().tests())
                        .extracting(test -> test.result().status())
                        .doesNotContain(TestResult.Status.FAIL);
            }
            assertThat(results).hasSize(2);
        }
    }

    @Test
    void aSinkAndAListenerThatFailDisturbNobody() {
        List<Snapshot> written = new ArrayList<>();
        try (Monitor<LiveRow> monitor = builder()
                .report(DRIFT)
                .sink(snapshot -> {
                    throw new SinkException("no disk");
                })
                .sink(written::add)
                .listener(result -> {
                    throw new IllegalStateException("broken");
                })
                .build()) {
            record(monitor, 100, 0);
            passWindow(monitor);
            assertThat(written).hasSize(1);
            assertThat(results.get(0).problems()).containsExactly("a snapshot was not written: no disk");
            assertThat(monitor.counts().failedWrites()).isEqualTo(1);
        }
    }

    @Test
    void reportsRunByTheirScheduleAndOnRowsWhereTheyNeedThem() {
        try (Monitor<LiveRow> monitor = builder()
                .report(DRIFT, 2)
                .rowsReport(Report.of(Metrics.duplicatedRowCount()), 500)
                .build()) {
            for (int window = 0; window < 4; window++) {
                record(monitor, 100, 0);
                passWindow(monitor);
            }
            assertThat(results)
                    .extracting(
                            result -> result.snapshot().orElseThrow().metrics().size())
                    .containsExactly(1, 3, 1, 3);
            assertThat(results.get(0).window().hasAllRows()).isTrue();
        }
    }

    @Test
    void verdictsAreHeldBackUntilEnoughPredictionsHaveTheirOutcome() {
        record Answer(String id, double minutes) {}
        JoinedType<Answer> type = JoinedType.number(
                RowType.<Answer>builder().number("prediction", Answer::minutes).build(), "target");
        List<Joined> out = new ArrayList<>();
        LabelJoin<Answer> join = LabelJoin.builder(type, Answer::id, answer -> clock.instant())
                .build()
                .into(out::add);
        Monitor<Joined> quality = Monitor.builder("quality", type.rowType())
                .definition(DataDefinition.builder()
                        .target("target")
                        .prediction("prediction")
                        .build())
                .windows(Windows.tumbling(Duration.ofMinutes(10)).by(Joined::time))
                .recording(clock::drive)
                .report(Report.of(Metrics.regressionQuality()))
                .labelled(join, 0.5)
                .listener(results::add)
                .build();
        for (int window = 0; window < 2; window++) {
            for (int row = 0; row < 100; row++) {
                String id = window + "-" + row;
                join.predicted(new Answer(id, row));
                if (row < (window == 0 ? 30 : 90)) {
                    join.outcome(id, row + 1.0);
                }
            }
            out.forEach(quality::record);
            out.clear();
            passWindow(quality);
        }
        passWindow(quality);
        assertThat(results.get(0).held().orElseThrow())
                .isEqualTo(
                        "not enough data: the share of predictions with an outcome must be at least 0.5, but was 0.300"
                                + " (30 of 100)");
        assertThat(results.get(0).snapshot()).isEmpty();
        Snapshot judged = results.get(1).snapshot().orElseThrow();
        assertThat(judged.get(Metrics.regressionQuality()).current().meanAbsError())
                .isEqualTo(1.0);
        assertThat(judged.info().metadata()).containsEntry("labelled_share", "0.9");
        quality.close();
    }

    @Test
    void aReferenceMayBeTheFileOfAProfile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("reference.profile");
        Profile.builder().add(REFERENCE).build().write(file);
        try (Monitor<LiveRow> monitor =
                builder().referenceFile(file).report(DRIFT).build()) {
            record(monitor, 500, 0);
            passWindow(monitor);
            assertThat(results.get(0)
                            .snapshot()
                            .orElseThrow()
                            .get(Metrics.columnDrift("distance"))
                            .driftDetected())
                    .isFalse();
        }
    }

    @Test
    void aWindowIsJudgedByOneThreadUnlessAReportHasAnExecutorOfItsOwn() {
        Set<String> threads = ConcurrentHashMap.newKeySet();
        Set<String> helped = ConcurrentHashMap.newKeySet();
        ExecutorService helpers = Executors.newFixedThreadPool(2, work -> new Thread(work, "helper"));
        try (Monitor<LiveRow> monitor = builder()
                .report(slow(threads, Report.builder()))
                .report(slow(helped, Report.builder().executor(helpers)))
                .build()) {
            record(monitor, 100, 0);
            passWindow(monitor);
        } finally {
            helpers.shutdown();
        }
        assertThat(threads).containsExactly("driftlib-trips-windows");
        assertThat(helped).contains("driftlib-trips-windows");
        if (Runtime.getRuntime().availableProcessors() > 1) {
            assertThat(helped).contains("helper");
        }
    }

    /** A report whose metrics take so long that others have the time to help. */
    private static Report slow(Set<String> threads, Report.Builder report) {
        return report.metrics(
                        Metrics.missingValues(),
                        Metrics.columnMissingValues("distance"),
                        Metrics.columnMissingValues("zone"),
                        Metrics.columnDrift("distance"))
                .listener(progress -> {
                    threads.add(Thread.currentThread().getName());
                    LockSupport.parkNanos(50_000_000);
                })
                .build();
    }

    @Test
    void whatNeedsRowsIsRefusedWhereThereAreNone() {
        String metric =
                "must need no rows to be run on the profiles of windows, but metric DuplicatedRowCount/1{\"counted\":\"ROWS\"} does";
        assertRefused(
                builder().report(Report.of(Metrics.duplicatedRowCount())),
                "report " + metric + ": give it to rowsReport(report, mostRows), which keeps rows");
        assertRefused(builder().suite(TestSuite.of(TestPresets.dataQuality())), "suite must need no rows");
        assertRefused(
                builder().suite(TestSuite.of(Tests.numberOfDuplicatedRows().notCritical())),
                "suite must need no rows to be run on the profiles of windows, but metric ",
                ": give it to rowsSuite(suite, mostRows), which keeps rows");
        assertRefused(
                builder()
                        .suite(TestSuite.of(Tests.bySegment(Tests.numberOfRows(), Segments.of("zone"))
                                .notCritical())),
                "suite must need no rows to be run on the profiles of windows, but test SegmentedTest");
        assertRefused(
                builder()
                        .reference(Profile.builder().add(REFERENCE).build())
                        .rowsReport(Report.of(Metrics.duplicatedRowCount()), 100),
                "reference must be rows where a report needs them, but is a profile: metric Duplicat");
    }

    private static void assertRefused(MonitorBuilder<?> builder, String... parts) {
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(parts);
    }

    @Test
    void suitesRunOnRowsToo() {
        try (Monitor<LiveRow> monitor = builder()
                .rowsSuite(TestSuite.of(Tests.numberOfDuplicatedRows()), 500)
                .build()) {
            record(monitor, 100, 0);
            passWindow(monitor);
            assertThat(results.get(0).problems()).isEmpty();
            assertThat(results.get(0).snapshot().orElseThrow().tests()).hasSize(1);
        }
    }

    @Test
    void thatAWindowHasNoRowsIsFoundFirst() {
        try (Monitor<LiveRow> monitor = builder()
                .report(DRIFT)
                .suite(TestSuite.of(TestPresets.dataDrift(), Tests.numberOfRows()))
                .rowsReport(Report.of(Metrics.duplicatedRowCount()), 100)
                .build()) {
            passWindow(monitor);
            record(monitor, 100, 0);
            passWindow(monitor);
            Snapshot empty = results.get(0).snapshot().orElseThrow();
            assertThat(results.get(0).problems()).isEmpty();
            assertThat(empty.findings().get(0).kind()).isEqualTo(Finding.Kind.NO_ROWS);
            assertThat(empty.findings().get(0).text()).isEqualTo("current has no rows: nothing can be judged");
            assertThat(Snapshot.fromJson(empty.toJson()).findings().get(0).kind())
                    .isEqualTo(Finding.Kind.NO_ROWS);
            assertThat(empty.metrics()).contains(Metrics.duplicatedRowCount());
            assertThat(empty.summary().allPassed()).isFalse();
            assertThat(results.get(1).snapshot().orElseThrow().findings())
                    .extracting(Finding::kind)
                    .doesNotContain(Finding.Kind.NO_ROWS);
        }
    }

    @Test
    void aWindowWithoutRowsNeverPasses() {
        try (Monitor<LiveRow> monitor = builder()
                .suite(TestSuite.of(
                        Tests.numberOfColumns(),
                        Tests.columnsType(),
                        Tests.numberOfRows().must(Condition.lte(1_000)),
                        Tests.numberOfRows().notCritical()))
                .build()) {
            passWindow(monitor);
            record(monitor, 100, 0);
            passWindow(monitor);
            Snapshot empty = results.get(0).snapshot().orElseThrow();
            assertThat(empty.summary().allPassed()).isFalse();
            assertThat(empty.summary().failed()).isTrue();
            assertThat(empty.summary().errorTests()).isEqualTo(4);
            assertThat(empty.result(Tests.numberOfRows().must(Condition.lte(1_000)))
                            .description())
                    .isEqualTo("current has no rows: nothing can be judged, though the number of rows is 0 and must be"
                            + " at most 1000");
            assertThat(empty.findings().get(0).kind()).isEqualTo(Finding.Kind.NO_ROWS);
            assertThat(results.get(1).snapshot().orElseThrow().summary().allPassed())
                    .isTrue();
        }
    }

    @Test
    void aMonitorHasSomethingToRun() {
        assertThatThrownBy(() -> builder().build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a monitor must have a report or a suite, but has none");
    }
}
