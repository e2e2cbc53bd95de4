package io.github.driftlib.ranking;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import io.github.driftlib.summary.Histogram;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The distribution of scores.
 *
 * @param k how many of the best recommendations count
 * @param currentEntropy the entropy of the scores of the best recommendations in current, in nats
 * @param currentScores how many scores of best recommendations current has
 * @param currentError the standard error of the entropy, as the users are drawn by chance
 * @param referenceEntropy the same in the reference, or null where there is none
 * @param referenceScores how many scores of best recommendations the reference has, or null where there is none
 * @param referenceError the standard error of the reference's entropy, or null where there is none
 * @param currentTopKDistr the scores of the best recommendations in current
 * @param currentOtherDistr the other scores in current, over the same bins
 * @param referenceTopKDistr the scores of the best recommendations in the reference
 * @param referenceOtherDistr the other scores in the reference, over the same bins
 */
public record ScoreDistributionResult(
        int k,
        double currentEntropy,
        int currentScores,
        double currentError,
        @Nullable Double referenceEntropy,
        @Nullable Integer referenceScores,
        @Nullable Double referenceError,
        @PlotData Histogram.@Nullable Numbers currentTopKDistr,
        @PlotData Histogram.@Nullable Numbers currentOtherDistr,
        @PlotData Histogram.@Nullable Numbers referenceTopKDistr,
        @PlotData Histogram.@Nullable Numbers referenceOtherDistr)
        implements MetricResult {

    @Override
    public List<MetricValue> values() {
        List<MetricValue> values = new ArrayList<>();
        values.add(MetricValue.of("", "current_entropy", currentEntropy));
        if (referenceEntropy != null) {
            values.add(MetricValue.of("", "reference_entropy", referenceEntropy));
        }
        return values;
    }
}
