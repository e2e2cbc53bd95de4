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
public record EstimationResult(
        EstimationResult.Chunk current, List<EstimationResult.Chunk> chunks, Map<String, String> notEstimated)
        implements MetricResult {

    /** Copies the collections. */
    public EstimationResult {
        chunks = List.copyOf(chunks);
        notEstimated = Collections.unmodifiableMap(new LinkedHashMap<>(notEstimated));
    }

    /** The chunks of current. */
    public List<Chunk> analysis() {
        return chunks.stream()
                .filter(chunk -> chunk.period().equals(Chunk.ANALYSIS))
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

    /**
     * A score of a model in one chunk, estimated without the true values. A number is null where it is not defined or
     * not known.
     *
     * @param value the estimate
     * @param samplingError the standard error that a chunk of this size would have by chance alone, from the reference
     * @param realized the true score, where the true values are there
     * @param upperConfidenceBoundary the estimate and three sampling errors, within the range of the score
     * @param lowerConfidenceBoundary the estimate less three sampling errors, within the range of the score
     * @param upperThreshold above it the estimate is an alert, for a chunk of this size: 0.27 % of true scores of
     *     healthy chunks are beyond either threshold, and up to 5 % where losses have a heavy tail; null where fewer
     *     than two chunks of the reference have the score or all have the same, which do not tell how much chunks
     *     differ
     * @param lowerThreshold below it the estimate is an alert; null as the upper one
     * @param alert whether the estimate is beyond a threshold; null where there are none
     */
    public record Estimate(
            @Nullable Double value,
            @Nullable Double samplingError,
            @Nullable Double realized,
            @Nullable Double upperConfidenceBoundary,
            @Nullable Double lowerConfidenceBoundary,
            @Nullable Double upperThreshold,
            @Nullable Double lowerThreshold,
            @Nullable Boolean alert) {

        /** How many sampling errors the band reaches to either side. */
        static final double BAND = 3;

        /** An estimate and its verdict. */
        static Estimate of(double value, double samplingError, double realized, EstimateThresholds.Bounds bounds) {
            return new Estimate(
                    finite(value),
                    finite(samplingError),
                    finite(realized),
                    finite(Math.min(bounds.largest(), value + BAND * samplingError)),
                    finite(Math.max(bounds.smallest(), value - BAND * samplingError)),
                    finite(bounds.upper()),
                    finite(bounds.lower()),
                    Double.isFinite(value) && Double.isFinite(bounds.upper())
                            ? (Boolean) (value < bounds.lower() || value > bounds.upper())
                            : null);
        }

        static @Nullable Double finite(double number) {
            return Double.isFinite(number) ? (Double) number : null;
        }
    }

    /**
     * The estimated scores of one chunk.
     *
     * @param key what the chunk is called: its first and last position, such as {@code [0:199]}, the start of its
     *     period, or {@code all}
     * @param chunkIndex the number of the chunk, from 0
     * @param startIndex the position of its first row, in the order of the chunks
     * @param endIndex the position of its last row
     * @param period {@code reference} or {@code analysis}
     * @param estimates the scores by name
     */
    public record Chunk(
            String key,
            int chunkIndex,
            int startIndex,
            int endIndex,
            String period,
            Map<String, EstimationResult.Estimate> estimates) {

        static final String REFERENCE = "reference";
        static final String ANALYSIS = "analysis";

        /** Copies the map, in its order. */
        public Chunk {
            estimates = Collections.unmodifiableMap(new LinkedHashMap<>(estimates));
        }
    }
}
