package io.github.driftlib.ranking;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.RowMetric;
import io.github.driftlib.metric.Sides;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well the k best recommendations of each user are chosen.
 *
 * <p>A row is a recommendation of an item to a user, with the target that it turned out to have. The definition says
 * whether the prediction is a score (larger is better) or a rank (1 is best). An item is relevant where its target is
 * above 0, or at least {@link #minRelScore}; a missing target is not relevant. Rows without a user or a prediction are
 * left out. A user without a relevant item is left out, unless {@link #noFeedbackUsers} counts it with 0.
 *
 * <p>The order of the rows does not matter. Items of equal score are taken in each order that is possible, and the
 * result is the mean over these: what a random order would give on average. Ranks are taken as they are, so that a list
 * can have gaps.
 *
 * <p>Not enough data where no user is left. Time O(n log n), once for all such metrics of a run.
 */
public sealed interface TopKMetric extends RowMetric<TopKMetric.Result> {

    /** How many of the best recommendations count. */
    int k();

    /** The target from which on an item is relevant, or null for any target above 0. */
    @Nullable
    Double minRelScore();

    /** Whether users without a relevant item count too. */
    boolean noFeedbackUsers();

    /**
     * A measure of the best recommendations.
     *
     * @param k how many of the best recommendations count
     * @param current the measure in current at 1, 2, ... up to the larger of k and 10, or to the end of the longest
     *     list
     * @param currentValue the measure in current at k; beyond the longest list it is that of whole lists
     * @param currentError the standard error of that value, as the users are drawn by chance: s / sqrt(n), with the
     *     deviation s among n users; null in JSON that does not have it
     * @param currentUsers how many users of current count; null in JSON that does not have it
     * @param reference the same in the reference, or null where there is none or it has no measure
     * @param referenceValue the measure in the reference at k, or null where there is none
     * @param referenceError the standard error of that value, or null where there is none
     * @param referenceUsers how many users of the reference count, or null where there is none
     */
    record Result(
            int k,
            List<Double> current,
            double currentValue,
            @Nullable Double currentError,
            @Nullable Integer currentUsers,
            @Nullable List<Double> reference,
            @Nullable Double referenceValue,
            @Nullable Double referenceError,
            @Nullable Integer referenceUsers)
            implements MetricResult {

        /** Copies the lists. */
        public Result {
            current = List.copyOf(current);
            reference = reference == null ? null : List.copyOf(reference);
        }

        @Override
        public List<MetricValue> values() {
            List<MetricValue> values = new ArrayList<>();
            values.add(MetricValue.of("", "current_value", currentValue));
            if (referenceValue != null) {
                values.add(MetricValue.of("", "reference_value", referenceValue));
            }
            return values;
        }
    }

    /**
     * Precision at k: how many of the k best recommendations are relevant, divided by k; the mean over users. A user
     * who was recommended fewer than k items has so many places of the k without a relevant one, as in TREC's
     * evaluation.
     *
     * @param k how many of the best recommendations count, at least 1
     * @param minRelScore the target from which on an item is relevant; null for any target above 0
     * @param noFeedbackUsers whether users without a relevant item count too, with 0
     */
    record Precision(int k, @Nullable Double minRelScore, boolean noFeedbackUsers) implements TopKMetric {

        /** The name in JSON. */
        public static final String NAME = "PrecisionTopKMetric";

        /** Checks the parameters. */
        public Precision {
            TopKCurves.check(k, minRelScore);
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public MetricOutcome<TopKMetric.Result> compute(Sides<Dataset> sides, MetricContext context) {
            return TopKCurves.outcome(
                    this,
                    sides,
                    context,
                    statistics -> statistics.curve(TopKMeasure.PRECISION, noFeedbackUsers),
                    (statistics, curve) -> at(k, curve));
        }

        /** The precision at k of a curve that ends with the longest list: no item beyond it is relevant. */
        static double at(int k, double[] curve) {
            return k <= curve.length ? curve[k - 1] : curve[curve.length - 1] * curve.length / k;
        }
    }

    /**
     * Recall at k: the share of a user's relevant items that are among the k best recommendations; the mean over users.
     *
     * @param k how many of the best recommendations count, at least 1
     * @param minRelScore the target from which on an item is relevant; null for any target above 0
     * @param noFeedbackUsers whether users without a relevant item count too, with 0
     */
    record Recall(int k, @Nullable Double minRelScore, boolean noFeedbackUsers) implements TopKMetric {

        /** The name in JSON. */
        public static final String NAME = "RecallTopKMetric";

        /** Checks the parameters. */
        public Recall {
            TopKCurves.check(k, minRelScore);
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public MetricOutcome<TopKMetric.Result> compute(Sides<Dataset> sides, MetricContext context) {
            return TopKCurves.outcome(this, sides, context, TopKMeasure.RECALL);
        }
    }

    /**
     * F-beta at k: (1 + beta^2) P R / (beta^2 P + R), the weighted harmonic mean of the
     * {@linkplain TopKMetric.Precision precision} P and the {@linkplain TopKMetric.Recall recall} R at k, each already
     * the mean over users. 0 where both are 0.
     *
     * @param k how many of the best recommendations count, at least 1
     * @param beta how many times as important recall is as precision, above 0; null for 1
     * @param minRelScore the target from which on an item is relevant; null for any target above 0
     * @param noFeedbackUsers whether users without a relevant item count too, with 0
     */
    record FBeta(int k, Double beta, @Nullable Double minRelScore, boolean noFeedbackUsers) implements TopKMetric {

        /** The name in JSON. */
        public static final String NAME = "FBetaTopKMetric";

        /** Checks the parameters. */
        public FBeta {
            TopKCurves.check(k, minRelScore);
            beta = beta == null ? 1.0 : beta;
            if (!(beta > 0 && beta < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("beta must be finite and above 0, but was " + beta);
            }
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public MetricOutcome<TopKMetric.Result> compute(Sides<Dataset> sides, MetricContext context) {
            return TopKCurves.outcome(this, sides, context, this::curve, this::value);
        }

        private Attempt<double[]> curve(TopKStatistics statistics) {
            return statistics
                    .curve(TopKMeasure.PRECISION, noFeedbackUsers)
                    .then(precision -> statistics
                            .curve(TopKMeasure.RECALL, noFeedbackUsers)
                            .map(recall -> fBeta(precision, recall)));
        }

        private double value(TopKStatistics statistics, double[] curve) {
            if (k <= curve.length) {
                return curve[k - 1];
            }
            double[] precision = statistics
                    .curve(TopKMeasure.PRECISION, noFeedbackUsers)
                    .value()
                    .orElseThrow();
            double[] recall = statistics
                    .curve(TopKMeasure.RECALL, noFeedbackUsers)
                    .value()
                    .orElseThrow();
            return fBeta(TopKMetric.Precision.at(k, precision), recall[recall.length - 1]);
        }

        private double[] fBeta(double[] precision, double[] recall) {
            double[] curve = new double[precision.length];
            Arrays.setAll(curve, i -> fBeta(precision[i], recall[i]));
            return curve;
        }

        private double fBeta(double precision, double recall) {
            double weight = beta * beta;
            double sum = weight * precision + recall;
            return sum == 0 ? 0 : (1 + weight) * precision * recall / sum;
        }
    }

    /**
     * Mean average precision at k: for each user the precision at the position of each relevant item among the k best,
     * summed and divided by the number of the user's relevant items; the mean over users. In [0, 1].
     *
     * @param k how many of the best recommendations count, at least 1
     * @param minRelScore the target from which on an item is relevant; null for any target above 0
     * @param noFeedbackUsers whether users without a relevant item count too, with 0
     */
    record MAP(int k, @Nullable Double minRelScore, boolean noFeedbackUsers) implements TopKMetric {

        /** The name in JSON. */
        public static final String NAME = "MAPKMetric";

        /** Checks the parameters. */
        public MAP {
            TopKCurves.check(k, minRelScore);
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public MetricOutcome<TopKMetric.Result> compute(Sides<Dataset> sides, MetricContext context) {
            return TopKCurves.outcome(this, sides, context, TopKMeasure.AVERAGE_PRECISION);
        }
    }

    /**
     * Mean average recall at k: for each user the recall at the position of each relevant item among the k best, summed
     * and divided by the number of the user's relevant items; the mean over users. Evidently's, and no measure of the
     * literature; a perfect list of n relevant items has (n + 1) / (2 n).
     *
     * @param k how many of the best recommendations count, at least 1
     * @param minRelScore the target from which on an item is relevant; null for any target above 0
     * @param noFeedbackUsers whether users without a relevant item count too, with 0
     */
    record MAR(int k, @Nullable Double minRelScore, boolean noFeedbackUsers) implements TopKMetric {

        /** The name in JSON. */
        public static final String NAME = "MARKMetric";

        /** Checks the parameters. */
        public MAR {
            TopKCurves.check(k, minRelScore);
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public MetricOutcome<TopKMetric.Result> compute(Sides<Dataset> sides, MetricContext context) {
            return TopKCurves.outcome(this, sides, context, TopKMeasure.AVERAGE_RECALL);
        }
    }

    /**
     * Normalised discounted cumulative gain at k: the sum of target / log2(position + 1) over the k best
     * recommendations, over the largest such sum that an order of the user's items has; the mean over users. In [0, 1].
     *
     * <p>The gain is the target itself, not 2<sup>target</sup> - 1; it is 1 or 0 where {@code minRelScore} is given. A
     * missing target is a gain of 0; a negative or infinite one is not applicable.
     *
     * @param k how many of the best recommendations count, at least 1
     * @param minRelScore the target from which on an item is relevant; null for any target above 0
     * @param noFeedbackUsers whether users without a relevant item count too, with 0
     */
    record NDCG(int k, @Nullable Double minRelScore, boolean noFeedbackUsers) implements TopKMetric {

        /** The name in JSON. */
        public static final String NAME = "NDCGKMetric";

        /** Checks the parameters. */
        public NDCG {
            TopKCurves.check(k, minRelScore);
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public MetricOutcome<TopKMetric.Result> compute(Sides<Dataset> sides, MetricContext context) {
            return TopKCurves.outcome(this, sides, context, TopKMeasure.DISCOUNTED_GAIN);
        }
    }

    /**
     * Mean reciprocal rank at k: one over the position of the first relevant recommendation, 0 where there is none
     * among the k best; the mean over users.
     *
     * @param k how many of the best recommendations count, at least 1
     * @param minRelScore the target from which on an item is relevant; null for any target above 0
     * @param noFeedbackUsers whether users without a relevant item count too, with 0
     */
    record MRR(int k, @Nullable Double minRelScore, boolean noFeedbackUsers) implements TopKMetric {

        /** The name in JSON. */
        public static final String NAME = "MRRKMetric";

        /** Checks the parameters. */
        public MRR {
            TopKCurves.check(k, minRelScore);
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public MetricOutcome<TopKMetric.Result> compute(Sides<Dataset> sides, MetricContext context) {
            return TopKCurves.outcome(this, sides, context, TopKMeasure.RECIPROCAL_RANK);
        }
    }

    /**
     * Hit rate at k: the share of users with a relevant item among the k best recommendations.
     *
     * @param k how many of the best recommendations count, at least 1
     * @param minRelScore the target from which on an item is relevant; null for any target above 0
     * @param noFeedbackUsers whether users without a relevant item count too, with 0
     */
    record HitRate(int k, @Nullable Double minRelScore, boolean noFeedbackUsers) implements TopKMetric {

        /** The name in JSON. */
        public static final String NAME = "HitRateKMetric";

        /** Checks the parameters. */
        public HitRate {
            TopKCurves.check(k, minRelScore);
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public MetricOutcome<TopKMetric.Result> compute(Sides<Dataset> sides, MetricContext context) {
            return TopKCurves.outcome(this, sides, context, TopKMeasure.HIT);
        }
    }
}
