package io.github.driftlib.ranking;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.Sides;
import org.jspecify.annotations.Nullable;

/**
 * Precision at k: how many of the k best recommendations are relevant, divided by k; the mean over users. A user who
 * was recommended fewer than k items has so many places of the k without a relevant one, as in TREC's evaluation.
 *
 * @param k how many of the best recommendations count, at least 1
 * @param minRelScore the target from which on an item is relevant; null for any target above 0
 * @param noFeedbackUsers whether users without a relevant item count too, with 0
 */
public record PrecisionTopKMetric(int k, @Nullable Double minRelScore, boolean noFeedbackUsers) implements TopKMetric {

    /** Checks the parameters. */
    public PrecisionTopKMetric {
        TopKCurves.check(k, minRelScore);
    }

    @Override
    public MetricOutcome<TopKMetricResult> compute(Sides<Dataset> sides, MetricContext context) {
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
