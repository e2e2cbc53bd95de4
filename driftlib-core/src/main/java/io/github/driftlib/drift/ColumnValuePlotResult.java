package io.github.driftlib.drift;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import io.github.driftlib.summary.TimePeriod;
import io.github.driftlib.summary.plot.BinnedMeans;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The picture of a numerical column over time.
 *
 * @param columnName the column
 * @param datetimeColumnName the column of the time, or null where the rows are numbered
 * @param prefix how long a period is, or null where the rows are numbered
 * @param referenceMean the mean of the reference, or null where it is not finite
 * @param referenceStd the standard deviation (n - 1) of the reference, or null where it is not finite
 * @param current the mean in each period in current
 * @param reference the mean in each period in the reference
 */
public record ColumnValuePlotResult(
        String columnName,
        @Nullable String datetimeColumnName,
        @Nullable TimePeriod prefix,
        @Nullable Double referenceMean,
        @Nullable Double referenceStd,
        @PlotData BinnedMeans current,
        @PlotData BinnedMeans reference)
        implements MetricResult {

    /** Nothing: it is a picture. */
    @Override
    public List<MetricValue> values() {
        return List.of();
    }
}
