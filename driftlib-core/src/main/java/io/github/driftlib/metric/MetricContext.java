package io.github.driftlib.metric;

import io.github.driftlib.data.Dataset;
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

    /** The data in question, and those to compare with where there are any. */
    default Sides<DataSummary> sides() {
        return new Sides<>(current(), reference());
    }

    /** The outcome of another metric, computed once in a run however many ask. Metrics that ask in a circle fail. */
    <R extends MetricResult> MetricOutcome<R> outcome(Metric<R> metric);

    /** Whether results shall hold what their {@link PlotData pictures} are drawn from. */
    boolean plots();

    /** Further data that some metrics need, known by a name such as {@code current_train_data}. */
    Optional<Dataset> additional(String name);

    /**
     * The same questions about other rows, such as those of a segment or a period: a context of its own, with the same
     * definition, further data and wish for pictures.
     */
    MetricContext over(Sides<Dataset> sides);
}
