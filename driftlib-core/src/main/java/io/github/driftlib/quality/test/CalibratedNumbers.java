package io.github.driftlib.quality.test;

import io.github.driftlib.json.NumberText;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.quality.summary.ColumnSummaryResult;
import io.github.driftlib.quality.summary.NumericalCharacteristics;
import io.github.driftlib.quality.value.ColumnQuantileMetric;
import io.github.driftlib.stats.StandardErrors;
import io.github.driftlib.summary.EmpiricalDistribution;
import io.github.driftlib.summary.StandardizedMoments;
import io.github.driftlib.summary.ValueRange;
import io.github.driftlib.summary.bounds.MomentBounds;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.Expectation;
import io.github.driftlib.test.Tolerance;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** Default conditions of the mean, the standard deviation, quantiles and the ends of a column of numbers. */
final class CalibratedNumbers {

    private CalibratedNumbers() {}

    /** Both sides of a column of numbers, each with a finite value. */
    record Pair(EmpiricalDistribution current, EmpiricalDistribution reference) {

        /** A middle half narrower than this share of the deviation moves unseen by a test in deviations. */
        private static final double LEAST_MIDDLE = 0.1;

        static Pair of(ColumnSummaryResult result, MetricContext context) {
            if (!(result.currentCharacteristics() instanceof NumericalCharacteristics)
                    || !(result.referenceCharacteristics() instanceof NumericalCharacteristics)) {
                throw Bound.missing();
            }
            return of(result.columnName(), context);
        }

        static Pair of(String column, MetricContext context) {
            Pair pair = new Pair(
                    context.current().distribution(column),
                    context.reference().orElseThrow(Bound::missing).distribution(column));
            if (pair.current.count() == 0 || pair.reference.count() == 0) {
                throw Bound.missing();
            }
            return pair;
        }

        private double deviation(EmpiricalDistribution side) {
            double deviation = side.count() > 1 ? side.sampleStandardDeviation() : 0;
            if (!Double.isFinite(deviation)) {
                throw new IllegalArgumentException("the values must have a finite standard deviation, but have none");
            }
            return deviation;
        }

        double pooledDeviation() {
            return StandardErrors.pooledDeviation(
                    deviation(current), current.count(), deviation(reference), reference.count());
        }

        double standardErrorOfMean() {
            return pooledDeviation() * Math.sqrt(perValue());
        }

        double perValue() {
            return 1.0 / current.count() + 1.0 / reference.count();
        }

        /** What is asked of a mean, in doubt where the deviation is no unit for most of the values. */
        Expectation seen(Expectation asked) {
            EmpiricalDistribution finite = reference.finite();
            double middle = finite.quantile(0.75) - finite.quantile(0.25);
            double unit = deviation(reference);
            return middle > 0 && middle < LEAST_MIDDLE * unit
                    ? asked.doubtful("the reference's standard deviation of " + NumberText.of(unit)
                            + ", the unit of this test, is so large beside the middle half of its values, "
                            + NumberText.of(middle) + " wide, that a shift by that width is not seen; a test of the"
                            + " median or of a quantile would see it")
                    : asked;
        }

        Expectation meanWithin(Tolerance tolerance) {
            return within(
                    reference.mean(),
                    MomentBounds.mean(reference).orElse(null),
                    MomentBounds.mean(current).map(ValueRange::lowest).orElse(current.mean()),
                    tolerance);
        }

        Tolerance tolerance(Conditions conditions, Tolerance.Worth worth, double standardError) {
            return conditions.tolerance(worth, standardError, current.count(), reference.count());
        }
    }

    /**
     * As in the reference, give or take a tolerance, for each value that the reference can have which matters: the
     * smallest, the largest, and the nearest to the smallest of current.
     */
    private static Expectation within(
            double reference, @Nullable ValueRange range, double current, Tolerance tolerance) {
        Expectation expectation = Expectation.within(reference, tolerance);
        if (range == null) {
            return expectation;
        }
        double nearest = Math.max(range.lowest(), Math.min(range.highest(), current));
        return expectation.orOneOf(DoubleStream.of(range.lowest(), nearest, reference, range.highest())
                .mapToObj(possible -> Expectation.within(possible, tolerance).condition())
                .toList());
    }

    /** The mean: a tenth of it, or of the standard deviation where that is larger; and three standard errors. */
    static Expectation mean(ColumnSummaryResult result, MetricContext context, Conditions conditions) {
        Pair pair = Pair.of(result, context);
        double mean = pair.reference.mean();
        Tolerance.Worth worth = Tolerance.Worth.tenthOfMean(mean, pair.deviation(pair.reference));
        return pair.seen(pair.meanWithin(pair.tolerance(conditions, worth, pair.standardErrorOfMean())));
    }

    /** The mean within so many standard deviations of the reference, and three standard errors. */
    static Expectation meanInSigmas(double sigmas, Pair pair, Conditions conditions) {
        Tolerance.Worth worth = new Tolerance.Worth(
                sigmas * pair.deviation(pair.reference),
                NumberText.of(sigmas) + " standard deviations of the reference");
        return pair.seen(pair.meanWithin(pair.tolerance(conditions, worth, pair.standardErrorOfMean())));
    }

    /**
     * The standard deviation: a tenth, and three standard errors by the kurtosis k of both sides together. The
     * variances v1 and v2 differ by more than chance where |v1 - v2| / 2v exceeds them, sqrt((k - 1) / 4 (1/n + 1/m))
     * each.
     */
    static Expectation standardDeviation(ColumnSummaryResult result, MetricContext context, Conditions conditions) {
        Pair pair = Pair.of(result, context);
        if (pair.current.count() < 2 || pair.reference.count() < 2) {
            throw Bound.missing();
        }
        double ofCurrent = pair.current.sampleStandardDeviation();
        double ofReference = pair.reference.sampleStandardDeviation();
        double pooled = pair.pooledDeviation();
        double sum = ofCurrent + ofReference;
        double relative = Math.sqrt((kurtosis(pair) - 1) / 4 * pair.perValue());
        double standardError = sum > 0 ? relative * 2 * pooled * (pooled / sum) : 0;
        return within(
                ofReference,
                MomentBounds.sampleDeviation(pair.reference).orElse(null),
                MomentBounds.sampleDeviation(pair.current)
                        .map(ValueRange::lowest)
                        .orElse(ofCurrent),
                pair.tolerance(conditions, Tolerance.Worth.tenth(ofReference), standardError));
    }

    /** The kurtosis around each side's own mean, the sides taken together; 1, the least there is, for constants. */
    private static double kurtosis(Pair pair) {
        StandardizedMoments current = pair.current.standardizedMoments();
        StandardizedMoments reference = pair.reference.standardizedMoments();
        StandardizedMoments together = around0(current).merge(around0(reference));
        return Math.max(1, together.kurtosis());
    }

    private static StandardizedMoments around0(StandardizedMoments moments) {
        return new StandardizedMoments(moments.count(), 0, moments.deviation(), moments.skewness(), moments.kurtosis());
    }

    /** The median: as a quantile. */
    static Expectation median(ColumnSummaryResult result, MetricContext context, Conditions conditions) {
        Pair pair = Pair.of(result, context);
        Double current = ((NumericalCharacteristics) result.currentCharacteristics()).p50();
        Double reference = ((NumericalCharacteristics) Objects.requireNonNull(result.referenceCharacteristics())).p50();
        if (current == null || reference == null) {
            throw Bound.missing();
        }
        return quantile(0.5, current, reference, pair, conditions);
    }

    /** A quantile of a column. */
    static Expectation quantile(ColumnQuantileMetric.Result result, MetricContext context, Conditions conditions) {
        if (result.reference() == null) {
            throw Bound.missing();
        }
        return quantile(
                result.quantile(),
                result.current().value(),
                result.reference().value(),
                Pair.of(result.columnName(), context),
                conditions);
    }

    /**
     * A quantile: a tenth, and beyond what its rank explains. The rank of either side's quantile in the other side must
     * differ from q by more than 3 sqrt(q (1 - q) (1/n + 1/m)), equal values counted in favour.
     */
    private static Expectation quantile(double q, double current, double reference, Pair pair, Conditions conditions) {
        double ranks = conditions.standardErrors() * Math.sqrt(q * (1 - q) * pair.perValue());
        double error = pair.current.rankError() + pair.reference.rankError();
        Tolerance.Worth worth = Tolerance.Worth.tenthOfMean(reference, pair.deviation(pair.reference));
        List<Condition> possible = new ArrayList<>();
        for (double width : error == 0 ? new double[] {ranks} : new double[] {ranks, ranks + error, ranks - error}) {
            possible.add(acceptable(q, Math.max(0, width), current, reference, pair, worth.difference()));
        }
        double half = (between(pair.reference, q + ranks) - between(pair.reference, q - ranks)) / 2;
        Expectation expectation = Expectation.of(possible.get(0))
                .orOneOf(possible)
                .because("the standard errors are those of its rank, " + NumberText.of(ranks) + " in all");
        return Double.isFinite(half)
                ? expectation.tolerating(pair.tolerance(conditions, worth, half / conditions.standardErrors()))
                : expectation.doubtful("not enough rows to tell: the ends of the reference are within chance");
    }

    private static Condition acceptable(
            double q, double ranks, double current, double reference, Pair pair, double worth) {
        double lowest = Math.min(reference - worth, between(pair.reference, q - ranks));
        double highest = Math.max(reference + worth, between(pair.reference, q + ranks));
        boolean currentExplains =
                between(pair.current, q - ranks) <= reference && reference <= between(pair.current, q + ranks);
        lowest = currentExplains ? Math.min(lowest, current) : lowest;
        highest = currentExplains ? Math.max(highest, current) : highest;
        return Condition.gte(finite(lowest)).and(Condition.lte(finite(highest)));
    }

    private static double finite(double bound) {
        return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, bound));
    }

    /** The value at a rank; without end beyond the ranks there are. */
    private static double between(EmpiricalDistribution side, double rank) {
        return rank < 0 ? Double.NEGATIVE_INFINITY : rank > 1 ? Double.POSITIVE_INFINITY : side.quantile(rank);
    }
}
