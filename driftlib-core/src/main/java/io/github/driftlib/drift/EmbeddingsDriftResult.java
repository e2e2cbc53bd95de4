package io.github.driftlib.drift;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The drift of vectors.
 *
 * @param embeddingsName the vectors
 * @param driftScore how different current is from the reference
 * @param driftDetected whether that means drift
 * @param methodName the method used: {@code model}, {@code distance}, {@code ratio} or {@code mmd}
 * @param threshold what the score was compared with: the method's threshold, or the quantile of what chance gives
 * @param noiseFloor what the score exceeds by chance alone as rarely as the level says, where the calibrated verdict
 *     was asked for and the score exceeds the threshold; null otherwise
 * @param currentCount how many current vectors were judged
 * @param referenceCount how many reference vectors were judged
 * @param current where the current vectors lie, along about the two principal components of both sides together
 * @param reference where the reference vectors lie
 */
public record EmbeddingsDriftResult(
        String embeddingsName,
        double driftScore,
        boolean driftDetected,
        String methodName,
        double threshold,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double noiseFloor,
        long currentCount,
        long referenceCount,
        @PlotData DensityMap current,
        @PlotData DensityMap reference)
        implements MetricResult {

    @Override
    public List<MetricValue> values() {
        List<MetricValue> values = new ArrayList<>(List.of(
                MetricValue.of(embeddingsName, "drift_score", driftScore),
                MetricValue.of(embeddingsName, "drift_detected", driftDetected),
                MetricValue.of(embeddingsName, "threshold", threshold)));
        if (noiseFloor != null) {
            values.add(MetricValue.of(embeddingsName, "noise_floor", noiseFloor));
        }
        return values;
    }

    /** All but the score. */
    @Override
    public boolean isVerdict(String field) {
        return !field.equals("drift_score");
    }
}
