package io.github.driftlib.quality.test;

import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.quality.summary.ColumnSummaryResult;
import io.github.driftlib.quality.value.ColumnValueListMetric;
import io.github.driftlib.summary.ValueRange;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.Expectation;
import io.github.driftlib.test.Expectation.Judged;
import io.github.driftlib.test.Tolerance;
import java.util.List;

/** Default conditions of which different values a column has, and how many. */
final class CalibratedLabels {

    private static final String NOT_TOLD_APART =
            "undecided at this accuracy: not all values were told apart by a sketch";

    /** The sizes of two sketches are about equal where they differ by no more than this share. */
    private static final double ABOUT_EQUAL = 0.05;

    private CalibratedLabels() {}

    /**
     * How many values are not in the list of the reference: at most as many as chance explains. A value that both sides
     * have c times is in current alone with a probability of q^c, q the share of current among the rows; so K values
     * are expected to be new, E = sum c q^c, with a variance of sum c^2 q^c (1 - q^c). More than E + 3 sd + 3 are too
     * many.
     */
    static Expectation newValues(ColumnValueListMetric.Result result, MetricContext context, Conditions conditions) {
        PooledCounts counts = PooledCounts.of(result.columnName(), context);
        double q = (double) counts.currentValues() / (counts.currentValues() + counts.referenceValues());
        double[] expected = new double[2];
        counts.forEach((current, reference) -> {
            long together = current + reference;
            double alone = Math.pow(q, together);
            expected[0] += together * alone;
            expected[1] += (double) together * together * alone * (1 - alone);
        });
        double most = expected[0]
                + q * counts.untold()
                + conditions.standardErrors() * Math.sqrt(expected[1] + q * (1 - q) * counts.untold())
                + conditions.standardErrors();
        Expectation expectation = Expectation.of(Condition.lte(Math.floor(most)))
                .because("what chance explains of " + counts.currentValues() + " and " + counts.referenceValues()
                        + " values")
                .ofRows(counts.currentValues(), counts.referenceValues());
        return counts.toldApart() ? expectation : expectation.undecidable(NOT_TOLD_APART);
    }

    /** The same for the share of the values. */
    static Expectation shareOfNewValues(
            ColumnValueListMetric.Result result, MetricContext context, Conditions conditions) {
        return newValues(result, context, conditions)
                .of(new Judged(
                        "the number of values out of the list",
                        result.current().numberNotInList(),
                        result.current().numberNotInListRange()));
    }

    /** How many different values there are. */
    static Expectation distinct(ColumnSummaryResult result, MetricContext context, Conditions conditions) {
        return distinct(result, context, conditions, 1);
    }

    /** How many different values there are, by the number of rows. */
    static Expectation shareOfDistinct(ColumnSummaryResult result, MetricContext context, Conditions conditions) {
        return distinct(
                result, context, conditions, result.currentCharacteristics().numberOfRows());
    }

    /**
     * A column of more values has more different ones. So the larger side is thinned out to the number of values of the
     * smaller one: of N values, c of which are equal, none is among s drawn with a probability of C(N - c, s) / C(N,
     * s), and the expected number of different ones is sum 1 - C(N - c, s) / C(N, s). A tenth of it, and three standard
     * errors, their square at most sum p (1 - p) for each side.
     */
    private static Expectation distinct(
            ColumnSummaryResult result, MetricContext context, Conditions conditions, double divisor) {
        if (result.referenceCharacteristics() == null) {
            throw Bound.missing();
        }
        PooledCounts counts = PooledCounts.of(result.columnName(), context);
        long n = counts.currentValues();
        long m = counts.referenceValues();
        if (counts.sketched()) {
            return ofSketches(result, counts, conditions, divisor);
        }
        long fewer = Math.min(n, m);
        if (fewer == 0) {
            return Expectation.of(Condition.gte(0)).ofRows(n, m);
        }
        double[] sums = new double[3];
        counts.forEach((current, reference) -> {
            double among = 1 - Rarefaction.absent(n + m, current + reference, fewer);
            sums[0] += 1 - Rarefaction.absent(n, current, fewer);
            sums[1] += 1 - Rarefaction.absent(m, reference, fewer);
            sums[2] += among * (1 - among);
        });
        double standardError = Math.sqrt(sums[2] * (1 + (double) fewer / Math.max(n, m)));
        boolean thinned = n > m;
        double unit = thinned ? 1 : divisor;
        Tolerance tolerance = conditions.tolerance(worth(sums[1], unit), standardError / unit, n, m);
        Expectation expectation = Expectation.within(sums[1] / unit, tolerance);
        if (thinned) {
            expectation =
                    expectation.of(Judged.of("the number of different values among " + m + " of the values", sums[0]));
        }
        return n == m ? expectation : expectation.because("expected of " + fewer + " values");
    }

    /** A tenth, but one value at least: whether a single rare one occurs is chance. */
    private static Tolerance.Worth worth(double expected, double unit) {
        return expected > 10 ? Tolerance.Worth.tenth(expected / unit) : new Tolerance.Worth(1 / unit, "one value");
    }

    /**
     * What sketches count cannot be thinned out. So only sides of about equal size are compared: a tenth, and three
     * standard errors, which are at most sqrt(D / 2) of D different values. As the reference's number is an estimate,
     * the condition must hold, or not, for all that it can be.
     */
    private static Expectation ofSketches(
            ColumnSummaryResult result, PooledCounts counts, Conditions conditions, double divisor) {
        double z = conditions.standardErrors();
        long n = counts.currentValues();
        long m = counts.referenceValues();
        double reference = ColumnStatistics.unique(result.referenceCharacteristics());
        double current = ColumnStatistics.unique(result.currentCharacteristics());
        Expectation expectation = Expectation.of(around(reference, z, divisor)).ofRows(n, m);
        if (Math.abs(n - m) > ABOUT_EQUAL * Math.max(n, m)) {
            return expectation.undecidable(NOT_TOLD_APART);
        }
        ValueRange range = ColumnStatistics.uniqueRange(result.referenceCharacteristics(), 1);
        if (range == null) {
            return expectation;
        }
        double nearest = Math.max(range.lowest(), Math.min(range.highest(), current));
        return expectation.orOneOf(List.of(
                around(range.lowest(), z, divisor),
                around(nearest, z, divisor),
                around(reference, z, divisor),
                around(range.highest(), z, divisor)));
    }

    private static Condition around(double distinct, double z, double divisor) {
        double width = Math.max(0.1 * distinct, z * Math.sqrt(distinct / 2));
        return Condition.eq(new Condition.Approx(distinct / divisor, 0, width / divisor));
    }
}
