package io.github.driftlib.quality.summary;

import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column in a few numbers.
 *
 * @param columnName the column
 * @param columnType its kind: {@code num}, {@code cat}, {@code datetime} or {@code text}
 * @param currentCharacteristics the numbers of current
 * @param referenceCharacteristics the numbers of the reference, or null where it has no such column
 * @param plotData what its pictures are drawn from
 */
public record ColumnSummaryResult(
        String columnName,
        String columnType,
        Characteristics currentCharacteristics,
        @Nullable Characteristics referenceCharacteristics,
        @PlotData @Nullable ColumnPlots plotData)
        implements MetricResult {

    @Override
    public List<MetricValue> values() {
        return currentCharacteristics.values(columnName);
    }
}
