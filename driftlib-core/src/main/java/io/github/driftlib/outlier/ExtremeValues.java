package io.github.driftlib.outlier;

import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.List;
import java.util.Objects;

/**
 * How extreme the largest values of a column are, by the tail of the reference: values beyond its 90 % quantile follow
 * a generalised Pareto distribution, fitted by probability-weighted moments. Says which value one in 1,000 and one in
 * 10,000 exceeds, and how many of current exceed the former. As that value is an estimate, what chance explains is told
 * by how many of the reference itself exceed it (Fisher's exact test), and not by the one in 1,000. Source: Hosking and
 * Wallis, Parameter and quantile estimation for the generalized Pareto distribution, Technometrics (1987).
 *
 * @param columnName the column of numbers
 */
public record ExtremeValues(String columnName) implements Metric<ExtremeValuesResult> {

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
    public MetricOutcome<ExtremeValuesResult> compute(MetricContext context) {
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
            return MetricOutcome.of(new ExtremeValuesResult(
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
}
