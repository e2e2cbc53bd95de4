package io.github.driftlib.quality.value;

import io.github.driftlib.metric.Attempt;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.quality.column.ComparedColumn;
import io.github.driftlib.summary.DataSummary;
import java.util.Objects;

/**
 * How many values of a column are of a certain sort, and which share of its values that are not missing. In JSON it has
 * the name of the sort, such as {@code InRangeValueCount}.
 *
 * @param column the column
 * @param values which values are counted
 */
public record ValueCountMetric(String column, CountedValues values) implements Metric<CountResult> {

    /** Checks the parameters. */
    public ValueCountMetric {
        Objects.requireNonNull(column, "column must be given, but was null");
        Objects.requireNonNull(values, "values must be given, but was null");
    }

    @Override
    public String name() {
        return values.metricName();
    }

    @Override
    public MetricOutcome<CountResult> compute(MetricContext context) {
        ComparedColumn compared = new ComparedColumn(context, column);
        return (values.needsNumbers() ? compared.ofNumbers() : compared.present())
                .then(both -> both.attempt(this::count))
                .outcome(counts -> counts.into((current, reference) -> new CountResult(column, current, reference)));
    }

    private Attempt<CountResult.Count> count(DataSummary data) {
        long whole = values.whole(data, column);
        if (whole == 0) {
            return Attempt.notEnoughData("column '" + column + "' must have a value, but has none");
        }
        long count = values.count(data, column);
        return Attempt.of(new CountResult.Count(
                count, (double) count / whole, values.range(data, column).orElse(null)));
    }
}
