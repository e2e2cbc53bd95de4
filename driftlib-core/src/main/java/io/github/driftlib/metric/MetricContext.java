package io.github.driftlib.metric;

import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.summary.DataSummary;
import java.util.Optional;

/**
 * What a metric may ask: the summaries of both data sets, what their columns mean, and the outcome of other metrics.
 */
public interface MetricContext {

    /** What the columns mean. */
    ResolvedDefinition definition();

    /** The data in question. */
    DataSummary current();

    /** The data to compare with, if there are any. */
    Optional<DataSummary> reference();

    /** The outcome of another metric, computed once in a run however many ask. Metrics must not ask in a circle. */
    <R extends MetricResult> MetricOutcome<R> outcome(Metric<R> metric);
}
