package io.github.driftlib.outlier;

import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.List;
import java.util.Objects;

/**
 * How many values of a column are outside of fences made of the reference, in current and in the reference itself.
 * Infinite values are outside of all fences; missing ones are not judged.
 *
 * @param columnName the column of numbers
 * @param fence which fences
 */
public record ColumnOutliers(String columnName, Fence fence) implements Metric<ColumnOutliers.Result> {

    /** Checks that nothing is null. */
    public ColumnOutliers {
        Objects.requireNonNull(columnName, "columnName must be given, but was null");
        Objects.requireNonNull(fence, "fence must be given, but was null");
    }

    /** By fences that are adjusted for skew. */
    public static ColumnOutliers of(String columnName) {
        Objects.requireNonNull(columnName, "columnName must be given, but was null");
        return new ColumnOutliers(columnName, Fence.ADJUSTED);
    }

    /** By other fences. */
    public ColumnOutliers fence(Fence other) {
        Objects.requireNonNull(other, "other must be given, but was null");
        return new ColumnOutliers(columnName, other);
    }

    @Override
    public void check(MetricContext context) {
        context.definition().checkColumns("columnName", List.of(columnName));
    }

    @Override
    public MetricOutcome<Result> compute(MetricContext context) {
        return NumberColumn.of(columnName, context).thenOutcome(sides -> {
            EmpiricalDistribution before = sides.reference();
            Fence.Range range = fence.of(before.finite());
            if (!Double.isFinite(range.low()) || !Double.isFinite(range.high())) {
                return MetricOutcome.notApplicable(
                        "fences of '" + columnName + "' must be finite, but are not: its values are too large");
            }
            return MetricOutcome.of(new Result(
                    columnName,
                    fence,
                    range.low(),
                    range.high(),
                    OutlierShare.of(
                            outside(sides.current(), range),
                            judged(sides.current()),
                            outside(before, range),
                            judged(before))));
        });
    }

    private static long judged(EmpiricalDistribution values) {
        return values.finite().count() + values.negativeInfinities() + values.positiveInfinities();
    }

    private static long outside(EmpiricalDistribution values, Fence.Range range) {
        EmpiricalDistribution finite = values.finite();
        int first = finite.firstAtLeast(range.low(), 0);
        int after = finite.firstAtLeast(Math.nextUp(range.high()), first);
        long below = first == finite.size() ? finite.count() : finite.weightBelow(first);
        long upTo = after == finite.size() ? finite.count() : finite.weightBelow(after);
        return below + finite.count() - upTo + values.negativeInfinities() + values.positiveInfinities();
    }

    /**
     * How many values of a column are outside of fences.
     *
     * @param columnName the column
     * @param fence which fences
     * @param low the smallest value that is not strange
     * @param high the largest value that is not strange
     * @param share how many are strange, on both sides
     */
    public record Result(String columnName, Fence fence, double low, double high, OutlierShare share)
            implements MetricResult {

        @Override
        public List<MetricValue> values() {
            return List.of(
                    MetricValue.of(columnName, "share_of_outliers", share.currentShare()),
                    MetricValue.of(columnName, "p_value", share.pValue()));
        }
    }
}
