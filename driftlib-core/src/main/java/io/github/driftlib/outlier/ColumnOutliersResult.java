package io.github.driftlib.outlier;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.List;

/**
 * How many values of a column are outside of fences.
 *
 * @param columnName the column
 * @param fence which fences
 * @param low the smallest value that is not strange
 * @param high the largest value that is not strange
 * @param share how many are strange, on both sides
 */
public record ColumnOutliersResult(String columnName, Fence fence, double low, double high, OutlierShare share)
        implements MetricResult {

    @Override
    public List<MetricValue> values() {
        return List.of(
                MetricValue.of(columnName, "share_of_outliers", share.currentShare()),
                MetricValue.of(columnName, "p_value", share.pValue()));
    }
}
