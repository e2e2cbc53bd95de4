package io.github.driftlib.ranking;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.Sides;
import org.jspecify.annotations.Nullable;

/**
 * Normalised discounted cumulative gain at k: the sum of target / log2(position + 1) over the k best recommendations,
 * over the largest such sum that an order of the user's items has; the mean over users. In [0, 1].
 *
 * <p>The gain is the target itself, not 2<sup>target</sup> - 1; it is 1 or 0 where {@code minRelScore} is given. A
 * missing target is a gain of 0; a negative or infinite one is not applicable.
 *
 * @param k how many of the best recommendations count, at least 1
 * @param minRelScore the target from which on an item is relevant; null for any target above 0
 * @param noFeedbackUsers whether users without a relevant item count too, with 0
 */
public record NDCGKMetric(int k, @Nullable Double minRelScore, boolean noFeedbackUsers) implements TopKMetric {

    /** Checks the parameters. */
    public NDCGKMetric {
        TopKCurves.check(k, minRelScore);
    }

    @Override
    public MetricOutcome<TopKMetricResult> compute(Sides<Dataset> sides, MetricContext context) {
        return TopKCurves.outcome(
                this, sides, context, statistics -> statistics.curve(TopKMeasure.DISCOUNTED_GAIN, noFeedbackUsers));
    }
}
