package io.github.driftlib.quality.conflict;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows whose prediction contradicts others.
 *
 * @param current those of current
 * @param reference those of the reference, or null where there is none
 */
public record ConflictPredictionResult(
        Side current, @Nullable Side reference) implements MetricResult {

    /**
     * The rows of one data set.
     *
     * @param numberNotStablePrediction how many
     * @param shareNotStablePrediction their share of the rows
     */
    public record Side(long numberNotStablePrediction, double shareNotStablePrediction) {}

    @Override
    public List<MetricValue> values() {
        return List.of(
                MetricValue.of("", "number_not_stable_prediction", current.numberNotStablePrediction),
                MetricValue.of("", "share_not_stable_prediction", current.shareNotStablePrediction));
    }
}
