package io.github.driftlib.ranking;

import io.github.driftlib.metric.RowMetric;
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
public sealed interface TopKMetric extends RowMetric<TopKMetricResult>
        permits PrecisionTopKMetric,
                RecallTopKMetric,
                FBetaTopKMetric,
                MAPKMetric,
                MARKMetric,
                NDCGKMetric,
                MRRKMetric,
                HitRateKMetric {

    /** How many of the best recommendations count. */
    int k();

    /** The target from which on an item is relevant, or null for any target above 0. */
    @Nullable
    Double minRelScore();

    /** Whether users without a relevant item count too. */
    boolean noFeedbackUsers();
}
