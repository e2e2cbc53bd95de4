package io.github.driftlib.quality.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.quality.column.ComparedColumn;
import io.github.driftlib.quality.column.FiniteAndInfinite;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.Histogram;
import io.github.driftlib.summary.ValueRange;
import io.github.driftlib.summary.bounds.RankBounds;
import io.github.driftlib.summary.plot.Histograms;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How many values of a column of numbers lie in a range, both ends included. Missing values are left out; infinite ones
 * lie outside, unless an end is infinite.
 *
 * @param columnName the column
 * @param left the lower end, or null for the smallest finite value of the reference
 * @param right the upper end, or null for the largest finite value of the reference
 */
public record ColumnValueRangeMetric(
        String columnName, @Nullable Double left, @Nullable Double right)
        implements Metric<ColumnValueRangeMetric.Result> {

    /** Checks the parameters. */
    public ColumnValueRangeMetric {
        Objects.requireNonNull(columnName, "columnName must be given, but was null");
        RangeEnds.check(left, right);
    }

    @Override
    public MetricOutcome<Result> compute(MetricContext context) {
        return new ComparedColumn(context, columnName)
                .ofNumbers()
                .map(sides -> sides.map(data -> data.distribution(columnName)))
                .then(numbers -> range(numbers.reference()).map(range -> result(numbers, range, context.plots())))
                .outcome(Function.identity());
    }

    private record Range(double left, double right) {}

    /** The range that was given, or that of the reference. */
    private Attempt<Range> range(Optional<EmpiricalDistribution> reference) {
        boolean given = left != null && right != null;
        if (!given && reference.isEmpty()) {
            return Attempt.notApplicable("left and right must be given where there is no reference to take them from");
        }
        if (!given && reference.get().count() == 0) {
            return Attempt.notEnoughData(
                    "the reference must have a finite value of '" + columnName + "', but has none");
        }
        double low = left == null ? reference.get().min() : left;
        double high = right == null ? reference.get().max() : right;
        return low > high
                ? Attempt.notApplicable("left must not be above right, but the range of the reference makes it [" + low
                        + ", " + high + "]")
                : Attempt.of(new Range(low, high));
    }

    private Result result(Sides<EmpiricalDistribution> numbers, Range range, boolean plots) {
        Histograms<Histogram.Numbers> histograms =
                plots ? Histograms.ofNumbers(numbers.current(), numbers.reference()) : new Histograms<>(null, null);
        double low = range.left();
        double high = range.right();
        return new Result(
                columnName,
                low,
                high,
                Result.Side.of(numbers.current(), low, high, histograms.current()),
                numbers.reference()
                        .map(side -> Result.Side.of(side, low, high, histograms.reference()))
                        .orElse(null));
    }

    /**
     * The values of a column that lie in a range.
     *
     * @param columnName the column
     * @param left the lower end that was used
     * @param right the upper end that was used
     * @param current the values of current
     * @param reference the values of the reference, or null where it has no such column of numbers
     */
    public record Result(
            String columnName,
            double left,
            double right,
            Side current,
            @Nullable Side reference) implements MetricResult {

        /**
         * The values of one data set. Shares are of the values that are not missing, and 0 where there is none.
         *
         * @param numberInRange how many values lie in the range
         * @param numberNotInRange how many values lie outside
         * @param shareInRange the share of values in the range
         * @param shareNotInRange the share of values outside
         * @param numberOfValues how many values are not missing
         * @param numberNotInRangeBounds between what the number outside lies where it was taken from a sketch, or null
         *     where it is exact
         * @param distribution the histogram of the finite values
         */
        public record Side(
                long numberInRange,
                long numberNotInRange,
                double shareInRange,
                double shareNotInRange,
                long numberOfValues,

                @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
                ValueRange numberNotInRangeBounds,

                @PlotData Histogram.@Nullable Numbers distribution) {

            static Side of(
                    EmpiricalDistribution numbers,
                    double left,
                    double right,
                    Histogram.@Nullable Numbers distribution) {
                long values = new FiniteAndInfinite(numbers).count();
                long in = new FiniteAndInfinite(numbers).between(left, right);
                return new Side(
                        in,
                        values - in,
                        share(in, values),
                        share(values - in, values),
                        values,
                        RankBounds.between(numbers, left, right)
                                .map(inside -> new ValueRange(values - inside.highest(), values - inside.lowest()))
                                .orElse(null),
                        distribution);
            }

            /** Between what the share of values outside lies, or null where it is exact. */
            public @Nullable ValueRange shareNotInRangeBounds() {
                return numberNotInRangeBounds == null ? null : numberNotInRangeBounds.dividedBy(numberOfValues);
            }

            private static double share(long part, long whole) {
                return whole == 0 ? 0 : (double) part / whole;
            }
        }

        @Override
        public List<MetricValue> values() {
            return List.of(
                    MetricValue.of(columnName, "number_not_in_range", current.numberNotInRange),
                    MetricValue.of(columnName, "share_not_in_range", current.shareNotInRange));
        }
    }
}
