package io.github.driftlib.ranking;

import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.stats.StandardErrors;
import io.github.driftlib.test.Condition;
import io.github.driftlib.test.Conditions;
import io.github.driftlib.test.Expectation;
import io.github.driftlib.test.Tolerance;
import java.util.Objects;

/**
 * What is asked of what lists are like: as in the reference, give or take a tenth, or what chance explains where the
 * users of both sides are drawn from one source.
 */
final class RankingCalibrations {

    /** By which share numbers of users may differ for what depends on them to be compared. */
    private static final double LIKE_SIZES = 0.1;

    private RankingCalibrations() {}

    static Expectation userMean(UserMeanResult result, MetricContext context, Conditions conditions) {
        if (result.referenceValue() == null) {
            return Expectation.of(Condition.gt(0));
        }
        return within(
                result.referenceValue(),
                ofMeans(
                        result.currentDeviation(),
                        result.currentUsers(),
                        Objects.requireNonNull(result.referenceDeviation()),
                        Objects.requireNonNull(result.referenceUsers())),
                result.currentUsers(),
                Objects.requireNonNull(result.referenceUsers()),
                conditions);
    }

    private static double ofMeans(double deviation, int users, double otherDeviation, int otherUsers) {
        return users + otherUsers < 3 ? 0 : StandardErrors.ofMeans(deviation, users, otherDeviation, otherUsers);
    }

    private static Expectation within(
            double reference, double error, int users, int otherUsers, Conditions conditions) {
        return Expectation.within(
                reference, conditions.tolerance(Tolerance.Worth.tenth(reference), error, users, otherUsers));
    }

    static Expectation personalization(
            PersonalizationMetric.Result result, MetricContext context, Conditions conditions) {
        if (result.referenceValue() == null) {
            return Expectation.of(Condition.gt(0));
        }
        return within(
                result.referenceValue(),
                Math.hypot(result.currentError(), Objects.requireNonNull(result.referenceError())),
                result.currentUsers(),
                Objects.requireNonNull(result.referenceUsers()),
                conditions);
    }

    /** The entropy grows with the logarithm of the number of scores, so the reference's is that of as many. */
    static Expectation scoreEntropy(ScoreDistribution.Result result, MetricContext context, Conditions conditions) {
        if (result.referenceEntropy() == null) {
            return Expectation.of(Condition.gt(0));
        }
        double asMany = Math.log((double) result.currentScores() / Objects.requireNonNull(result.referenceScores()));
        return within(
                Math.max(0, result.referenceEntropy() + asMany),
                Math.hypot(result.currentError(), Objects.requireNonNull(result.referenceError())),
                result.currentScores(),
                Objects.requireNonNull(result.referenceScores()),
                conditions);
    }

    static Expectation popularity(PopularityBias.Result result, MetricContext context, Conditions conditions) {
        if (result.referenceApr() == null) {
            return Expectation.of(Condition.gt(0));
        }
        PopularityBias.Result.Chance reference = Objects.requireNonNull(result.reference());
        return within(
                result.referenceApr(),
                ofMeans(
                        result.current().aprDeviation(),
                        result.current().users(),
                        reference.aprDeviation(),
                        reference.users()),
                result.current().users(),
                reference.users(),
                conditions);
    }

    static Expectation gini(PopularityBias.Result result, MetricContext context, Conditions conditions) {
        if (result.referenceGini() == null) {
            return Expectation.of(Condition.lt(1));
        }
        checkSizes("the Gini index", result);
        PopularityBias.Result.Chance reference = Objects.requireNonNull(result.reference());
        return within(
                result.referenceGini(),
                Math.hypot(result.current().giniError(), reference.giniError()),
                result.current().users(),
                reference.users(),
                conditions);
    }

    static Expectation coverage(PopularityBias.Result result, MetricContext context, Conditions conditions) {
        if (result.referenceCoverage() == null) {
            return Expectation.of(Condition.gt(0));
        }
        checkSizes("the coverage", result);
        PopularityBias.Result.Chance reference = Objects.requireNonNull(result.reference());
        return within(
                result.referenceCoverage(),
                Math.hypot(result.current().coverageError(), reference.coverageError()),
                result.current().users(),
                reference.users(),
                conditions);
    }

    private static void checkSizes(String what, PopularityBias.Result result) {
        double current = result.current().users();
        double reference = Objects.requireNonNull(result.reference()).users();
        if (Math.abs(current - reference) > LIKE_SIZES * Math.max(current, reference)) {
            throw new IllegalArgumentException("condition must be given: " + what
                    + " depends on the number of users, of which current has "
                    + result.current().users()
                    + " and the reference "
                    + Objects.requireNonNull(result.reference()).users());
        }
    }
}
