package io.github.driftlib.quality.summary;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.driftlib.data.ColumnChange;
import io.github.driftlib.data.ResolvedDefinition;
import io.github.driftlib.metric.Metric;
import io.github.driftlib.metric.MetricContext;
import io.github.driftlib.metric.MetricOutcome;
import io.github.driftlib.metric.MetricResult;
import io.github.driftlib.metric.MetricValue;
import io.github.driftlib.quality.duplicate.ColumnFacts;
import io.github.driftlib.quality.duplicate.ColumnPairs;
import io.github.driftlib.quality.duplicate.RowGroups;
import io.github.driftlib.summary.DataSummary;
import io.github.driftlib.summary.Summarizer;
import io.github.driftlib.summary.Summarizers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A data set in a few numbers: rows, columns, what is missing, constant or there twice ({@link Summary}). What is there
 * twice is looked for where the rows are at hand.
 *
 * @param almostDuplicatedThreshold from which share of equal cells on two columns are almost the same, in [0.5, 1]; by
 *     default 0.95
 * @param almostConstantThreshold from which share of one value on a column is almost constant, in [0.5, 1]; by default
 *     0.95
 */
public record DatasetSummaryMetric(double almostDuplicatedThreshold, double almostConstantThreshold)
        implements Metric<DatasetSummaryMetric.Result> {

    /** Both thresholds unless the user says otherwise. */
    public static final double DEFAULT_THRESHOLD = 0.95;

    /** Checks the parameters. */
    public DatasetSummaryMetric {
        checkThreshold("almostDuplicatedThreshold", almostDuplicatedThreshold);
        checkThreshold("almostConstantThreshold", almostConstantThreshold);
    }

    static void checkThreshold(String name, double threshold) {
        if (!(threshold >= 0.5 && threshold <= 1)) {
            throw new IllegalArgumentException(name + " must be in [0.5, 1], but was " + threshold);
        }
    }

    /** Every profile counts them; one that was stored by an earlier release may not have. */
    @Override
    public List<Summarizer<?>> needs(ResolvedDefinition definition) {
        return List.of(Summarizers.emptyRows());
    }

    @Override
    public MetricOutcome<Result> compute(MetricContext context) {
        return MetricOutcome.of(new Result(
                almostDuplicatedThreshold,
                Summary.of(context.current(), context.definition(), this),
                context.reference()
                        .map(data -> Summary.of(data, context.definition(), this))
                        .orElse(null),
                List.copyOf(context.definition().changes().values())));
    }

    /**
     * One data set in a few numbers. Missing is what has no value; empty strings and infinities are values. What is
     * there twice is counted where the rows are at hand, and null of a profile.
     *
     * @param target the target, or null where there is none
     * @param prediction the columns of the prediction, or null where there is none
     * @param dateColumn the time of a row, or null where there is none
     * @param idColumn what identifies a row, or null where there is nothing
     * @param numberOfColumns the number of columns
     * @param numberOfRows the number of rows
     * @param numberOfMissingValues the number of missing cells
     * @param numberOfCategoricalColumns the number of categorical features
     * @param numberOfNumericColumns the number of numerical features
     * @param numberOfTextColumns the number of text features
     * @param numberOfDatetimeColumns the number of features that are points in time
     * @param numberOfConstantColumns the number of columns with at most one value, empty ones among them
     * @param numberOfAlmostConstantColumns the number of columns of whose rows one value makes a certain share
     * @param numberOfDuplicatedColumns the number of pairs of columns of one kind that are equal in every row, or null
     * @param numberOfAlmostDuplicatedColumns the number of pairs of columns of one kind that are equal in a certain
     *     share of the rows, a missing value being equal to nothing; or null
     * @param numberOfEmptyRows the number of rows without any value
     * @param numberOfEmptyColumns the number of columns without any value
     * @param numberOfDuplicatedRows the number of rows that equal one before them, or null
     * @param nansByColumns the number of missing values of each column
     * @param numberUniquesByColumns the number of different values of each column
     */
    public record Summary(
            @Nullable String target,

            @JsonFormat(
                    with = {
                        JsonFormat.Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED,
                        JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY
                    })
            @Nullable
            List<String> prediction,

            @Nullable String dateColumn,
            @Nullable String idColumn,
            int numberOfColumns,
            long numberOfRows,
            long numberOfMissingValues,
            int numberOfCategoricalColumns,
            int numberOfNumericColumns,
            int numberOfTextColumns,
            int numberOfDatetimeColumns,
            long numberOfConstantColumns,
            long numberOfAlmostConstantColumns,
            @Nullable Long numberOfDuplicatedColumns,
            @Nullable Long numberOfAlmostDuplicatedColumns,
            long numberOfEmptyRows,
            long numberOfEmptyColumns,
            @Nullable Long numberOfDuplicatedRows,
            Map<String, Long> nansByColumns,
            Map<String, Long> numberUniquesByColumns) {

        static Summary of(DataSummary data, ResolvedDefinition definition, DatasetSummaryMetric metric) {
            Map<String, ColumnFacts> facts = facts(data);
            List<String> predictions = new ArrayList<>(definition.predictions());
            predictions.removeIf(column -> !data.contains(column));
            return new Summary(
                    there(definition.target(), data),
                    predictions.isEmpty() ? null : List.copyOf(predictions),
                    there(definition.datetime(), data),
                    there(definition.id(), data),
                    data.columnNames().size(),
                    data.rowCount(),
                    facts.values().stream().mapToLong(ColumnFacts::missing).sum(),
                    countThere(definition.categorical(), data),
                    countThere(definition.numerical(), data),
                    countThere(definition.text(), data),
                    countThere(definition.datetimes(), data),
                    count(facts, ColumnFacts::isConstant),
                    count(facts, column -> column.isAlmostConstant(metric.almostConstantThreshold())),
                    data.rows().map(ColumnPairs::duplicated).orElse(null),
                    data.rows()
                            .map(rows -> ColumnPairs.almostDuplicated(rows, metric.almostDuplicatedThreshold()))
                            .orElse(null),
                    facts.values().stream().anyMatch(column -> column.missing() == 0)
                            ? 0
                            : data.summary(Summarizers.emptyRows()),
                    count(facts, ColumnFacts::isEmpty),
                    data.rows().map(RowGroups::duplicates).orElse(null),
                    byColumn(facts, ColumnFacts::missing),
                    byColumn(facts, ColumnFacts::distinct));
        }

        /**
         * The facts of each column, found from the last one on: metrics of single columns, which other threads begin
         * with the first, then seldom need a column that is being sorted here.
         */
        private static Map<String, ColumnFacts> facts(DataSummary data) {
            List<String> columns = data.columnNames();
            ColumnFacts[] found = new ColumnFacts[columns.size()];
            for (int i = found.length - 1; i >= 0; i--) {
                found[i] = ColumnFacts.of(data, columns.get(i));
            }
            Map<String, ColumnFacts> facts = new LinkedHashMap<>();
            columns.forEach(column -> facts.put(column, found[facts.size()]));
            return facts;
        }

        private static @Nullable String there(Optional<String> column, DataSummary data) {
            return column.filter(data::contains).orElse(null);
        }

        private static int countThere(List<String> columns, DataSummary data) {
            return (int) columns.stream().filter(data::contains).count();
        }

        private static long count(Map<String, ColumnFacts> facts, Predicate<ColumnFacts> condition) {
            return facts.values().stream().filter(condition).count();
        }

        private static Map<String, Long> byColumn(Map<String, ColumnFacts> facts, ToLongFunction<ColumnFacts> number) {
            Map<String, Long> byColumn = new LinkedHashMap<>();
            facts.forEach((column, fact) -> byColumn.put(column, number.applyAsLong(fact)));
            return Collections.unmodifiableMap(byColumn);
        }
    }

    /**
     * Both data sets in a few numbers.
     *
     * @param almostDuplicatedThreshold from which share of equal cells on two columns counted as almost the same
     * @param current the numbers of current
     * @param reference the numbers of the reference, or null where there is none
     * @param changedColumns the columns that only one data set has, or that hold another kind of values in current
     */
    public record Result(
            double almostDuplicatedThreshold,
            DatasetSummaryMetric.Summary current,
            DatasetSummaryMetric.@Nullable Summary reference,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ColumnChange> changedColumns)
            implements MetricResult {

        /** Copies the list; null is an empty one. */
        public Result {
            changedColumns = changedColumns == null ? List.of() : List.copyOf(changedColumns);
        }

        @Override
        public List<MetricValue> values() {
            List<MetricValue> values = new ArrayList<>(List.of(
                    MetricValue.of("", "number_of_columns", current.numberOfColumns()),
                    MetricValue.of("", "number_of_changed_columns", changedColumns.size()),
                    MetricValue.of("", "number_of_rows", current.numberOfRows()),
                    MetricValue.of("", "number_of_missing_values", current.numberOfMissingValues()),
                    MetricValue.of("", "number_of_constant_columns", current.numberOfConstantColumns()),
                    MetricValue.of("", "number_of_empty_columns", current.numberOfEmptyColumns()),
                    MetricValue.of("", "number_of_empty_rows", current.numberOfEmptyRows())));
            if (current.numberOfDuplicatedColumns() != null && current.numberOfDuplicatedRows() != null) {
                values.add(MetricValue.of("", "number_of_duplicated_columns", current.numberOfDuplicatedColumns()));
                values.add(MetricValue.of("", "number_of_duplicated_rows", current.numberOfDuplicatedRows()));
            }
            return values;
        }
    }
}
