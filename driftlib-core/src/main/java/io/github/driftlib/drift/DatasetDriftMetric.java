package io.github.driftlib.drift;

import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.drift.stattest.NoiseFloor;
import io.github.driftlib.metric.Judgement;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The drift of a data set: which share of its columns drifted, each judged by a {@link ColumnDriftMetric}.
 *
 * @param columns the columns to consider, or null for target, prediction, numerical, categorical and text features;
 *     where a classifier gives a probability for each class, its most probable class is the prediction
 * @param driftShare the share of drifted columns from which on the data set counts as drifted, in [0, 1]; usually 0.5
 * @param options which tests and thresholds judge the columns
 */
public record DatasetDriftMetric(
        @Nullable List<String> columns, @Judgement double driftShare, DriftOptions options)
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

    /**
     * The same, each column judged by {@link DriftRule#CALIBRATED} at its share of 5 %, and at most at the given level.
     */
    public DatasetDriftMetric withLevelAtMost(double level, ResolvedDefinition definition) {
        Objects.requireNonNull(definition, "definition must be given, but was null");
        int number = columns == null ? DriftColumn.ofDataset(definition).size() : columns.size();
        double share = NoiseFloor.LEVEL / Math.max(1, number);
        return new DatasetDriftMetric(columns, driftShare, options.withLevel(Math.min(level, share)));
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
    public MetricOutcome<DatasetDriftResult> compute(MetricContext context) {
        return ColumnDrifts.outcome(
                parts(context),
                options.adjustment(),
                columns == null ? ColumnDrifts.times(context.definition()) : List.of(),
                context,
                drifts -> new DatasetDriftResult(
                        driftShare,
                        drifts.number(),
                        drifts.drifted(),
                        drifts.share(),
                        drifts.share() >= driftShare,
                        drifts.notComputed(),
                        drifts.undecided(),
                        drifts.changed()));
    }
}
