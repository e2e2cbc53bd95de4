package io.github.driftlib.quality.value;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.Histogram;
import io.github.driftlib.summary.ValueRange;
import io.github.driftlib.summary.bounds.RankBounds;
import io.github.driftlib.summary.plot.Histograms;
import java.util.Objects;
import java.util.Optional;

/**
 * A quantile of a column of numbers, interpolated linearly between the nearest ranks
 * ({@link EmpiricalDistribution#quantile}). Missing values are left out, infinite ones take part.
 *
 * @param columnName the column
 * @param quantile the share of values below, in [0, 1]: 0 is the smallest value, 1 the largest
 */
public record ColumnQuantileMetric(String columnName, double quantile) implements Metric<ColumnQuantileResult> {

    /** Checks the parameters. */
    public ColumnQuantileMetric {
        Objects.requireNonNull(columnName, "columnName");
        if (!(quantile >= 0 && quantile <= 1)) {
            throw new IllegalArgumentException("quantile must be in [0, 1], but was " + quantile);
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
        Optional<DataSummary> reference = Sides.numericalReference(context, columnName);
        Optional<Histograms<Histogram.Numbers>> plots = context.plots()
                ? Optional.of(Histograms.ofNumbers(
                        context.current().distribution(columnName),
                        reference.map(data -> data.distribution(columnName))))
                : Optional.empty();
        return MetricOutcome.of(new ColumnQuantileResult(
                columnName,
                ColumnKind.NUMERICAL.label(),
                quantile,
                new ColumnQuantileResult.Side(
                        value,
                        range(context.current()),
                        plots.map(Histograms::current).orElse(null)),
                reference
                        .filter(data -> Double.isFinite(value(data)))
                        .map(data -> new ColumnQuantileResult.Side(
                                value(data),
                                range(data),
                                plots.map(Histograms::reference).orElse(null)))
                        .orElse(null)));
    }

    private ValueRange range(DataSummary side) {
        return RankBounds.quantile(side.distribution(columnName), quantile).orElse(null);
    }

    private double value(DataSummary side) {
        EmpiricalDistribution distribution = side.distribution(columnName);
        boolean anyValue = distribution.missing() < side.rowCount();
        return anyValue ? distribution.quantile(quantile) : Double.NaN;
    }
}
