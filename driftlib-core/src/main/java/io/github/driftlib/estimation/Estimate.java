package io.github.driftlib.estimation;

import org.jspecify.annotations.Nullable;

/**
 * A score of a model in one chunk, estimated without the true values. A number is null where it is not defined or not
 * known.
 *
 * @param value the estimate
 * @param samplingError the standard error that a chunk of this size would have by chance alone, from the reference
 * @param realized the true score, where the true values are there
 * @param upperConfidenceBoundary the estimate and three sampling errors, within the range of the score
 * @param lowerConfidenceBoundary the estimate less three sampling errors, within the range of the score
 * @param upperThreshold above it the estimate is an alert, for a chunk of this size: 0.27 % of true scores of healthy
 *     chunks are beyond either threshold, and up to 5 % where losses have a heavy tail; null where fewer than two
 *     chunks of the reference have the score or all have the same, which do not tell how much chunks differ
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
