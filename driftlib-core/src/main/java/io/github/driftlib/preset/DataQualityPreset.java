package io.github.driftlib.preset;

import io.github.driftlib.data.ColumnSelection;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricPreset;
import io.github.driftlib.quality.missing.DatasetMissingValuesMetric;
import io.github.driftlib.quality.summary.ColumnSummaryMetric;
import io.github.driftlib.quality.summary.DatasetSummaryMetric;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The data set in numbers, each of its columns in numbers, and its missing values.
 *
 * @param columns the columns to tell of, or null for all but the one that identifies a row
 */
public record DataQualityPreset(@Nullable List<String> columns) implements MetricPreset {

    /** Copies the columns. */
    public DataQualityPreset {
        columns = columns == null ? null : List.copyOf(columns);
    }

    @Override
    public List<? extends Metric<?>> metrics(ResolvedDefinition definition) {
        ColumnSelection selection = columns == null ? ColumnSelection.allButId() : ColumnSelection.named(columns);
        List<Metric<?>> metrics = new ArrayList<>();
        metrics.add(new DatasetSummaryMetric(
                DatasetSummaryMetric.DEFAULT_THRESHOLD, DatasetSummaryMetric.DEFAULT_THRESHOLD));
        selection.of(definition).stream().map(ColumnSummaryMetric::new).forEach(metrics::add);
        metrics.add(new DatasetMissingValuesMetric(null, true));
        return metrics;
    }
}
