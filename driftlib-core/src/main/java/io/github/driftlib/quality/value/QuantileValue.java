package io.github.driftlib.quality.value;

import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import java.util.List;

/**
 * A quantile of a column of numbers: the value of {@link ColumnQuantileMetric} alone.
 *
 * @param column the column
 * @param quantile the share of values below, in (0, 1]; by default 0.5
 */
public record QuantileValue(String column, double quantile) implements Metric<ValueResult> {

    /** Checks the parameters. */
    public QuantileValue {
        new ColumnQuantileMetric(column, quantile);
    }

    private ColumnQuantileMetric whole() {
        return new ColumnQuantileMetric(column, quantile);
    }

    @Override
    public List<? extends Metric<?>> parts(MetricContext context) {
        return List.of(whole());
    }

    @Override
    public MetricOutcome<ValueResult> compute(MetricContext context) {
        MetricOutcome<ColumnQuantileMetric.Result> outcome = context.outcome(whole());
        if (outcome.result().isEmpty()) {
            return new MetricOutcome.NotComputed<>(outcome.status(), outcome.reason());
        }
        ColumnQuantileMetric.Result found = outcome.result().get();
        return MetricOutcome.of(new ValueResult(
                column, value(found.current()), found.reference() == null ? null : value(found.reference())));
    }

    private static ValueResult.Value value(ColumnQuantileMetric.Result.Side side) {
        return new ValueResult.Value(side.value(), side.valueRange());
    }
}
