package io.github.driftlib.drift;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.driftlib.data.ColumnChange;
import io.github.driftlib.data.Remark;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The drift of every column of a data set, and of the data set: it drifted where half of its columns did.
 *
 * @param columns the columns to consider, or null for those of {@link DatasetDriftMetric}
 * @param options which tests and thresholds judge the columns
 */
public record DataDriftTable(@Nullable List<String> columns, DriftOptions options)
        implements Metric<DataDriftTable.Result> {

    /** Copies the parameters. */
    public DataDriftTable {
        columns = columns == null ? null : List.copyOf(columns);
        options = options == null ? DriftOptions.defaults() : options;
    }

    // Written out: what a compiler makes is linked at its first use, which takes a fresh process milliseconds.
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof DataDriftTable other
                && Objects.equals(columns, other.columns)
                && options.equals(other.options);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(columns);
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
                        drifts.number(),
                        drifts.drifted(),
                        drifts.share(),
                        drifts.share() >= DatasetDriftMetric.DEFAULT_DRIFT_SHARE,
                        drifts.computed(),
                        drifts.notComputed(),
                        drifts.undecided(),
                        drifts.changed()));
    }

    /**
     * The drift of every column of a data set.
     *
     * @param numberOfColumns how many columns were judged, or are not what they were
     * @param numberOfDriftedColumns how many of them drifted; a column that is not what it was counts as drifted
     * @param shareOfDriftedColumns drifted columns by their number
     * @param datasetDrift whether the share is at least a half; false where that is undecided
     * @param driftByColumns the drift of each column that could be judged, in the order of the columns
     * @param columnsNotComputed the columns that could not be judged, each with the reason; they are in none of the
     *     numbers
     * @param undecidedColumns those of which it is undecided at the accuracy of their sketches whether they drifted;
     *     they do not count as drifted
     * @param changedColumns the columns that only one data set has, or that hold another kind of values in current
     */
    public record Result(
            int numberOfColumns,
            int numberOfDriftedColumns,
            double shareOfDriftedColumns,
            boolean datasetDrift,
            Map<String, ColumnDriftMetric.Result> driftByColumns,
            Map<String, String> columnsNotComputed,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> undecidedColumns,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ColumnChange> changedColumns)
            implements MetricResult {

        private static final List<String> MEASURED = List.of(
                "number_of_columns",
                "number_of_columns_not_computed",
                "number_of_changed_columns",
                "drift_score",
                "effect_size",
                "stattest_name");

        /** Copies the maps, in their order, and the lists; null is an empty list. */
        public Result {
            driftByColumns = Collections.unmodifiableMap(new LinkedHashMap<>(driftByColumns));
            columnsNotComputed = Collections.unmodifiableMap(new LinkedHashMap<>(columnsNotComputed));
            undecidedColumns = undecidedColumns == null ? List.of() : List.copyOf(undecidedColumns);
            changedColumns = changedColumns == null ? List.of() : List.copyOf(changedColumns);
        }

        /**
         * The values of the data set, those of undecided columns only where there are any; then those of each column.
         */
        @Override
        public List<MetricValue> values() {
            List<MetricValue> values = new ArrayList<>(ofDataset().values());
            driftByColumns.values().forEach(column -> values.addAll(column.values()));
            return values;
        }

        /** All but how many columns there were, the scores, their effects and the names of the tests. */
        @Override
        public boolean isVerdict(String field) {
            return !MEASURED.contains(field);
        }

        /** Those of each column, and of the columns that are of no kind to be judged. */
        @Override
        public List<Remark> dataRemarks() {
            return Stream.concat(
                            driftByColumns.values().stream().flatMap(column -> column.dataRemarks().stream()),
                            ColumnDrifts.ofTimes(columnsNotComputed).stream())
                    .toList();
        }

        /** What is known of the drift of all: undecided where the undecided columns could change it. */
        public DriftVerdict decision() {
            return ofDataset().decision();
        }

        /** What it says of the data set as a whole: the same as a metric of it. */
        public DatasetDriftMetric.Result ofDataset() {
            return new DatasetDriftMetric.Result(
                    DatasetDriftMetric.DEFAULT_DRIFT_SHARE,
                    numberOfColumns,
                    numberOfDriftedColumns,
                    shareOfDriftedColumns,
                    datasetDrift,
                    columnsNotComputed,
                    undecidedColumns,
                    changedColumns);
        }
    }
}
