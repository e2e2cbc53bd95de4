package io.github.driftlib.ranking;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.Attempt;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.Sides;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * F-beta at k: (1 + beta^2) P R / (beta^2 P + R), the weighted harmonic mean of the {@linkplain PrecisionTopKMetric
 * precision} P and the {@linkplain RecallTopKMetric recall} R at k, each already the mean over users. 0 where both are
 * 0.
 *
 * @param k how many of the best recommendations count, at least 1
 * @param beta how many times as important recall is as precision, above 0; null for 1
 * @param minRelScore the target from which on an item is relevant; null for any target above 0
 * @param noFeedbackUsers whether users without a relevant item count too, with 0
 */
public record FBetaTopKMetric(int k, Double beta, @Nullable Double minRelScore, boolean noFeedbackUsers)
        implements TopKMetric {

    /** Checks the parameters. */
    public FBetaTopKMetric {
        TopKCurves.check(k, minRelScore);
        beta = beta == null ? 1.0 : beta;
        if (!(beta > 0 && beta < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("beta must be finite and above 0, but was " + beta);
        }
    }

    @Override
    public MetricOutcome<TopKMetricResult> compute(Sides<Dataset> sides, MetricContext context) {
        return TopKCurves.outcome(this, sides, context, this::curve, this::value);
    }

    private Attempt<double[]> curve(TopKStatistics statistics) {
        return statistics
                .curve(TopKMeasure.PRECISION, noFeedbackUsers)
                .then(precision ->
                        statistics.curve(TopKMeasure.RECALL, noFeedbackUsers).map(recall -> fBeta(precision, recall)));
    }

    private double value(TopKStatistics statistics, double[] curve) {
        if (k <= curve.length) {
            return curve[k - 1];
        }
        double[] precision =
                statistics.curve(TopKMeasure.PRECISION, noFeedbackUsers).value().orElseThrow();
        double[] recall =
                statistics.curve(TopKMeasure.RECALL, noFeedbackUsers).value().orElseThrow();
        return fBeta(PrecisionTopKMetric.at(k, precision), recall[recall.length - 1]);
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
