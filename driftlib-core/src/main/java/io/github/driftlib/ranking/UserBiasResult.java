package io.github.driftlib.ranking;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.summary.Histogram;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feature of users, in the data and in the train data. The two histograms of a side have the same bars.
 *
 * @param columnName the feature
 * @param currentDistr the feature among the users of current
 * @param currentTrainDistr the feature among the users of the train data of current
 * @param referenceDistr the feature among the users of the reference, or null where there is none
 * @param referenceTrainDistr the feature among the users of the train data of the reference, or null where there is
 *     none
 */
public record UserBiasResult(
        String columnName,
        @Nullable Histogram currentDistr,
        @Nullable Histogram currentTrainDistr,
        @Nullable Histogram referenceDistr,
        @Nullable Histogram referenceTrainDistr)
        implements MetricResult {

    /** None: a distribution is no single value. */
    @Override
    public List<MetricValue> values() {
        return List.of();
    }
}
