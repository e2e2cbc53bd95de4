package io.github.driftlib.ranking;

import io.github.driftlib.data.Dataset;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.Sides;
import org.jspecify.annotations.Nullable;

/**
 * Mean average recall at k: for each user the recall at the position of each relevant item among the k best, summed and
 * divided by the number of the user's relevant items; the mean over users. Evidently's, and no measure of the
 * literature; a perfect list of n relevant items has (n + 1) / (2 n).
 *
 * @param k how many of the best recommendations count, at least 1
 * @param minRelScore the target from which on an item is relevant; null for any target above 0
 * @param noFeedbackUsers whether users without a relevant item count too, with 0
 */
public record MARKMetric(int k, @Nullable Double minRelScore, boolean noFeedbackUsers) implements TopKMetric {

    /** Checks the parameters. */
    public MARKMetric {
        TopKCurves.check(k, minRelScore);
    }

    @Override
    public MetricOutcome<TopKMetricResult> compute(Sides<Dataset> sides, MetricContext context) {
        return TopKCurves.outcome(
                this, sides, context, statistics -> statistics.curve(TopKMeasure.AVERAGE_RECALL, noFeedbackUsers));
    }
}
