package io.github.driftlib.quality.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.quality.column.ComparedColumn;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.Histogram;
import io.github.driftlib.summary.ValueRange;
import io.github.driftlib.summary.bounds.RankBounds;
import io.github.driftlib.summary.plot.Histograms;
import java.util.List;
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
public record ColumnQuantileMetric(String columnName, double quantile) implements Metric<ColumnQuantileMetric.Result> {

    /** Checks the parameters. */
    public ColumnQuantileMetric {
        Objects.requireNonNull(columnName, "columnName must be given, but was null");
        if (!(quantile >= 0 && quantile <= 1)) {
            throw new IllegalArgumentException("quantile must be in [0, 1], but was " + quantile);
        }
    }

    // Written out: what a compiler makes is linked at its first use, which takes a fresh process milliseconds.
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof ColumnQuantileMetric other
                && columnName.equals(other.columnName)
                && Double.compare(quantile, other.quantile) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * columnName.hashCode() + Double.hashCode(quantile);
    }

    @Override
    public MetricOutcome<Result> compute(MetricContext context) {
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

    private Result result(Sides<DataSummary> sides, boolean plots) {
        Sides<EmpiricalDistribution> numbers = sides.map(data -> data.distribution(columnName));
        Histograms<Histogram.Numbers> histograms =
                plots ? Histograms.ofNumbers(numbers.current(), numbers.reference()) : new Histograms<>(null, null);
        return new Result(
                columnName,
                ColumnKind.NUMERICAL.label(),
                quantile,
                side(sides.current(), histograms.current()),
                sides.reference()
                        .filter(data -> Double.isFinite(value(data)))
                        .map(data -> side(data, histograms.reference()))
                        .orElse(null));
    }

    private Result.Side side(DataSummary data, Histogram.@Nullable Numbers histogram) {
        return new Result.Side(value(data), range(data), histogram);
    }

    private @Nullable ValueRange range(DataSummary side) {
        return RankBounds.quantile(side.distribution(columnName), quantile).orElse(null);
    }

    private double value(DataSummary side) {
        EmpiricalDistribution distribution = side.distribution(columnName);
        boolean anyValue = distribution.missing() < side.rowCount();
        return anyValue ? distribution.quantile(quantile) : Double.NaN;
    }

    /**
     * A quantile of a column.
     *
     * @param columnName the column
     * @param columnType always {@code num}: as numbers the column was judged
     * @param quantile which quantile, in (0, 1]
     * @param current its value in current
     * @param reference its value in the reference, or null where there is none
     */
    public record Result(
            String columnName,
            String columnType,
            double quantile,
            Side current,
            @Nullable Side reference) implements MetricResult {

        /**
         * The quantile of one data set.
         *
         * @param value its value, finite
         * @param valueRange between what it lies where it was taken from a sketch, or null where it is exact
         * @param distribution the histogram of the finite values
         */
        public record Side(
                double value,

                @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
                ValueRange valueRange,

                @PlotData Histogram.@Nullable Numbers distribution) {}

        @Override
        public List<MetricValue> values() {
            return List.of(MetricValue.of(columnName, "quantile_value", current.value));
        }
    }
}
