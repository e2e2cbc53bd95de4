package io.github.driftlib.comparison;

import org.jspecify.annotations.Nullable;

/**
 * Two models by one measure.
 *
 * @param measure the measure
 * @param production its value for the model in production
 * @param candidate its value for the candidate
 * @param difference candidate less production; of the mean error, the difference of the magnitudes
 * @param lower the lower end of the interval of the difference, or null where there is none
 * @param upper the upper end of the interval of the difference, or null where there is none
 * @param resamples how many resamples have a difference: of those without, such as an area where only one class was
 *     drawn, none counts
 * @param better the better model where the interval does not hold 0; undecided otherwise, without an interval, and
 *     where there are fewer than {@value ModelComparisonMetric#SMALLEST_SAMPLE} rows, or too few that tell the models
 *     apart
 */
public record MeasureComparison(
        ModelMeasure measure,
        double production,
        double candidate,
        double difference,
        @Nullable Double lower,
        @Nullable Double upper,
        int resamples,
        BetterModel better) {}
