package io.github.driftlib.drift;

import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The drift of a data set: which share of its columns drifted, each judged by a {@link ColumnDriftMetric}.
 *
 * @param columns the columns to consider, or null for target, prediction, numerical, categorical and text features
 * @param driftShare the share of drifted columns from which on the data set counts as drifted, in [0, 1]; usually 0.5
 * @param options which tests and thresholds judge the columns
 */
public record DatasetDriftMetric(List<String> columns, double driftShare, DriftOptions options)
        implements Metric<DatasetDriftResult> {

    /** The share of drifted columns that is used unless another is given. */
    public static final double DEFAULT_DRIFT_SHARE = 0.5;

    /** Checks and copies the parameters. */
    public DatasetDriftMetric {
        columns = columns == null ? null : List.copyOf(columns);
        options = options == null ? DriftOptions.defaults() : options;
        if (!(driftShare >= 0 && driftShare <= 1)) {
            throw new IllegalArgumentException("driftShare must be in [0, 1], but was " + driftShare);
        }
    }

    /** The metric of each considered column. */
    @Override
    public List<ColumnDriftMetric> parts(MetricContext context) {
        List<String> considered = columns == null ? context.definition().driftColumns() : columns;
        return considered.stream()
                .map(column -> options.metric(column, context.definition().kind(column)))
                .toList();
    }

    @Override
    public MetricOutcome<DatasetDriftResult> compute(MetricContext context) {
        if (context.reference().isEmpty()) {
            return MetricOutcome.notApplicable("drift needs a reference, but there is none");
        }
        List<ColumnDriftMetric> metrics = parts(context);
        if (metrics.isEmpty()) {
            return MetricOutcome.notApplicable("drift needs a column to consider, but there is none");
        }
        int drifted = 0;
        Map<String, String> notComputed = new LinkedHashMap<>();
        for (ColumnDriftMetric metric : metrics) {
            MetricOutcome<ColumnDriftResult> outcome = context.outcome(metric);
            if (outcome.result().isEmpty()) {
                notComputed.put(metric.columnName(), outcome.reason());
            } else if (outcome.result().get().driftDetected()) {
                drifted++;
            }
        }
        if (notComputed.size() == metrics.size()) {
            return MetricOutcome.notEnoughData("no column could be judged: " + notComputed);
        }
        double share = (double) drifted / metrics.size();
        return MetricOutcome.of(
                new DatasetDriftResult(driftShare, metrics.size(), drifted, share, share >= driftShare, notComputed));
    }
}
