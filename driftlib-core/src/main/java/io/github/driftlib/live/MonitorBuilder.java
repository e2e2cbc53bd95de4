package io.github.driftlib.live;

import io.github.driftlib.data.ColumnSchema;
import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.RowType;
import io.github.driftlib.data.Schema;
import io.github.driftlib.live.label.LabelJoin;
import io.github.driftlib.live.label.LabelledShare;
import io.github.driftlib.report.Report;
import io.github.driftlib.report.TestSuite;
import io.github.driftlib.sink.MetricSink;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.profile.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Collects what a {@link Monitor} needs; not safe for use by many threads. Unless told otherwise it has no reference,
 * and records as {@link RecorderBuilder} says, under the name of the project, or one made of it where that has other
 * characters than a recorder may have. It can build several monitors, and what it is told after one is built does not
 * concern that one.
 *
 * @param <T> what a row is
 */
public final class MonitorBuilder<T> {

    final String project;
    final List<MonitorJob> jobs = new ArrayList<>();
    final List<MetricSink> sinks = new ArrayList<>();
    final List<Consumer<? super Window.Result>> listeners = new ArrayList<>();
    final List<BiConsumer<Monitor<?>, Window>> stores = new ArrayList<>();
    final RecorderBuilder<T> recording;
    DataDefinition definition = DataDefinition.inferred();
    private final RowType<T> type;
    private Optional<DataSummary> reference = Optional.empty();
    private Optional<byte[]> referenceBytes = Optional.empty();
    private Optional<LabelJoin<?>> labels = Optional.empty();
    private double leastLabelledShare;
    private int mostRowsOfJobs;

    private MonitorBuilder(MonitorBuilder<T> other) {
        project = other.project;
        type = other.type;
        recording = other.recording.copy();
        jobs.addAll(other.jobs);
        sinks.addAll(other.sinks);
        listeners.addAll(other.listeners);
        stores.addAll(other.stores);
        definition = other.definition;
        reference = other.reference;
        referenceBytes = other.referenceBytes;
        labels = other.labels;
        leastLabelledShare = other.leastLabelledShare;
        mostRowsOfJobs = other.mostRowsOfJobs;
    }

    MonitorBuilder(String project, RowType<T> type) {
        this.project = Name.of("project", project);
        this.type = Objects.requireNonNull(type, "type must be given, but was null");
        recording = Recorder.builder(type).name(Name.ofRecorder(project));
    }

    /** What windows are compared with. */
    public MonitorBuilder<T> reference(Dataset rows) {
        return reference(DataSummary.of(rows));
    }

    /** What windows are compared with. A profile must hold what the reports need. */
    public MonitorBuilder<T> reference(DataSummary summaries) {
        Objects.requireNonNull(summaries, "summaries must be given, but was null");
        reference = Optional.of(summaries);
        referenceBytes = Optional.empty();
        return this;
    }

    /**
     * The file of a profile that windows are compared with.
     *
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if it holds no profile, is damaged or is of a later version
     */
    public MonitorBuilder<T> referenceFile(Path profile) throws IOException {
        Objects.requireNonNull(profile, "profile must be given, but was null");
        byte[] bytes = Files.readAllBytes(profile);
        try {
            reference(Profile.ofBytes(bytes, List.of()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "profile must be the file of a profile, but was " + profile + ": " + e.getMessage(), e);
        }
        referenceBytes = Optional.of(bytes);
        return this;
    }

    /** What the columns mean; inferred unless said otherwise. */
    public MonitorBuilder<T> definition(DataDefinition definition) {
        this.definition = Objects.requireNonNull(definition, "definition must be given, but was null");
        return this;
    }

    /** How rows become windows. */
    public MonitorBuilder<T> windows(Windows<? super T> windows) {
        recording.windows(windows);
        return this;
    }

    /** Settings of the recorder: {@code recording(recorder -> recorder.save(folder).lanes(8, 512, 32))}. */
    public MonitorBuilder<T> recording(Consumer<? super RecorderBuilder<T>> settings) {
        Objects.requireNonNull(settings, "settings must be given, but was null");
        settings.accept(recording);
        return this;
    }

    /**
     * Runs a report for each window, on its profile. A metric that is known to need rows is refused when the monitor is
     * built; one that asks for rows by what it finds in the data has an outcome that says so.
     */
    public MonitorBuilder<T> report(Report report) {
        Objects.requireNonNull(report, "report must be given, but was null");
        return report(report, 1);
    }

    /** Runs a report for each so many-th window. */
    public MonitorBuilder<T> report(Report report, int every) {
        Objects.requireNonNull(report, "report must be given, but was null");
        jobs.add(MonitorJob.of(report, every));
        return this;
    }

    /** Runs a suite for each window, on its profile; what needs rows is refused as in a {@link #report}. */
    public MonitorBuilder<T> suite(TestSuite suite) {
        Objects.requireNonNull(suite, "suite must be given, but was null");
        return suite(suite, 1);
    }

    /** Runs a suite for each so many-th window. */
    public MonitorBuilder<T> suite(TestSuite suite, int every) {
        Objects.requireNonNull(suite, "suite must be given, but was null");
        jobs.add(MonitorJob.of(suite, every));
        return this;
    }

    /**
     * Runs a report for each window on rows of it, for metrics that need rows, such as those that estimate the quality
     * of a model before outcomes are known: all rows of a window, or a uniform sample of so many. Such a metric needs
     * the rows of the reference too.
     */
    public MonitorBuilder<T> rowsReport(Report report, int mostRows) {
        Objects.requireNonNull(report, "report must be given, but was null");
        keepRows(mostRows);
        jobs.add(MonitorJob.of(report, 1).ofRows());
        return this;
    }

    /** Runs a suite for each window on rows of it, as {@link #rowsReport} does a report. */
    public MonitorBuilder<T> rowsSuite(TestSuite suite, int mostRows) {
        Objects.requireNonNull(suite, "suite must be given, but was null");
        keepRows(mostRows);
        jobs.add(MonitorJob.of(suite, 1).ofRows());
        return this;
    }

    private void keepRows(int mostRows) {
        if (mostRows < 1) {
            throw new IllegalArgumentException("mostRows must be at least 1, but was " + mostRows);
        }
        mostRowsOfJobs = Math.max(mostRows, mostRowsOfJobs);
    }

    /** Where the snapshot of each window goes; it stays open when the monitor is closed. */
    public MonitorBuilder<T> sink(MetricSink sink) {
        sinks.add(Objects.requireNonNull(sink, "sink must be given, but was null"));
        return this;
    }

    /** What hears of each window, after the sinks. */
    public MonitorBuilder<T> listener(Consumer<? super Window.Result> listener) {
        listeners.add(Objects.requireNonNull(listener, "listener must be given, but was null"));
        return this;
    }

    /**
     * Where the profiles of windows go, under the name of this instance, for a {@link Fleet} to be merged. Windows must
     * be of one pane each: a fleet merges as many as it is asked for, and those that overlap would count rows twice.
     */
    public MonitorBuilder<T> store(ProfileStore store, String instance) {
        Objects.requireNonNull(store, "store must be given, but was null");
        Name.of("instance", instance);
        stores.add((monitor, window) -> store.put(
                ProfileStore.Stored.of(project, instance, monitor.recorder().epoch(), window)));
        return this;
    }

    /**
     * Judges a window only where a share of its predictions have their outcome.
     *
     * @param leastShare in (0, 1]
     */
    public MonitorBuilder<T> labelled(LabelJoin<?> join, double leastShare) {
        Objects.requireNonNull(join, "join must be given, but was null");
        if (!(leastShare > 0 && leastShare <= 1)) {
            throw new IllegalArgumentException("leastShare must be in (0, 1], but was " + leastShare);
        }
        labels = Optional.of(join);
        leastLabelledShare = leastShare;
        return this;
    }

    Optional<LabelledShare> labelled(Window window) {
        return labels.map(join -> join.labelled(window.from(), window.to()));
    }

    /** Why a window is not judged, where too few of its predictions have their outcome. */
    Optional<String> tooFewLabels(LabelledShare labelled) {
        if (labelled.predicted() == 0) {
            return Optional.of("not enough data: the window has no predictions");
        }
        return labelled.share() >= leastLabelledShare
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "not enough data: the share of predictions with an outcome must be at least %s, but was %.3f (%d of"
                                + " %d)",
                        leastLabelledShare,
                        labelled.share(),
                        labelled.labelled(),
                        labelled.predicted()));
    }

    /**
     * The monitor, at work.
     *
     * @throws IllegalArgumentException if there is neither report nor suite, one of them needs rows that there will not
     *     be, or settings contradict each other
     */
    public Monitor<T> build() {
        if (jobs.isEmpty()) {
            throw new IllegalArgumentException("a monitor must have a report or a suite, but has none");
        }
        if (!stores.isEmpty() && recording.windows.panes() > 1) {
            throw new IllegalArgumentException("windows must be of one pane where their profiles are stored, but these"
                    + " merge " + recording.windows.panes());
        }
        Schema known = schema();
        boolean referenceRows = reference.flatMap(DataSummary::rows).isPresent();
        jobs.forEach(job -> job.check(definition, known, reference.map(DataSummary::outline), referenceRows));
        List<Summarizer<?>> needs = jobs.stream()
                .<Summarizer<?>>flatMap(job -> job.needs().apply(definition).apply(known).stream())
                .distinct()
                .toList();
        Optional<DataSummary> compared =
                referenceBytes.isPresent() ? Optional.of(Profile.ofBytes(referenceBytes.get(), needs)) : reference;
        MonitorBuilder<T> settings = new MonitorBuilder<>(this);
        settings.recording.needs(needs).keepRows(Math.max(mostRowsOfJobs, recording.keptRows));
        return new Monitor<>(settings, compared);
    }

    /** The columns of a row, with what the reference knows of them. */
    private Schema schema() {
        Map<String, ColumnSchema> columns = new LinkedHashMap<>();
        type.kinds()
                .forEach((name, kind) -> columns.put(
                        name,
                        reference
                                .map(summaries -> summaries.outline().columns().get(name))
                                .filter(column -> column.kind() == kind)
                                .orElseGet(() -> new ColumnSchema(kind, false, false, false, true))));
        return new Schema(columns);
    }
}
