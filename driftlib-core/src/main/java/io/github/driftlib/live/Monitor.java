package io.github.driftlib.live;

import io.github.driftlib.concurrent.Contained;
import io.github.driftlib.concurrent.ParallelFor;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.RowType;
import io.github.driftlib.json.LogText;
import io.github.driftlib.live.label.LabelledShare;
import io.github.driftlib.report.RunData;
import io.github.driftlib.report.RunInfo;
import io.github.driftlib.report.Snapshot;
import io.github.driftlib.summary.DataSummary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches a service: records its rows, runs reports and suites against a reference when a window closes, and hands what
 * they found to sinks and listeners, as one snapshot.
 *
 * <pre>{@code
 * Monitor<Ride> monitor = Monitor.builder("taxi", RowType.ofRecord(Ride.class))
 *         .reference(reference)
 *         .windows(Windows.tumbling(Duration.ofMinutes(5)))
 *         .report(Report.of(Presets.dataDrift()))
 *         .suite(TestSuite.of(TestPresets.dataDrift()))
 *         .sink(sink)
 *         .build();
 * monitor.record(ride);
 * }</pre>
 *
 * <p>The run of a window has the time when the window begins; its metadata say what became of the rows. Small windows
 * do not cry wolf where verdicts are calibrated, as those of the presets of tests are and those of
 * {@code DriftOptions.calibrated()}: they follow from how many rows there are on both sides. A report that fails, or a
 * sink, is logged, counted and told in the {@link Window.Result}, and disturbs neither the service nor other reports.
 *
 * <p>All that is done with a window is done by one thread of the monitor's own, so that a service of two processors has
 * the other one meanwhile. A report or suite that was given an executor has its help.
 *
 * <p>Safe for use by many threads.
 *
 * @param <T> what a row is
 */
public final class Monitor<T> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Monitor.class);

    private final MonitorBuilder<T> settings;
    private final Optional<DataSummary> reference;
    private final Recorder<T> recorder;
    private long closedWindows;
    private volatile Totals counts = Totals.NONE;
    private volatile Window.@Nullable Result last;

    Monitor(MonitorBuilder<T> settings, Optional<DataSummary> reference) {
        this.settings = settings;
        this.reference = reference;
        recorder = settings.recording
                .onWindow(window -> ParallelFor.withoutCommonPool(() -> judge(window)))
                .build();
    }

    /**
     * A builder.
     *
     * @param project what is monitored: by this its runs are found in a history
     * @param type the columns of a row
     */
    public static <T> MonitorBuilder<T> builder(String project, RowType<T> type) {
        return new MonitorBuilder<>(project, type);
    }

    /** Records a row, as {@link Recorder#record} does. */
    public boolean record(T row) {
        return recorder.record(row);
    }

    /** What records the rows. */
    public Recorder<T> recorder() {
        return recorder;
    }

    /** What is monitored. */
    public String project() {
        return settings.project;
    }

    /** How long a window is that is judged, or the pane that it ends with; empty where windows are of so many rows. */
    public Optional<Duration> every() {
        return settings.recording.windows.size();
    }

    /** What was found of the window that was closed last. */
    public Optional<Window.Result> last() {
        return Optional.ofNullable(last);
    }

    /** What was done so far. */
    public Totals counts() {
        return counts;
    }

    private void judge(Window window) {
        long begin = System.nanoTime();
        closedWindows++;
        Optional<LabelledShare> labelled = settings.labelled(window);
        Optional<String> held = labelled.flatMap(settings::tooFewLabels);
        List<String> problems = new ArrayList<>();
        Optional<Snapshot> found = held.isPresent() ? Optional.empty() : found(window, labelled, problems);
        int failedRuns = problems.size();
        settings.stores.forEach(store -> tryTo("a profile was not stored", problems, () -> store.accept(this, window)));
        found.ifPresent(snapshot -> settings.sinks.forEach(
                sink -> tryTo("a snapshot was not written", problems, () -> sink.write(snapshot))));
        counts = counts.plus(new Totals(
                1,
                held.isPresent() ? 1 : 0,
                failedRuns,
                problems.size() - failedRuns,
                Duration.ofNanos(System.nanoTime() - begin)));
        Window.Result result = new Window.Result(window, found, held, labelled, problems);
        last = result;
        for (Consumer<? super Window.Result> listener : settings.listeners) {
            tryTo("a listener failed", new ArrayList<>(), () -> listener.accept(result));
        }
    }

    private Optional<Snapshot> found(Window window, Optional<LabelledShare> labelled, List<String> problems) {
        List<Snapshot> snapshots = new ArrayList<>();
        RunInfo info = info(window, labelled);
        for (MonitorJob job : settings.jobs) {
            if (closedWindows % job.every() == 0) {
                data(job, window, problems)
                        .map(data -> data.withInfo(info))
                        .ifPresent(data -> tryTo(
                                "a report failed",
                                problems,
                                () -> snapshots.add(job.run().apply(data))));
            }
        }
        return snapshots.stream().reduce(Snapshot::and);
    }

    private Optional<RunData> data(MonitorJob job, Window window, List<String> problems) {
        Optional<RunData> current =
                job.onRows() ? rows(window).map(RunData::of) : Optional.of(RunData.of(window.profile()));
        if (current.isEmpty()) {
            problems.add("a " + job.kind() + " was not run: a restart forgot the rows of the window");
        }
        return current.map(
                data -> reference.map(data::withReference).orElse(data).withDefinition(settings.definition));
    }

    private Optional<Dataset> rows(Window window) {
        return window.profile().rowCount() == 0 ? Optional.of(Dataset.of(recorder.type(), List.of())) : window.rows();
    }

    private RunInfo info(Window window, Optional<LabelledShare> labelled) {
        Counts rows = window.counts();
        RunInfo info = RunInfo.of(settings.project, window.from())
                .withMetadata("window_end", window.to().toString())
                .withMetadata("rows_recorded", Long.toString(rows.recorded()))
                .withMetadata("rows_lost", Long.toString(rows.lost()));
        if (window.share() < 1) {
            info = info.withMetadata("sampled_share", Double.toString(window.share()));
        }
        if (!window.gap().isZero()) {
            info = info.withMetadata("gap_before_restart", window.gap().toString());
        }
        if (labelled.isPresent()) {
            info = info.withMetadata(
                    "labelled_share", Double.toString(labelled.get().share()));
        }
        return info;
    }

    private void tryTo(String failure, List<String> problems, Runnable action) {
        Contained.run(action, thrown -> {
            String reason = Contained.message(thrown);
            problems.add(failure + ": " + reason);
            LOG.error("{}, of project '{}': {}", failure, LogText.of(settings.project), LogText.of(reason));
            Contained.run(() -> LOG.debug("{}", failure, thrown), again -> {});
        });
    }

    /** Closes the recorder, as {@link Recorder#close} says: what was recorded is judged, or saved. Sinks stay open. */
    @Override
    public void close() {
        recorder.close();
    }

    /**
     * What a {@link Monitor} has done.
     *
     * @param windows how many windows were closed
     * @param held how many of them were not judged
     * @param failedRuns how many reports and suites could not be run
     * @param failedWrites how many snapshots a sink did not take
     * @param judging how long it took to judge them, all together: running reports and suites, and writing to sinks
     */
    public record Totals(long windows, long held, long failedRuns, long failedWrites, Duration judging) {

        /** Checks that there is a time. */
        public Totals {
            Objects.requireNonNull(judging, "judging must be given, but was null");
        }

        /** Nothing yet. */
        public static final Totals NONE = new Totals(0, 0, 0, 0, Duration.ZERO);

        Totals plus(Totals more) {
            return new Totals(
                    windows + more.windows,
                    held + more.held,
                    failedRuns + more.failedRuns,
                    failedWrites + more.failedWrites,
                    judging.plus(more.judging));
        }
    }
}
