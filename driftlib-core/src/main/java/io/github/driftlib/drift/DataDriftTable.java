package io.github.driftlib.drift;

import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The drift of every column of a data set, and of the data set: it drifted where half of its columns did.
 *
 * @param columns the columns to consider, or null for those of {@link DatasetDriftMetric}
 * @param options which tests and thresholds judge the columns
 */
public record DataDriftTable(@Nullable List<String> columns, DriftOptions options)
        implements Metric<DataDriftTableResult> {

    /** Copies the parameters. */
    public DataDriftTable {
        columns = columns == null ? null : List.copyOf(columns);
        options = options == null ? DriftOptions.defaults() : options;
    }

    @Override
    public void check(MetricContext context) {
        options.check(context);
        context.definition().checkColumns("columns", columns, DriftColumn.ofDataset(context.definition()));
    }

    /** The metric of each considered column. */
    @Override
    public List<ColumnDriftMetric> parts(MetricContext context) {
        return ColumnDrifts.metrics(columns, options, context.definition());
    }

    @Override
    public MetricOutcome<DataDriftTableResult> compute(MetricContext context) {
        return ColumnDrifts.outcome(
                parts(context),
                options.adjustment(),
                columns == null ? ColumnDrifts.times(context.definition()) : List.of(),
                context,
                drifts -> new DataDriftTableResult(
                        drifts.number(),
                        drifts.drifted(),
                        drifts.share(),
                        drifts.share() >= DatasetDriftMetric.DEFAULT_DRIFT_SHARE,
                        drifts.computed(),
                        drifts.notComputed(),
                        drifts.undecided(),
                        drifts.changed()));
    }
}
