package io.github.driftlib.ranking;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.Sides;
import org.jspecify.annotations.Nullable;

/**
 * Hit rate at k: the share of users with a relevant item among the k best recommendations.
 *
 * @param k how many of the best recommendations count, at least 1
 * @param minRelScore the target from which on an item is relevant; null for any target above 0
 * @param noFeedbackUsers whether users without a relevant item count too, with 0
 */
public record HitRateKMetric(int k, @Nullable Double minRelScore, boolean noFeedbackUsers) implements TopKMetric {

    /** Checks the parameters. */
    public HitRateKMetric {
        TopKCurves.check(k, minRelScore);
    }

    @Override
    public MetricOutcome<TopKMetricResult> compute(Sides<Dataset> sides, MetricContext context) {
        return TopKCurves.outcome(
                this, sides, context, statistics -> statistics.curve(TopKMeasure.HIT, noFeedbackUsers));
    }
}
