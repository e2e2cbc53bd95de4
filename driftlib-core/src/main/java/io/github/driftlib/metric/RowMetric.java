package io.github.driftlib.metric;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.summary.DataSummary;

/**
 * A metric that no summary can answer: it needs the rows. Asked of summaries without rows, a run refuses it before
 * anything is computed.
 *
 * @param <R> the type of the answer
 */
public interface RowMetric<R extends MetricResult> extends Metric<R> {

    /** Computes the answer from the rows. */
    MetricOutcome<R> compute(Sides<Dataset> sides, MetricContext context);

    /** Computes the answer from the rows of the context. */
    @Override
    default MetricOutcome<R> compute(MetricContext context) {
        return compute(context.sides().map(this::rows), context);
    }

    private Dataset rows(DataSummary side) {
        return side.rows().orElseThrow(() -> new IllegalArgumentException(name() + " needs rows, but has a summary"));
    }
}
