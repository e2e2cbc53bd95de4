package io.github.driftlib.report;

import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.data.Schema;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricPreset;
import io.github.driftlib.summary.Summarizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * A list of metrics, and of presets that choose metrics by what the columns mean, to compute over a current data set
 * and, usually, a reference.
 *
 * <p>A report is immutable and can be run any number of times, also at the same time. What was summarised of a
 * reference is reused by every later run against the same {@link Dataset}. Equal metrics are computed once. The
 * snapshot does not depend on the number of threads.
 *
 * <pre>{@code
 * Report report = Report.of(Metrics.columnDrift("prediction"), Metrics.datasetDrift(), Metrics.missingValues());
 * Snapshot snapshot = report.run(current, reference);
 * }</pre>
 */
public final class Report {

    private final List<MetricPreset> presets;
    private final RunSettings settings;

    private Report(Builder builder) {
        presets = builder.presets;
        settings = builder.settings();
    }

    /** A report of the given metrics and presets; everything else is the default of {@link #builder}. */
    public static Report of(MetricPreset... metrics) {
        Objects.requireNonNull(metrics, "metrics must be given, but was null");
        return builder().metrics(metrics).build();
    }

    /**
     * A builder. Unless told otherwise a run uses the common pool and the system clock, tells nobody of its progress,
     * takes the time it needs, and gives results with what their pictures are drawn from.
     */
    public static Builder builder() {
        return new Builder();
    }

    /** The metrics for data of the given meaning, each once, in order. */
    public List<Metric<?>> metrics(ResolvedDefinition definition) {
        return presets.stream()
                .<Metric<?>>flatMap(preset -> Sound.metrics(preset, definition).stream())
                .distinct()
                .toList();
    }

    /**
     * The summaries that the metrics need beyond those of the single columns, for data of the given meaning: what a
     * {@link io.github.driftlib.summary.profile.ProfileBuilder} must collect for this report to be run without the
     * rows.
     */
    public List<Summarizer<?>> needs(ResolvedDefinition definition) {
        return metrics(definition).stream()
                .<Summarizer<?>>flatMap(metric -> metric.needs(definition).stream())
                .distinct()
                .toList();
    }

    /**
     * The summaries that the metrics need, for columns that are not known yet. What is inferred of a column is then
     * inferred of the rows that come first; where these do not show it, the definition must say it.
     *
     * <pre>{@code
     * Report report = Report.of(Metrics.regressionQuality());
     * Profile profile = Profile.builder().needs(report.needs(definition)).add(current).build();
     * }</pre>
     */
    public Function<Schema, List<Summarizer<?>>> needs(DataDefinition definition) {
        return columns -> needs(definition.resolve(columns, Optional.empty()));
    }

    /**
     * Which metrics, and parts of metrics, need the rows of data of these columns, in words; with none the report can
     * be run on profiles. A metric that asks for another one by what it finds in the data is not known to need rows
     * before: its outcome says it then.
     *
     * @param reference the columns of the reference, if there is one
     */
    public List<String> needingRows(DataDefinition definition, Schema current, Optional<Schema> reference) {
        Objects.requireNonNull(definition, "definition must be given, but was null");
        MetricRun run = MetricRun.planned(definition, current, reference, settings);
        return run.needingRows(metrics(run.definition())).distinct().toList();
    }

    /** Computes the metrics; roles and kinds of the columns are inferred, and the run has the present time. */
    public Snapshot run(Dataset current, Dataset reference) {
        return run(RunData.of(current).withReference(reference));
    }

    /** Computes the metrics; the run has the present time. */
    public Snapshot run(Dataset current, Dataset reference, DataDefinition definition) {
        return run(RunData.of(current).withReference(reference).withDefinition(definition));
    }

    /** Computes the metrics. */
    public Snapshot run(Dataset current, Dataset reference, DataDefinition definition, RunInfo info) {
        return run(RunData.of(current)
                .withReference(reference)
                .withDefinition(definition)
                .withInfo(info));
    }

    /** Computes the metrics without a reference; those that need one are not applicable. */
    public Snapshot run(Dataset current, DataDefinition definition) {
        return run(RunData.of(current).withDefinition(definition));
    }

    /**
     * Computes the metrics.
     *
     * <p>A metric that cannot be computed has an outcome that says why, and leaves the others alone.
     *
     * <p>An interrupt of the calling thread stops the run, wherever in this library it is, also with the other threads
     * that work for it. A metric of your own stops if it ends when its thread is interrupted; where it does not, the
     * call waits for it, unless there is a {@link Builder#timeLimit time limit}: then nobody waits.
     *
     * @throws IllegalArgumentException if the definition names a column that is in neither data set, or declares a kind
     *     that a column cannot have
     * @throws java.util.concurrent.CancellationException if the calling thread was interrupted, before or meanwhile:
     *     its interrupt status is kept, and there is no snapshot; or if the time limit came before it was known what to
     *     compute
     */
    public Snapshot run(RunData data) {
        AtomicReference<Computing> computing = new AtomicReference<>();
        return settings.run(
                () -> {
                    MetricRun run = MetricRun.of(data, settings);
                    List<Metric<?>> metrics = metrics(run.definition());
                    computing.set(new Computing(run, metrics));
                    return snapshot(data, run, run.compute(metrics));
                },
                () -> {
                    Computing known = Optional.ofNullable(computing.get()).orElseThrow(settings::nothingKnown);
                    return snapshot(data, known.run(), known.run().known(known.metrics()));
                });
    }

    /** A run, and what it is to compute. */
    private record Computing(MetricRun run, List<Metric<?>> metrics) {}

    private Snapshot snapshot(RunData data, MetricRun run, Map<Metric<?>, MetricOutcome<?>> outcomes) {
        return new Snapshot(settings.info(data), outcomes, List.of(), Optional.empty(), run.remarks(outcomes));
    }

    /** Collects what a report needs; not safe for use by many threads. */
    public static final class Builder extends RunBuilder<Builder> {
        private List<MetricPreset> presets = List.of();

        private Builder() {}

        /** The metrics to compute, and presets that choose metrics. */
        public Builder metrics(MetricPreset... metrics) {
            Objects.requireNonNull(metrics, "metrics must be given, but was null");
            return metrics(Arrays.asList(metrics));
        }

        /** The metrics to compute, and presets that choose metrics. */
        public Builder metrics(List<? extends MetricPreset> metrics) {
            Objects.requireNonNull(metrics, "metrics must be given, but was null");
            metrics.forEach(each -> Objects.requireNonNull(each, "metrics must be given, but one was null"));
            presets = List.copyOf(metrics);
            return this;
        }

        @Override
        Builder self() {
            return this;
        }

        /**
         * The report.
         *
         * @throws IllegalArgumentException if there is no metric
         */
        public Report build() {
            if (presets.isEmpty()) {
                throw new IllegalArgumentException("metrics must not be empty");
            }
            return new Report(this);
        }
    }
}
