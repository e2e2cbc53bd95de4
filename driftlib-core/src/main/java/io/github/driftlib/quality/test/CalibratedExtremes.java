package io.github.driftlib.quality.test;

import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.quality.summary.ColumnSummaryResult;
import io.github.driftlib.quality.test.CalibratedNumbers.Pair;
import io.github.driftlib.quality.value.ColumnValueRangeMetric;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.ValueRange;
import io.github.driftlib.summary.bounds.RankBounds;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.Expectation;
import io.github.driftlib.test.Expectation.Judged;
import java.util.Optional;

/**
 * Default conditions of the ends of a column of numbers. Of n values of current and m of the reference, all from one
 * source, the k outermost are all of current with a probability of about (n / (n + m))^k. So there may be fewer values
 * beyond an end of the reference than the smallest k whose probability is below half the level.
 */
final class CalibratedExtremes {

    private CalibratedExtremes() {}

    /** How many values beyond an end are more than chance. */
    static long tooMany(long currentRows, long referenceRows, Conditions conditions) {
        double share = (double) currentRows / (currentRows + referenceRows);
        return (long) Math.max(1, Math.ceil(Math.log(conditions.chance() / 2) / Math.log(share)));
    }

    /** The smallest value: fewer values below that of the reference than are more than chance. */
    static Expectation min(ColumnSummaryResult result, MetricContext context, Conditions conditions) {
        Pair pair = Pair.of(result, context);
        return fewBeyond("below the smallest of the reference", below(pair), pair, conditions);
    }

    /** The largest value: fewer values above that of the reference than are more than chance. */
    static Expectation max(ColumnSummaryResult result, MetricContext context, Conditions conditions) {
        Pair pair = Pair.of(result, context);
        return fewBeyond("above the largest of the reference", above(pair), pair, conditions);
    }

    /** The range of the reference: fewer values beyond either end than are more than chance. */
    static Expectation range(ColumnValueRangeMetric.Result result, MetricContext context, Conditions conditions) {
        Pair pair = Pair.of(result.columnName(), context);
        ValueRange below = below(pair);
        ValueRange above = above(pair);
        return fewBeyond(
                "beyond one end of the reference",
                new ValueRange(Math.max(below.lowest(), above.lowest()), Math.max(below.highest(), above.highest())),
                pair,
                conditions);
    }

    private static Expectation fewBeyond(String where, ValueRange count, Pair pair, Conditions conditions) {
        long current = pair.current().count();
        long reference = pair.reference().count();
        ValueRange range = count.lowest() == count.highest() ? null : count;
        return Expectation.of(Condition.lt(tooMany(current, reference, conditions)))
                .of(new Judged("the number of values " + where, count.lowest(), range))
                .because("what chance explains of " + current + " and " + reference + " rows")
                .ofRows(current, reference);
    }

    private static ValueRange below(Pair pair) {
        EmpiricalDistribution current = pair.current();
        return others(current, pair.reference().min(), Double.POSITIVE_INFINITY);
    }

    private static ValueRange above(Pair pair) {
        EmpiricalDistribution current = pair.current();
        return others(current, Double.NEGATIVE_INFINITY, pair.reference().max());
    }

    /** How many values lie outside; infinite ones lie beyond any finite end. */
    private static ValueRange others(EmpiricalDistribution numbers, double left, double right) {
        long all = numbers.count() + numbers.negativeInfinities() + numbers.positiveInfinities();
        Optional<ValueRange> inside = RankBounds.between(numbers, left, right);
        if (inside.isPresent()) {
            return new ValueRange(
                    all - inside.get().highest(), all - inside.get().lowest());
        }
        long finite = numbers.histogram(
                        new double[] {Math.max(left, -Double.MAX_VALUE), Math.min(right, Double.MAX_VALUE)})[0];
        long infinite = (left == Double.NEGATIVE_INFINITY ? numbers.negativeInfinities() : 0)
                + (right == Double.POSITIVE_INFINITY ? numbers.positiveInfinities() : 0);
        return new ValueRange(all - finite - infinite, all - finite - infinite);
    }
}
