package io.github.driftlib.outlier;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.summary.EmpiricalDistribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many values of current lie outside of the range of the reference, and how probable so many are. Of n values of
 * the reference and m of current that come in random order, j of current lie outside with probability (j + 1) C(n + m -
 * j - 2, n - 2) / C(n + m, n), whatever their distribution, and 2m / (n + 1) on average; values that occur more than
 * once only make it rarer. Source: Wilks, Determination of sample sizes for setting tolerance limits, Annals of
 * Mathematical Statistics (1941).
 *
 * @param columns which columns; null for the features that hold numbers
 */
public record OutsideRange(@Nullable List<String> columns) implements Metric<OutsideRangeResult> {

    /** Copies the names. */
    public OutsideRange {
        columns = columns == null ? null : List.copyOf(columns);
    }

    /** Of all features that hold numbers, or of the given columns. */
    public static OutsideRange of(String... columns) {
        Objects.requireNonNull(columns, "columns must be given, but was null");
        return new OutsideRange(columns.length == 0 ? null : List.of(columns));
    }

    private List<String> columns(ResolvedDefinition definition) {
        return (columns == null ? definition.numerical() : columns)
                .stream()
                        .filter(column -> definition.kind(column) == ColumnKind.NUMERICAL)
                        .toList();
    }

    @Override
    public void check(MetricContext context) {
        context.definition().checkColumns("columns", columns);
    }

    @Override
    public MetricOutcome<OutsideRangeResult> compute(MetricContext context) {
        List<OutsideRangeResult.OfColumn> found = new ArrayList<>();
        String reason = "columns must be features that hold numbers, but there are none";
        for (String column : columns(context.definition())) {
            Attempt<NumberColumn.Both> both = NumberColumn.of(column, context);
            Optional<NumberColumn.Both> sides = both.value();
            if (sides.isEmpty()) {
                reason = both.reason();
            } else if (sides.get().reference().finite().count() < 2) {
                reason = "the reference must have two finite numbers in '" + column + "'";
            } else {
                found.add(of(column, sides.get()));
            }
        }
        return found.isEmpty() ? MetricOutcome.notApplicable(reason) : MetricOutcome.of(new OutsideRangeResult(found));
    }

    private static OutsideRangeResult.OfColumn of(String column, NumberColumn.Both sides) {
        EmpiricalDistribution before = sides.reference().finite();
        EmpiricalDistribution now = sides.current().finite();
        int first = now.firstAtLeast(before.min(), 0);
        int after = now.firstAtLeast(Math.nextUp(before.max()), first);
        long below = first == now.size() ? now.count() : now.weightBelow(first);
        long above = after == now.size() ? 0 : now.count() - now.weightBelow(after);
        long infinite = sides.current().negativeInfinities() + sides.current().positiveInfinities();
        long values = now.count() + infinite;
        return new OutsideRangeResult.OfColumn(
                column,
                before.min(),
                before.max(),
                below + sides.current().negativeInfinities(),
                above + sides.current().positiveInfinities(),
                values,
                2.0 * values / (before.count() + 1),
                Outside.atLeast(below + above + infinite, before.count(), values));
    }
}
