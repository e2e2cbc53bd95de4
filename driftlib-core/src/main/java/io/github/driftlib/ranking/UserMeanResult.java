package io.github.driftlib.ranking;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import io.github.driftlib.summary.Histogram;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mean over users of a value that each user's list has.
 *
 * @param k how many of the best recommendations count
 * @param currentValue the mean in current
 * @param currentUsers how many users of current have a value
 * @param currentDeviation the standard deviation of the values of users of current (n - 1); 0 of one user
 * @param referenceValue the mean in the reference, or null where there is none
 * @param referenceUsers how many users of the reference have a value, or null where there is none
 * @param referenceDeviation the same of the reference, or null where there is none
 * @param currentDistr how the values of users are distributed in current
 * @param referenceDistr the same in the reference, or null where there is none
 */
public record UserMeanResult(
        int k,
        double currentValue,
        int currentUsers,
        double currentDeviation,
        @Nullable Double referenceValue,
        @Nullable Integer referenceUsers,
        @Nullable Double referenceDeviation,
        @PlotData Histogram.@Nullable Numbers currentDistr,
        @PlotData Histogram.@Nullable Numbers referenceDistr)
        implements MetricResult {

    @Override
    public List<MetricValue> values() {
        List<MetricValue> values = new ArrayList<>();
        values.add(MetricValue.of("", "current_value", currentValue));
        values.add(MetricValue.of("", "current_users", currentUsers));
        if (referenceValue != null) {
            values.add(MetricValue.of("", "reference_value", referenceValue));
        }
        return values;
    }
}
