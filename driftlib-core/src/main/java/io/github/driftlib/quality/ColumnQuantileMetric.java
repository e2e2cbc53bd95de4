package io.github.driftlib.quality;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.Objects;

/**
 * A quantile of a column of numbers, interpolated linearly between the nearest ranks
 * ({@link EmpiricalDistribution#quantile}). Missing values are left out, infinite ones take part.
 *
 * @param columnName the column
 * @param quantile the share of values below, in (0, 1]
 */
public record ColumnQuantileMetric(String columnName, double quantile) implements Metric<ColumnQuantileResult> {

    /** Checks the parameters. */
    public ColumnQuantileMetric {
        Objects.requireNonNull(columnName, "columnName");
        if (!(quantile > 0 && quantile <= 1)) {
            throw new IllegalArgumentException("quantile must be in (0, 1], but was " + quantile);
        }
    }

    @Override
    public MetricOutcome<ColumnQuantileResult> compute(MetricContext context) {
        ColumnKind stored = context.current().storedKind(columnName);
        if (stored != ColumnKind.NUMERICAL) {
            return MetricOutcome.notApplicable(
                    "column '" + columnName + "' must hold numbers, but holds " + stored.label() + " values");
        }
        double value = value(context.current());
        if (!Double.isFinite(value)) {
            return MetricOutcome.notEnoughData("the quantile of '" + columnName + "' must be finite, but "
                    + (Double.isNaN(value) ? "there is no value" : "there are infinite values"));
        }
        return MetricOutcome.of(new ColumnQuantileResult(
                columnName,
                ColumnKind.NUMERICAL.label(),
                quantile,
                new ColumnQuantileResult.Side(value),
                context.reference()
                        .filter(data -> data.contains(columnName))
                        .filter(data -> data.storedKind(columnName) == ColumnKind.NUMERICAL)
                        .map(this::value)
                        .filter(Double::isFinite)
                        .map(ColumnQuantileResult.Side::new)
                        .orElse(null)));
    }

    private double value(DataSummary side) {
        EmpiricalDistribution distribution = side.distribution(columnName);
        boolean anyValue = distribution.missing() < side.rowCount();
        return anyValue ? distribution.quantile(quantile) : Double.NaN;
    }
}
