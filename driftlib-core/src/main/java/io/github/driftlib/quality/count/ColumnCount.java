package io.github.driftlib.quality.count;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.quality.value.ValueResult;
import io.github.driftlib.summary.DataSummary;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How many columns a data set has, whatever they are for.
 *
 * @param columnType the kind of the columns that are counted, as the definition has it, or null for all
 */
public record ColumnCount(@Nullable ColumnKind columnType) implements Metric<ValueResult> {

    @Override
    public MetricOutcome<ValueResult> compute(MetricContext context) {
        return MetricOutcome.of(ValueResult.of(
                null,
                count(context.current(), context),
                context.reference()
                        .map(data -> OptionalDouble.of(count(data, context)))
                        .orElse(OptionalDouble.empty())));
    }

    private long count(DataSummary data, MetricContext context) {
        return data.columnNames().stream()
                .filter(column -> columnType == null || context.definition().kind(column) == columnType)
                .count();
    }
}
