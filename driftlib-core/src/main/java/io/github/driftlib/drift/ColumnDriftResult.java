package io.github.driftlib.drift;

import io.github.driftlib.drift.stattest.EffectSize;
import io.github.driftlib.drift.stattest.NoiseFloorMethod;
import io.github.driftlib.drift.stattest.ScoreType;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.Plot;
import java.util.ArrayList;
import java.util.List;

/**
 * The drift of one column.
 *
 * @param columnName the column
 * @param columnType as what it was judged: {@code num}, {@code cat} or {@code text}
 * @param stattestName the display name of the test really used
 * @param stattestThreshold the threshold really used
 * @param driftScore the p-value or the distance
 * @param driftDetected whether the score means drift, by the verdict that was asked for
 * @param scoreType what the score is
 * @param effectSize how large the difference is where the score is a p-value; null for a distance, and where the test
 *     has none
 * @param noiseFloor the distance that chance alone reaches in 5 % of the cases
 *     ({@link io.github.driftlib.drift.stattest.NoiseFloor}); null for a p-value, and where the distance has none
 * @param noiseFloorMethod how the noise floor was found, or null where there is none
 * @param calibratedDriftDetected whether the score means drift by {@link DriftVerdict#CALIBRATED}
 * @param adjustedPValue the p-value adjusted for the other columns, where the metric of a data set asked for that; null
 *     otherwise
 * @param currentCount how many current values were judged
 * @param referenceCount how many reference values were judged
 * @param current how the current values are distributed
 * @param reference how the reference values are distributed
 * @param plot what the picture is drawn from, or null
 */
public record ColumnDriftResult(
        String columnName,
        String columnType,
        String stattestName,
        double stattestThreshold,
        double driftScore,
        boolean driftDetected,
        ScoreType scoreType,
        EffectSize effectSize,
        Double noiseFloor,
        NoiseFloorMethod noiseFloorMethod,
        boolean calibratedDriftDetected,
        Double adjustedPValue,
        long currentCount,
        long referenceCount,
        Side current,
        Side reference,
        @Plot ColumnDriftPlot plot)
        implements MetricResult {

    /**
     * One of the two data sets.
     *
     * @param smallDistribution how its values are distributed; empty for texts
     */
    public record Side(SmallDistribution smallDistribution) {}

    @Override
    public List<MetricValue> values() {
        List<MetricValue> values = new ArrayList<>(List.of(
                MetricValue.of(columnName, "drift_score", driftScore),
                MetricValue.of(columnName, "drift_detected", driftDetected),
                MetricValue.of(columnName, "calibrated_drift_detected", calibratedDriftDetected),
                MetricValue.of(columnName, "stattest_threshold", stattestThreshold),
                MetricValue.of(columnName, "stattest_name", stattestName)));
        if (noiseFloor != null) {
            values.add(MetricValue.of(columnName, "noise_floor", noiseFloor));
        }
        if (effectSize != null) {
            values.add(MetricValue.of(columnName, "effect_size", effectSize.value()));
        }
        return values;
    }

    /** The same score by another verdict, where the effect is large enough. */
    ColumnDriftResult judged(DriftVerdict verdict, Double minimumEffect) {
        boolean large = minimumEffect == null || effectSize == null || effectSize.value() >= minimumEffect;
        boolean calibrated = large && calibratedDriftDetected;
        return with(
                verdict == DriftVerdict.CALIBRATED ? calibrated : large && driftDetected, calibrated, adjustedPValue);
    }

    /** The same with a p-value adjusted for the other columns, which can only take drift back. */
    ColumnDriftResult adjusted(double pValue) {
        boolean significant = pValue <= stattestThreshold;
        return with(driftDetected && significant, calibratedDriftDetected && significant, pValue);
    }

    private ColumnDriftResult with(boolean detected, boolean calibrated, Double adjusted) {
        return new ColumnDriftResult(
                columnName,
                columnType,
                stattestName,
                stattestThreshold,
                driftScore,
                detected,
                scoreType,
                effectSize,
                noiseFloor,
                noiseFloorMethod,
                calibrated,
                adjusted,
                currentCount,
                referenceCount,
                current,
                reference,
                plot);
    }
}
