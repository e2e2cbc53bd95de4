package io.github.driftlib.estimation;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The scores of a model, estimated chunk by chunk.
 *
 * @param current the scores of current as a whole, as one chunk, with the thresholds of a chunk of its size, at most
 *     the median of the reference's
 * @param chunks the chunks of the reference, then those of current
 * @param notEstimated the scores that could not be estimated, each with the reason
 */
public record EstimationResult(ChunkEstimate current, List<ChunkEstimate> chunks, Map<String, String> notEstimated)
        implements MetricResult {

    /** Copies the collections. */
    public EstimationResult {
        chunks = List.copyOf(chunks);
        notEstimated = Collections.unmodifiableMap(new LinkedHashMap<>(notEstimated));
    }

    /** The chunks of current. */
    public List<ChunkEstimate> analysis() {
        return chunks.stream()
                .filter(chunk -> chunk.period().equals(ChunkEstimate.ANALYSIS))
                .toList();
    }

    /** How many chunks of current are an alert for a score. */
    public long alerts(String score) {
        return analysis().stream()
                .map(chunk -> chunk.estimates().get(score))
                .filter(estimate -> estimate != null && Boolean.TRUE.equals(estimate.alert()))
                .count();
    }

    /** Of each score: the estimate of current as a whole, its band, its sampling error, the truth, and the alerts. */
    @Override
    public List<MetricValue> values() {
        List<MetricValue> values = new ArrayList<>();
        current.estimates().forEach((score, estimate) -> {
            add(values, "estimated_" + score, estimate.value());
            add(values, "sampling_error_" + score, estimate.samplingError());
            add(values, "realized_" + score, estimate.realized());
            add(values, "upper_confidence_boundary_" + score, estimate.upperConfidenceBoundary());
            add(values, "lower_confidence_boundary_" + score, estimate.lowerConfidenceBoundary());
            values.add(MetricValue.of("", "alerts_" + score, alerts(score)));
        });
        return List.copyOf(values);
    }

    private static void add(List<MetricValue> values, String field, @Nullable Double number) {
        if (number != null) {
            values.add(MetricValue.of("", field, number));
        }
    }
}
