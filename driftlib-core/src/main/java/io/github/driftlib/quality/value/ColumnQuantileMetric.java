package io.github.driftlib.quality.value;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.Histogram;
import io.github.driftlib.summary.ValueRange;
import io.github.driftlib.summary.bounds.RankBounds;
import io.github.driftlib.summary.plot.Histograms;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
        Objects.requireNonNull(columnName, "columnName must be given, but was null");
        if (!(quantile >= 0 && quantile <= 1)) {
            throw new IllegalArgumentException("quantile must be in [0, 1], but was " + quantile);
        }
    }

    @Override
    public MetricOutcome<ColumnQuantileResult> compute(MetricContext context) {
        return new ComparedColumn(context, columnName)
                .ofNumbers()
                .then(sides -> finite(sides.current()).map(value -> result(sides, context.plots())))
                .outcome(Function.identity());
    }

    private Attempt<Double> finite(DataSummary current) {
        double value = value(current);
        return Double.isFinite(value)
                ? Attempt.of(value)
                : Attempt.notEnoughData("the quantile of '" + columnName + "' must be finite, but "
                        + (Double.isNaN(value) ? "there is no value" : "there are infinite values"));
    }

    private ColumnQuantileResult result(Sides<DataSummary> sides, boolean plots) {
        Sides<EmpiricalDistribution> numbers = sides.map(data -> data.distribution(columnName));
        Histograms<Histogram.Numbers> histograms =
                plots ? Histograms.ofNumbers(numbers.current(), numbers.reference()) : new Histograms<>(null, null);
        return new ColumnQuantileResult(
                columnName,
                ColumnKind.NUMERICAL.label(),
                quantile,
                side(sides.current(), histograms.current()),
                sides.reference()
                        .filter(data -> Double.isFinite(value(data)))
                        .map(data -> side(data, histograms.reference()))
                        .orElse(null));
    }

    private ColumnQuantileResult.Side side(DataSummary data, Histogram.@Nullable Numbers histogram) {
        return new ColumnQuantileResult.Side(value(data), range(data), histogram);
    }

    private @Nullable ValueRange range(DataSummary side) {
        return RankBounds.quantile(side.distribution(columnName), quantile).orElse(null);
    }

    private double value(DataSummary side) {
        EmpiricalDistribution distribution = side.distribution(columnName);
        boolean anyValue = distribution.missing() < side.rowCount();
        return anyValue ? distribution.quantile(quantile) : Double.NaN;
    }
}
