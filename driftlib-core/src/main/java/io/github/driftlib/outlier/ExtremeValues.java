package io.github.driftlib.outlier;

import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How extreme the largest values of a column are, by the tail of the reference: values beyond its 90 % quantile follow
 * a generalised Pareto distribution, fitted by probability-weighted moments. Says which value one in 1,000 and one in
 * 10,000 exceeds, and how many of current exceed the former. As that value is an estimate, what chance explains is told
 * by how many of the reference itself exceed it (Fisher's exact test), and not by the one in 1,000. Source: Hosking and
 * Wallis, Parameter and quantile estimation for the generalized Pareto distribution, Technometrics (1987).
 *
 * @param columnName the column of numbers
 */
public record ExtremeValues(String columnName) implements Metric<ExtremeValues.Result> {

    private static final int FEWEST = 30;
    private static final double RARE = 1e-3;
    private static final double VERY_RARE = 1e-4;

    /** Checks that there is a name. */
    public ExtremeValues {
        Objects.requireNonNull(columnName, "columnName must be given, but was null");
    }

    @Override
    public void check(MetricContext context) {
        context.definition().checkColumns("columnName", List.of(columnName));
    }

    @Override
    public MetricOutcome<Result> compute(MetricContext context) {
        return NumberColumn.of(columnName, context).thenOutcome(sides -> {
            EmpiricalDistribution before = sides.reference().finite();
            ParetoTail tail = ParetoTail.of(before);
            if (tail.exceedances() < FEWEST) {
                return MetricOutcome.notEnoughData("the reference must have " + FEWEST
                        + " values beyond its 90 % quantile, but has " + tail.exceedances());
            }
            if (!(tail.scale() > 0) || !Double.isFinite(tail.level(VERY_RARE))) {
                return MetricOutcome.notApplicable(
                        "values beyond the 90 % quantile of '" + columnName + "' must differ, and be finite in sum");
            }
            EmpiricalDistribution now = sides.current().finite();
            double rare = tail.level(RARE);
            OutlierShare share = OutlierShare.of(beyond(now, rare), now.count(), beyond(before, rare), before.count());
            return MetricOutcome.of(new Result(
                    columnName,
                    tail.threshold(),
                    tail.exceedances(),
                    tail.shape(),
                    tail.scale(),
                    tail.clipped(),
                    rare,
                    tail.level(VERY_RARE),
                    now.max(),
                    tail.probability(now.max()),
                    share.current(),
                    now.count() * RARE,
                    share.reference(),
                    share.pValue()));
        });
    }

    private static long beyond(EmpiricalDistribution values, double level) {
        int after = values.firstAtLeast(Math.nextUp(level), 0);
        return after == values.size() ? 0 : values.count() - values.weightBelow(after);
    }

    /**
     * How extreme the largest values of a column are.
     *
     * @param columnName the column
     * @param threshold where the tail of the reference begins: its 90 % quantile
     * @param exceedances how many values of the reference are beyond it
     * @param shape the shape of the tail: above 0 heavy, 0 exponential, below 0 bounded
     * @param scale the scale of the tail, in the units of the column
     * @param shapeClipped whether the shape was estimated outside of [-0.5, 0.5] and was put at the nearer end
     * @param oneInThousand the value that one in 1,000 exceeds
     * @param oneInTenThousand the value that one in 10,000 exceeds
     * @param largest the largest value of current
     * @param largestProbability the probability that a value exceeds that one
     * @param beyond how many values of current exceed the value that one in 1,000 exceeds
     * @param expectedBeyond how many would by the tail as it was fitted
     * @param referenceBeyond how many values of the reference exceed it; null in JSON that does not have it
     * @param pValue the probability of so many in current where both sides are alike: Fisher's exact test of both
     *     numbers, one-sided
     */
    public record Result(
            String columnName,
            double threshold,
            long exceedances,
            double shape,
            double scale,
            boolean shapeClipped,
            double oneInThousand,
            double oneInTenThousand,
            double largest,
            double largestProbability,
            long beyond,
            double expectedBeyond,
            @Nullable Long referenceBeyond,
            double pValue)
            implements MetricResult {

        @Override
        public List<MetricValue> values() {
            return List.of(
                    MetricValue.of(columnName, "one_in_thousand", oneInThousand),
                    MetricValue.of(columnName, "beyond", beyond),
                    MetricValue.of(columnName, "p_value", pValue));
        }
    }
}
