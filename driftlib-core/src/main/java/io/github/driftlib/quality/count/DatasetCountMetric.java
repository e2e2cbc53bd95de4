package io.github.driftlib.quality.count;

import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.quality.value.ValueResult;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.Summarizers;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How many rows or columns of a sort a data set has. In JSON it has the name of what it counts: {@code RowCount},
 * {@code EmptyRowsCount}, {@code EmptyColumnsCount}, {@code ConstantColumnsCount} or
 * {@code AlmostConstantColumnsCount}.
 *
 * @param counted what is counted
 */
public record DatasetCountMetric(DatasetCount counted) implements Metric<ValueResult> {

    /** Checks the parameter. */
    public DatasetCountMetric {
        Objects.requireNonNull(counted, "counted must be given, but was null");
    }

    @Override
    public String name() {
        return counted.metricName();
    }

    @Override
    public List<? extends Summarizer<?>> needs(ResolvedDefinition definition) {
        return counted == DatasetCount.EMPTY_ROWS ? List.of(Summarizers.emptyRows()) : List.of();
    }

    @Override
    public MetricOutcome<ValueResult> compute(MetricContext context) {
        return MetricOutcome.of(ValueResult.of(
                null,
                counted.of(context.current()),
                context.reference()
                        .map(data -> OptionalDouble.of(counted.of(data)))
                        .orElse(OptionalDouble.empty())));
    }
}
