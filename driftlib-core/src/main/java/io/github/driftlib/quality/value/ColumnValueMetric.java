package io.github.driftlib.quality.value;

import io.github.driftlib.metric.Attempt;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.quality.column.ComparedColumn;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.Objects;

/**
 * One number that describes a column of numbers. Missing and infinite values are left out. In JSON it has the name of
 * its statistic: {@code MinValue}, {@code MaxValue}, {@code MeanValue}, {@code MedianValue}, {@code StdValue} or
 * {@code SumValue}.
 *
 * @param column the column
 * @param statistic which number
 */
public record ColumnValueMetric(String column, ColumnStatistic statistic) implements Metric<ValueResult> {

    /** Checks the parameters. */
    public ColumnValueMetric {
        Objects.requireNonNull(column, "column must be given, but was null");
        Objects.requireNonNull(statistic, "statistic must be given, but was null");
    }

    @Override
    public String name() {
        return statistic.metricName();
    }

    @Override
    public MetricOutcome<ValueResult> compute(MetricContext context) {
        return new ComparedColumn(context, column)
                .ofNumbers()
                .then(sides -> sides.attempt(this::value))
                .outcome(values -> values.into((current, reference) -> new ValueResult(column, current, reference)));
    }

    private Attempt<ValueResult.Value> value(DataSummary data) {
        EmpiricalDistribution values = data.distribution(column);
        double value = values.count() < statistic.fewestValues() ? Double.NaN : statistic.of(values);
        return Double.isFinite(value)
                ? Attempt.of(
                        new ValueResult.Value(value, statistic.range(values).orElse(null)))
                : Attempt.notEnoughData("column '" + column + "' must have " + statistic.fewestValues()
                        + " finite values or more, and a " + statistic.metricName() + " in the range of a double");
    }
}
