package io.github.driftlib.quality.distribution;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.metric.PlotData;
import io.github.driftlib.summary.plot.Interaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The picture of two columns together.
 *
 * @param xColumn the first column
 * @param yColumn the second column
 * @param xType the kind of the first column: {@code num}, {@code cat} or {@code datetime}
 * @param yType the kind of the second column
 * @param current the picture of current
 * @param reference the picture of the reference, or null where it does not have both columns
 */
public record ColumnInteractionResult(
        @JsonInclude(JsonInclude.Include.NON_NULL) String xColumn,
        @JsonInclude(JsonInclude.Include.NON_NULL) String yColumn,
        String xType,
        String yType,
        @PlotData @Nullable Interaction current,
        @PlotData @Nullable Interaction reference)
        implements MetricResult {

    /** Nothing: it is a picture. */
    @Override
    public List<MetricValue> values() {
        return List.of();
    }
}
