package io.github.driftlib.preset;

import io.github.driftlib.data.DataDefinition;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.drift.ColumnValuePlot;
import io.github.driftlib.drift.DriftOptions;
import io.github.driftlib.drift.TargetByFeaturesTable;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricPreset;
import io.github.driftlib.quality.correlation.ColumnCorrelationsMetric;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The drift of what a model predicts: of the target its drift, its course where the task is regression, and its
 * correlations; of the prediction its drift (that of each probability where there are several) and its correlations;
 * and the two beside each feature. Nothing where there is neither target nor prediction.
 *
 * @param columns the features beside which target and prediction are put, or null for all
 * @param options which stat tests and thresholds judge target and prediction
 */
public record TargetDriftPreset(@Nullable List<String> columns, DriftOptions options) implements MetricPreset {

    /** Copies the parameters. */
    public TargetDriftPreset {
        columns = columns == null ? null : List.copyOf(columns);
        options = options == null ? DriftOptions.defaults() : options;
    }

    @Override
    public List<? extends Metric<?>> metrics(ResolvedDefinition definition) {
        List<Metric<?>> metrics = new ArrayList<>();
        definition.target().ifPresent(target -> {
            metrics.add(drift(target, definition));
            if (definition.task().filter(DataDefinition.Task.REGRESSION::equals).isPresent()) {
                metrics.add(new ColumnValuePlot(target));
            }
            metrics.add(new ColumnCorrelationsMetric(target));
        });
        definition.predictions().forEach(prediction -> metrics.add(drift(prediction, definition)));
        definition.prediction().map(ColumnCorrelationsMetric::new).ifPresent(metrics::add);
        if (!metrics.isEmpty()) {
            metrics.add(new TargetByFeaturesTable(columns));
        }
        return metrics;
    }

    private Metric<?> drift(String column, ResolvedDefinition definition) {
        return options.metric(column, definition.kind(column));
    }
}
