package io.github.driftlib.metric;

import io.github.driftlib.data.ResolvedDefinition;
import java.util.List;

/**
 * Metrics chosen by what the columns mean: a function from the definition to metrics. A {@link Metric} is a preset of
 * itself, so a report takes both.
 *
 * <pre>{@code
 * MetricPreset medians = definition -> definition.numerical().stream()
 *         .map(column -> Metrics.columnQuantile(column, 0.5))
 *         .toList();
 * }</pre>
 */
@FunctionalInterface
public interface MetricPreset {

    /**
     * The metrics for data of the given meaning, in the order of the report.
     *
     * @throws IllegalArgumentException if what the preset was made of does not fit the columns; the run ends with it.
     *     Anything else that is thrown costs only what this preset would have chosen
     */
    List<? extends Metric<?>> metrics(ResolvedDefinition definition);
}
