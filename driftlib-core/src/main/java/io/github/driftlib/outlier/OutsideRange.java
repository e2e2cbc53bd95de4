package io.github.driftlib.outlier;

import io.github.driftlib.data.ColumnKind;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
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
public record OutsideRange(@Nullable List<String> columns) implements Metric<OutsideRange.Result> {

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
    public MetricOutcome<Result> compute(MetricContext context) {
        List<Result.OfColumn> found = new ArrayList<>();
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
        return found.isEmpty() ? MetricOutcome.notApplicable(reason) : MetricOutcome.of(new Result(found));
    }

    private static Result.OfColumn of(String column, NumberColumn.Both sides) {
        EmpiricalDistribution before = sides.reference().finite();
        EmpiricalDistribution now = sides.current().finite();
        int first = now.firstAtLeast(before.min(), 0);
        int after = now.firstAtLeast(Math.nextUp(before.max()), first);
        long below = first == now.size() ? now.count() : now.weightBelow(first);
        long above = after == now.size() ? 0 : now.count() - now.weightBelow(after);
        long infinite = sides.current().negativeInfinities() + sides.current().positiveInfinities();
        long values = now.count() + infinite;
        return new Result.OfColumn(
                column,
                before.min(),
                before.max(),
                below + sides.current().negativeInfinities(),
                above + sides.current().positiveInfinities(),
                values,
                2.0 * values / (before.count() + 1),
                Outside.atLeast(below + above + infinite, before.count(), values));
    }

    /**
     * How many values lie outside of the range of the reference.
     *
     * @param columns what was found of each column, in their order
     */
    public record Result(List<OfColumn> columns) implements MetricResult {

        /** Copies the list. */
        public Result {
            columns = List.copyOf(columns);
        }

        /**
         * A column.
         *
         * @param columnName its name
         * @param min the smallest value of the reference
         * @param max the largest value of the reference
         * @param below how many values of current are below
         * @param above how many values of current are above
         * @param values how many values current has
         * @param expected how many would lie outside by chance
         * @param pValue the probability of so many by chance
         */
        public record OfColumn(
                String columnName,
                double min,
                double max,
                long below,
                long above,
                long values,
                double expected,
                double pValue) {}

        /** The smallest p-value times the number of columns, at most 1: Bonferroni's for all columns together. */
        public double smallest() {
            return Math.min(
                    1,
                    columns.size()
                            * columns.stream()
                                    .mapToDouble(OfColumn::pValue)
                                    .min()
                                    .orElse(1));
        }

        @Override
        public List<MetricValue> values() {
            return columns.stream()
                    .map(column -> MetricValue.of(column.columnName, "outside", (double) column.below + column.above))
                    .toList();
        }
    }
}
