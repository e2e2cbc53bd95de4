package io.github.driftlib.quality.value;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.summary.DataSummary;
import java.util.Objects;
import java.util.Optional;

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
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(values, "values");
    }

    @Override
    public String name() {
        return values.metricName();
    }

    @Override
    public MetricOutcome<CountResult> compute(MetricContext context) {
        ColumnKind stored = context.current().storedKind(column);
        if (values.needsNumbers() && stored != ColumnKind.NUMERICAL) {
            return Sides.notNumbers(column, stored);
        }
        Optional<CountResult.Count> current = count(context.current());
        if (current.isEmpty()) {
            return MetricOutcome.notEnoughData("column '" + column + "' must have a value, but has none");
        }
        return MetricOutcome.of(new CountResult(
                column,
                current.get(),
                Sides.reference(context, column)
                        .filter(data -> !values.needsNumbers() || data.storedKind(column) == ColumnKind.NUMERICAL)
                        .flatMap(this::count)
                        .orElse(null)));
    }

    private Optional<CountResult.Count> count(DataSummary data) {
        long whole = values.whole(data, column);
        if (whole == 0) {
            return Optional.empty();
        }
        long count = values.count(data, column);
        return Optional.of(new CountResult.Count(
                count, (double) count / whole, values.range(data, column).orElse(null)));
    }
}
