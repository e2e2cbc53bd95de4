package io.github.driftlib.drift;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.driftlib.data.ColumnChange;
import io.github.driftlib.data.Remark;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.drift.stattest.NoiseFloor;
import io.github.driftlib.metric.Judgement;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        implements Metric<DatasetDriftMetric.Result> {

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

    // Written out: what a compiler makes is linked at its first use, which takes a fresh process milliseconds.
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof DatasetDriftMetric other
                && Objects.equals(columns, other.columns)
                && Double.compare(driftShare, other.driftShare) == 0
                && options.equals(other.options);
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hashCode(columns) + Double.hashCode(driftShare);
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
    public MetricOutcome<Result> compute(MetricContext context) {
        return ColumnDrifts.outcome(
                parts(context),
                options.adjustment(),
                columns == null ? ColumnDrifts.times(context.definition()) : List.of(),
                context,
                drifts -> new Result(
                        driftShare,
                        drifts.number(),
                        drifts.drifted(),
                        drifts.share(),
                        drifts.share() >= driftShare,
                        drifts.notComputed(),
                        drifts.undecided(),
                        drifts.changed()));
    }

    /**
     * The drift of a data set.
     *
     * @param driftShare the share of drifted columns from which on the data set counts as drifted
     * @param numberOfColumns how many columns were judged, or are not what they were
     * @param numberOfDriftedColumns how many of them drifted; a column that is not what it was counts as drifted
     * @param shareOfDriftedColumns drifted columns by their number
     * @param datasetDrift whether the share is at least {@code driftShare}; false where that is undecided
     * @param columnsNotComputed the columns that could not be judged, each with the reason; they are in none of the
     *     numbers
     * @param undecidedColumns those of which it is undecided at the accuracy of their sketches whether they drifted;
     *     they do not count as drifted
     * @param changedColumns the columns that only one data set has, or that hold another kind of values in current
     */
    public record Result(
            double driftShare,
            int numberOfColumns,
            int numberOfDriftedColumns,
            double shareOfDriftedColumns,
            boolean datasetDrift,
            Map<String, String> columnsNotComputed,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> undecidedColumns,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ColumnChange> changedColumns)
            implements MetricResult {

        private static final List<String> MEASURED =
                List.of("number_of_columns", "number_of_columns_not_computed", "number_of_changed_columns");

        /** Copies the map, in its order, and the lists; null is an empty list. */
        public Result {
            columnsNotComputed = Collections.unmodifiableMap(new LinkedHashMap<>(columnsNotComputed));
            undecidedColumns = undecidedColumns == null ? List.of() : List.copyOf(undecidedColumns);
            changedColumns = changedColumns == null ? List.of() : List.copyOf(changedColumns);
        }

        /** The values of the data set, those of undecided columns only where there are any. */
        @Override
        public List<MetricValue> values() {
            List<MetricValue> values = new ArrayList<>(List.of(
                    MetricValue.of("", "number_of_columns", numberOfColumns),
                    MetricValue.of("", "number_of_drifted_columns", numberOfDriftedColumns),
                    MetricValue.of("", "share_of_drifted_columns", shareOfDriftedColumns),
                    MetricValue.of("", "dataset_drift", datasetDrift),
                    MetricValue.of("", "number_of_columns_not_computed", columnsNotComputed.size()),
                    MetricValue.of("", "number_of_changed_columns", changedColumns.size())));
            values.addAll(DriftAccuracy.undecidedValues(decision(), undecidedColumns));
            return values;
        }

        /** Of the columns that are of no kind to be judged. */
        @Override
        public List<Remark> dataRemarks() {
            return ColumnDrifts.ofTimes(columnsNotComputed);
        }

        /** All but how many columns there were. */
        @Override
        public boolean isVerdict(String field) {
            return !MEASURED.contains(field);
        }

        /** What is known of the drift of all: undecided where the undecided columns could change it. */
        public DriftVerdict decision() {
            double most = (double) (numberOfDriftedColumns + undecidedColumns.size()) / numberOfColumns;
            return DriftVerdict.of(datasetDrift, most >= driftShare);
        }
    }
}
