package io.github.driftlib.report;

import io.github.driftlib.concurrent.Memo;
import io.github.driftlib.data.Dataset;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.summary.DataSummary;
import java.util.Objects;
import java.util.Optional;

/**
 * The run as one metric sees it, from any thread that it uses: what it asks for there, it asks for.
 *
 * @param run the run
 * @param metric what the run computes for the metric
 */
record MetricSide(MetricRun run, Memo.Part metric) implements MetricContext {

    @Override
    public <R extends MetricResult> MetricOutcome<R> outcome(Metric<R> other) {
        Objects.requireNonNull(other, "metric must be given, but was null");
        return metric.in(() -> run.outcome(other));
    }

    @Override
    public ResolvedDefinition definition() {
        return run.definition();
    }

    @Override
    public DataSummary current() {
        return run.current();
    }

    @Override
    public Optional<DataSummary> reference() {
        return run.reference();
    }

    @Override
    public boolean plots() {
        return run.plots();
    }

    @Override
    public Optional<Dataset> additional(String name) {
        return run.additional(name);
    }

    @Override
    public MetricContext over(Sides<Dataset> sides) {
        return run.over(sides);
    }
}
