package io.github.driftlib.drift;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.List;

/**
 * The drift of one column.
 *
 * @param columnName the column
 * @param columnType as what it was judged: {@code num} or {@code cat}
 * @param stattestName the display name of the test really used
 * @param stattestThreshold the threshold really used
 * @param driftScore the p-value or the distance
 * @param driftDetected whether the score means drift at the threshold
 * @param currentCount how many current values were judged
 * @param referenceCount how many reference values were judged
 * @param current how the current values are distributed
 * @param reference how the reference values are distributed
 */
public record ColumnDriftResult(
        String columnName,
        String columnType,
        String stattestName,
        double stattestThreshold,
        double driftScore,
        boolean driftDetected,
        long currentCount,
        long referenceCount,
        Side current,
        Side reference)
        implements MetricResult {

    /**
     * One of the two data sets.
     *
     * @param smallDistribution how its values are distributed
     */
    public record Side(SmallDistribution smallDistribution) {}

    @Override
    public List<MetricValue> values() {
        return List.of(
                MetricValue.of(columnName, "drift_score", driftScore),
                MetricValue.of(columnName, "drift_detected", driftDetected),
                MetricValue.of(columnName, "stattest_threshold", stattestThreshold),
                MetricValue.of(columnName, "stattest_name", stattestName));
    }
}
