package io.github.driftlib.outlier;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * How many values of a column are outside of fences made of the reference, in current and in the reference itself.
 * Infinite values are outside of all fences; missing ones are not judged.
 *
 * @param columnName the column of numbers
 * @param fence which fences
 */
public record ColumnOutliers(String columnName, ColumnOutliers.Fence fence) implements Metric<ColumnOutliers.Result> {

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

    /** Between which values of a column nothing is strange, by the reference. Quantiles are of R type 7. */
    public enum Fence {
        /** Tukey's: from q1 - 1.5 (q3 - q1) to q3 + 1.5 (q3 - q1), with q1 and q3 the quartiles. */
        TUKEY {
            @Override
            Range of(EmpiricalDistribution reference) {
                return quartiles(reference, 1, 1);
            }
        },
        /**
         * Tukey's, adjusted for skew by the medcouple MC (Hubert and Vandervieren, An adjusted boxplot for skewed
         * distributions, 2008): 1.5 is multiplied by exp(-4 MC) below and by exp(3 MC) above; where MC is below 0, by
         * exp(-3 MC) and exp(4 MC). Of more than 2,000 values the medcouple is that of 2,000 quantiles.
         */
        ADJUSTED {
            @Override
            Range of(EmpiricalDistribution reference) {
                double skew = Medcouple.of(reference);
                return quartiles(
                        reference, Math.exp((skew >= 0 ? -4 : -3) * skew), Math.exp((skew >= 0 ? 3 : 4) * skew));
            }
        },
        /**
         * Within 3.5 robust deviations of the median: 1.4826 times the median absolute deviation; where that is 0,
         * 1.2533 times the mean absolute deviation. Where that is 0 too, any other value is strange.
         */
        ROBUST_Z {
            @Override
            Range of(EmpiricalDistribution reference) {
                double median = reference.quantile(0.5);
                double width = ROBUST_LIMIT * deviation(reference, median);
                return new Range(median - width, median + width);
            }
        };

        private static final double WIDTH = 1.5;
        private static final double ROBUST_LIMIT = 3.5;
        /** By which the median absolute deviation of normal values is their standard deviation. */
        static final double OF_MEDIAN = 1.4826022185056018;

        private static final double OF_MEAN = Math.sqrt(Math.PI / 2);

        /** The name in JSON. */
        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * What is not strange.
         *
         * @param low the smallest such value
         * @param high the largest such value
         */
        record Range(double low, double high) {}

        /** The fences by the finite values of a reference, of which there must be one. */
        abstract Range of(EmpiricalDistribution reference);

        private static Range quartiles(EmpiricalDistribution reference, double below, double above) {
            double low = reference.quantile(0.25);
            double high = reference.quantile(0.75);
            return new Range(low - WIDTH * below * (high - low), high + WIDTH * above * (high - low));
        }

        /** The robust deviation around a middle. */
        static double deviation(EmpiricalDistribution reference, double middle) {
            double[] distances = new double[reference.size()];
            Integer[] order = new Integer[distances.length];
            double mean = 0;
            for (int i = 0; i < distances.length; i++) {
                distances[i] = Math.abs(reference.value(i) - middle);
                order[i] = i;
                mean += distances[i] / reference.count() * reference.weight(i);
            }
            Arrays.sort(order, (a, b) -> Double.compare(distances[a], distances[b]));
            double median = EmpiricalDistribution.weighted(
                            Arrays.stream(order).mapToDouble(i -> distances[i]).toArray(),
                            Arrays.stream(order)
                                    .mapToLong(i -> reference.weight(i))
                                    .toArray(),
                            0)
                    .quantile(0.5);
            return median > 0 ? OF_MEDIAN * median : OF_MEAN * mean;
        }
    }
}
