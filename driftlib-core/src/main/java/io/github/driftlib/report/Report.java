package io.github.driftlib.report;

import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.Metric;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;

/**
 * A list of metrics to compute over a current data set and, usually, a reference.
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

    private final List<Metric<?>> metrics;
    private final Executor executor;
    private final Clock clock;
    private final ProgressListener listener;

    private Report(Builder builder) {
        metrics = builder.metrics.stream().distinct().toList();
        executor = builder.executor;
        clock = builder.clock;
        listener = builder.listener;
    }

    /** A report of the given metrics; everything else is the default of {@link #builder}. */
    public static Report of(Metric<?>... metrics) {
        return builder().metrics(metrics).build();
    }

    /**
     * A builder. Unless told otherwise a run uses the common pool and the system clock, and tells nobody of its
     * progress.
     */
    public static Builder builder() {
        return new Builder();
    }

    /** The metrics, each once, in the given order. */
    public List<Metric<?>> metrics() {
        return metrics;
    }

    /** Computes the metrics; roles and kinds of the columns are inferred, and the run has the present time. */
    public Snapshot run(Dataset current, Dataset reference) {
        return run(current, reference, DataDefinition.inferred());
    }

    /** Computes the metrics; the run has the present time. */
    public Snapshot run(Dataset current, Dataset reference, DataDefinition definition) {
        return run(current, reference, definition, RunInfo.of("", clock.instant()));
    }

    /**
     * Computes the metrics.
     *
     * <p>A metric that cannot be computed has an outcome that says why, and leaves the others alone.
     *
     * @throws IllegalArgumentException if the definition names a column that is in neither data set, or declares a kind
     *     that a column cannot have
     */
    public Snapshot run(Dataset current, Dataset reference, DataDefinition definition, RunInfo info) {
        return run(current, Optional.of(reference), definition, info);
    }

    /** Computes the metrics without a reference; those that need one are not applicable. */
    public Snapshot run(Dataset current, DataDefinition definition) {
        return run(current, definition, RunInfo.of("", clock.instant()));
    }

    /** Computes the metrics without a reference; those that need one are not applicable. */
    public Snapshot run(Dataset current, DataDefinition definition, RunInfo info) {
        return run(current, Optional.empty(), definition, info);
    }

    private Snapshot run(Dataset current, Optional<Dataset> reference, DataDefinition definition, RunInfo info) {
        MetricRun run = new MetricRun(definition.resolve(current, reference), current, reference, listener);
        return new Snapshot(info, run.compute(metrics, executor));
    }

    /** Collects what a report needs; not safe for use by many threads. */
    public static final class Builder {
        private List<Metric<?>> metrics = List.of();
        private Executor executor = ForkJoinPool.commonPool();
        private Clock clock = Clock.systemUTC();
        private ProgressListener listener = progress -> {};

        private Builder() {}

        /** The metrics to compute. */
        public Builder metrics(Metric<?>... metrics) {
            return metrics(List.of(metrics));
        }

        /** The metrics to compute. */
        public Builder metrics(List<? extends Metric<?>> metrics) {
            this.metrics = List.copyOf(metrics);
            return this;
        }

        /** What helps the calling thread with the columns; {@code Runnable::run} for no help. */
        public Builder executor(Executor executor) {
            this.executor = Objects.requireNonNull(executor, "executor");
            return this;
        }

        /** What tells the time of a run that is given none. */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /** What hears of the progress of a run. */
        public Builder listener(ProgressListener listener) {
            this.listener = Objects.requireNonNull(listener, "listener");
            return this;
        }

        /**
         * The report.
         *
         * @throws IllegalArgumentException if there is no metric
         */
        public Report build() {
            if (metrics.isEmpty()) {
                throw new IllegalArgumentException("metrics must not be empty");
            }
            return new Report(this);
        }
    }
}
