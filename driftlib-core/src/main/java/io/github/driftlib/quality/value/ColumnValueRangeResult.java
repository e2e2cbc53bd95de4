package io.github.driftlib.quality.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.Histogram;
import io.github.driftlib.summary.ValueRange;
import io.github.driftlib.summary.bounds.RankBounds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of a column that lie in a range.
 *
 * @param columnName the column
 * @param left the lower end that was used
 * @param right the upper end that was used
 * @param current the values of current
 * @param reference the values of the reference, or null where it has no such column of numbers
 */
public record ColumnValueRangeResult(
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
                EmpiricalDistribution numbers, double left, double right, Histogram.@Nullable Numbers distribution) {
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
