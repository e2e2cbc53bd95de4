package io.github.driftlib.quality.value;

import io.github.driftlib.metric.Attempt;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.Sides;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.Histogram;
import io.github.driftlib.summary.plot.Histograms;
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
        String columnName, @Nullable Double left, @Nullable Double right) implements Metric<ColumnValueRangeResult> {

    /** Checks the parameters. */
    public ColumnValueRangeMetric {
        Objects.requireNonNull(columnName, "columnName must be given, but was null");
        RangeEnds.check(left, right);
    }

    @Override
    public MetricOutcome<ColumnValueRangeResult> compute(MetricContext context) {
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

    private ColumnValueRangeResult result(Sides<EmpiricalDistribution> numbers, Range range, boolean plots) {
        Histograms<Histogram.Numbers> histograms =
                plots ? Histograms.ofNumbers(numbers.current(), numbers.reference()) : new Histograms<>(null, null);
        double low = range.left();
        double high = range.right();
        return new ColumnValueRangeResult(
                columnName,
                low,
                high,
                ColumnValueRangeResult.Side.of(numbers.current(), low, high, histograms.current()),
                numbers.reference()
                        .map(side -> ColumnValueRangeResult.Side.of(side, low, high, histograms.reference()))
                        .orElse(null));
    }
}
