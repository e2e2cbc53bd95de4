package io.github.driftlib.quality.value;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.Histogram;
import io.github.driftlib.summary.plot.Histograms;
import java.util.Objects;
import java.util.Optional;

/**
 * How many values of a column of numbers lie in a range, both ends included. Missing values are left out; infinite ones
 * lie outside, unless an end is infinite.
 *
 * @param columnName the column
 * @param left the lower end, or null for the smallest finite value of the reference
 * @param right the upper end, or null for the largest finite value of the reference
 */
public record ColumnValueRangeMetric(String columnName, Double left, Double right)
        implements Metric<ColumnValueRangeResult> {

    /** Checks the parameters. */
    public ColumnValueRangeMetric {
        Objects.requireNonNull(columnName, "columnName");
        Ranges.check(left, right);
    }

    @Override
    public MetricOutcome<ColumnValueRangeResult> compute(MetricContext context) {
        ColumnKind stored = context.current().storedKind(columnName);
        if (stored != ColumnKind.NUMERICAL) {
            return Sides.notNumbers(columnName, stored);
        }
        Optional<EmpiricalDistribution> reference =
                Sides.numericalReference(context, columnName).map(this::distribution);
        if ((left == null || right == null) && reference.isEmpty()) {
            return MetricOutcome.notApplicable(
                    "left and right must be given where there is no reference to take them from");
        }
        if ((left == null || right == null) && reference.get().count() == 0) {
            return MetricOutcome.notEnoughData(
                    "the reference must have a finite value of '" + columnName + "', but has none");
        }
        double low = left == null ? reference.get().min() : left;
        double high = right == null ? reference.get().max() : right;
        if (low > high) {
            return MetricOutcome.notApplicable("left must not be above right, but the range of the reference makes it ["
                    + low + ", " + high + "]");
        }
        return MetricOutcome.of(result(context, low, high, reference));
    }

    private EmpiricalDistribution distribution(DataSummary data) {
        return data.distribution(columnName);
    }

    private ColumnValueRangeResult result(
            MetricContext context, double low, double high, Optional<EmpiricalDistribution> reference) {
        EmpiricalDistribution current = distribution(context.current());
        Optional<Histograms<Histogram.Numbers>> plots =
                context.plots() ? Optional.of(Histograms.ofNumbers(current, reference)) : Optional.empty();
        return new ColumnValueRangeResult(
                columnName,
                low,
                high,
                ColumnValueRangeResult.Side.of(
                        current, low, high, plots.map(Histograms::current).orElse(null)),
                reference
                        .map(side -> ColumnValueRangeResult.Side.of(
                                side,
                                low,
                                high,
                                plots.map(Histograms::reference).orElse(null)))
                        .orElse(null));
    }
}
