package io.github.driftlib.metric;

import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.summary.Summarizer;
import java.util.List;

/**
 * A question about a current data set, often in comparison with a reference.
 *
 * <p>A metric is a value: a record of its parameters. Two with equal parameters are equal, are computed once in a run,
 * and are the key to the same result.
 *
 * @param <R> the type of the answer
 */
public interface Metric<R extends MetricResult> extends MetricPreset {

    /**
     * Computes the answer. Whatever is thrown here is a failed outcome of this metric and leaves the others of the run
     * alone: exceptions, also checked ones of other languages, and errors, also of a stack or an array that is too
     * large. Only other errors of the virtual machine end the run.
     */
    MetricOutcome<R> compute(MetricContext context);

    /**
     * Checks the parameters against the data, when a run begins: a name that no column has is told then, and not after
     * the work.
     *
     * @throws IllegalArgumentException if a parameter does not fit the data; the run ends with it
     */
    default void check(MetricContext context) {}

    /** The name of the metric in JSON and in histories; the simple name of the class unless overridden. */
    default String name() {
        return getClass().getSimpleName();
    }

    /** The metrics that this one asks {@link MetricContext#outcome} for; a run computes them before it, in parallel. */
    default List<? extends Metric<?>> parts(MetricContext context) {
        return List.of();
    }

    /**
     * The summaries that this metric asks for, beyond those of the single columns: what must be collected while the
     * rows pass by for the metric to be computed without them.
     */
    default List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return List.of();
    }

    /** This metric alone. */
    @Override
    default List<? extends Metric<?>> metrics(ResolvedDefinition definition) {
        return List.of(this);
    }
}
